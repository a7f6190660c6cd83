/** What a screen says of a disclosure, whatever its kind: the text of a notice, the price of a fee, how to get a service. */
import type { Disclosure } from '#content/model/disclosure.ts';
import { audienceNames } from '#content/model/terms.ts';
import { plainText } from './plain-text.ts';

const days = (count: number | null): string =>
  count === null ? '' : count === 0 ? '当场办结' : `${count} 个工作日内办结`;
const lines = (...all: readonly (string | false)[]): string =>
  all.filter((line) => line !== false && line !== '').join('\n');

/** Plain text in paragraphs. */
export function highlightOf(item: Disclosure): string {
  switch (item.kind) {
    case 'notice':
      return plainText(item.body);
    case 'fee':
      return lines(
        ...item.tariffs.map(({ item: what, amount, unit }) => `${what}：${amount}${unit && `（${unit}）`}`),
        `交费的人：${item.payer}`,
        `收费单位：${item.authority}`,
        item.exemptions !== '' && `减免：${plainText(item.exemptions)}`,
      );
    case 'guide': {
      const bring = item.materials.filter(({ required, shared }) => required && !shared).map(({ name }) => name);
      const [place] = item.places;
      return lines(
        item.summary,
        `谁能办：${item.audience.map((one) => audienceNames[one]).join('、')}`,
        bring.length > 0 ? `带什么：${bring.join('、')}` : '不用带材料',
        days(item.committedDays) !== '' && `多久办好：${days(item.committedDays)}`,
        place !== undefined &&
          `在哪里办：${lines(place.name, place.address).replace('\n', '，')}${place.counter && ` ${place.counter}`}`,
        `咨询电话：${item.phone}`,
      );
    }
    default:
      return item.summary;
  }
}
