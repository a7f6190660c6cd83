/** Organisations and hotlines as a spreadsheet. */
import type { Organisation } from '#content/model/organisation.ts';
import { lines, orNull, parts, text } from './codec.ts';
import { headColumns, named, started } from './head-columns.ts';
import { column, type Names, type Sheet } from './sheet.ts';

export const organisationSheet = (names: Names): Sheet<Organisation> => ({
  columns: [
    ...headColumns<Organisation>('机构名称', names),
    column('职责', 'functions', ({ functions }) => functions, lines(text)),
    column(
      '负责人（职务｜姓名）',
      'leader',
      ({ leader }) => leader,
      orNull(parts<NonNullable<Organisation['leader']>>({ post: text, name: text })),
    ),
    column('地址', 'address', ({ address }) => address, text),
    column('办公时间', 'hours', ({ hours }) => hours, text),
    column(
      '电话（名称｜号码）',
      'phones',
      ({ phones }) => phones,
      lines(parts<Organisation['phones'][number]>({ label: text, number: text })),
    ),
  ],
  nameField: 'title',
  namesOf: named,
  complete: (body, before) =>
    started(body, before, { category: 'organisation', article: '二', channels: ['kiosk', 'website'] }),
});
