/** Fees as a spreadsheet: a row a fee, a line of its cell for each line of the tariff. */
import type { Fee } from '#content/model/fee.ts';
import { lines, parts, text } from './codec.ts';
import { headColumns, named, started } from './head-columns.ts';
import { column, type Names, type Sheet } from './sheet.ts';

export const feeSheet = (names: Names): Sheet<Fee> => ({
  columns: [
    ...headColumns<Fee>('收费项目', names),
    column('收费单位', 'authority', ({ authority }) => authority, text),
    column('收费对象', 'payer', ({ payer }) => payer, text),
    column(
      '收费标准（项目｜金额｜单位｜说明）',
      'tariffs',
      ({ tariffs }) => tariffs,
      lines(parts<Fee['tariffs'][number]>({ item: text, amount: text, unit: text, note: text })),
    ),
    column('收费依据', 'basis', ({ basis }) => basis, lines(text)),
    column('减免', 'exemptions', ({ exemptions }) => exemptions, text),
    column('投诉电话', 'complaints', ({ complaints }) => complaints, text),
  ],
  nameField: 'title',
  namesOf: named,
  complete: (body, before) =>
    started(body, before, { category: 'services', article: '八', channels: ['kiosk', 'service-hall'] }),
});
