/** Every view's examples, by the name of the view. */
import { attractExamples } from '../views/attract/attract.examples.ts';
import { catalogueItemExamples } from '../views/catalogue-item/catalogue-item.examples.ts';
import { displayExamples } from '../views/display/display.examples.ts';
import { feeExamples } from '../views/fee/fee.examples.ts';
import { fileExamples } from '../views/file/file.examples.ts';
import { guideExamples } from '../views/guide/guide.examples.ts';
import { helpExamples } from '../views/help/help.examples.ts';
import { homeExamples } from '../views/home/home.examples.ts';
import { lettersExamples } from '../views/letters/letters.examples.ts';
import { lifeExamples } from '../views/life/life.examples.ts';
import { noticeExamples } from '../views/notice/notice.examples.ts';
import { organisationExamples } from '../views/organisation/organisation.examples.ts';
import { reportExamples } from '../views/report/report.examples.ts';
import { requestExamples } from '../views/request/request.examples.ts';
import { searchExamples } from '../views/search/search.examples.ts';
import { sectionExamples } from '../views/section/section.examples.ts';
import type { Example } from './example.ts';

export const examples: Readonly<Record<string, readonly Example[]>> = {
  home: homeExamples,
  section: sectionExamples,
  notice: noticeExamples,
  file: fileExamples,
  guide: guideExamples,
  fee: feeExamples,
  organisation: organisationExamples,
  'catalogue-item': catalogueItemExamples,
  report: reportExamples,
  search: searchExamples,
  life: lifeExamples,
  letters: lettersExamples,
  request: requestExamples,
  help: helpExamples,
  display: displayExamples,
  attract: attractExamples,
};
