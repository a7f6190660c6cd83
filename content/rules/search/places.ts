/** The places that a town lies in: most of its texts name them, so they tell little of what is sought. */

/** Matches each mention; global, so fit for `matchAll` and `replaceAll`. */
export type Places = RegExp;

export const noPlaces: Places = /(?!)/g;

/**
 * Of a town's full name, e.g. 广州市花都区狮岭镇人民政府: 广州市, 花都区 and 狮岭镇, with or without their last character
 * where two are left.
 */
export function placesOf(fullName: string): Places {
  const names = fullName.match(/[一-鿿]+?(?:自治[区州县旗]|街道|[省市区县旗镇乡])/g) ?? [];
  if (names.length === 0) return noPlaces;
  const mention = (name: string): string => {
    const [, bare = '', kind = ''] = /^(.{2,}?)(自治[区州县旗]|街道|[省市区县旗镇乡])$/.exec(name) ?? [];
    return bare === '' ? name : `${bare}(?:${kind})?`;
  };
  return new RegExp(names.map(mention).join('|'), 'g');
}
