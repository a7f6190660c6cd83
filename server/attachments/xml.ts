/** XML of office documents as a tree. No document type, so no entities but the five of XML: what a bomb is made of is not understood here. */

export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
};

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return named[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

const token =
  /<(?:!--[\s\S]*?--|\?[\s\S]*?\?|(!\[CDATA\[)([\s\S]*?)\]\]|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?))>|([^<]+)/g;
const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const mostElements = 1_500_000;
const deepest = 400;

/** The root element; undefined where the text is no XML, or too much of it. */
export function xmlTree(text: string): XmlElement | undefined {
  if (/<!DOCTYPE/i.test(text.slice(0, 2000))) return undefined;
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let elements = 0;
  for (const [, cdata, raw, closing, name, given = '', alone, words] of text.matchAll(token)) {
    const parent = open.at(-1);
    if (!parent) return undefined;
    if (words !== undefined) parent.children.push(decoded(words));
    else if (cdata) parent.children.push(raw ?? '');
    else if (name && closing) {
      if (open.length < 2 || parent.name !== name) return undefined;
      open.pop();
    } else if (name) {
      elements += 1;
      if (elements > mostElements || open.length > deepest) return undefined;
      const attributes: Record<string, string> = {};
      for (const [, key = '', double, single] of given.matchAll(attribute))
        attributes[key] = decoded(double ?? single ?? '');
      const element: XmlElement = { name, attributes, children: [] };
      parent.children.push(element);
      if (!alone) open.push(element);
    }
  }
  const [first] = elementsIn(root);
  return open.length === 1 ? first : undefined;
}

export const elementsIn = (element: XmlElement | undefined, name?: string): XmlElement[] =>
  (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
export const elementIn = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== 'string' && child.name === name);
/** The element at the end of a path of names. */
export const elementAt = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce(elementIn, element);
/** `w:val` of a child. */
export const valueIn = (element: XmlElement | undefined, name: string): string | undefined =>
  elementIn(element, name)?.attributes['w:val'];
