/** The standard catalogue as a table in the standard's column order, after a first column for the field. */
import type { CatalogueItem } from '#content/model/catalogue-item.ts';
import { attributeNames, channelNames } from '#content/model/terms.ts';

export const catalogueColumns = [
  '试点领域',
  '序号',
  '一级事项',
  '二级事项',
  '公开内容（要素）',
  '公开依据',
  '公开时限',
  '公开主体',
  '公开渠道和载体',
  '公开对象',
  '公开方式',
  '公开层级',
] as const;

const levelNames = { county: '县级', town: '乡级', village: '村级' } as const;

/** A row of the table; the name of the field is handed in, for the list of fields is the town's. */
export function catalogueRow(item: CatalogueItem, field: string): (string | number)[] {
  return [
    field,
    item.number,
    item.firstMatter,
    item.secondMatter,
    item.elements,
    item.basis.join('\n'),
    item.limit.raw,
    item.publisher,
    item.carriers.map((carrier) => channelNames[carrier]).join('\n'),
    item.audienceGroup,
    item.attribute === null ? '' : attributeNames[item.attribute],
    levelNames[item.level],
  ];
}
