/** One form for letters and characters that mean the same: width, case, punctuation. Keeps every position. */

const space = 32;

function foldedCode(code: number): number {
  const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (narrow >= 65 && narrow <= 90) return narrow + 32;
  if ((narrow >= 97 && narrow <= 122) || (narrow >= 48 && narrow <= 57)) return narrow;
  if (isHanCode(narrow)) return narrow;
  // 〇 is a digit of years, ü is typed v
  if (narrow === 0x3007) return narrow;
  if (narrow === 0xfc) return 118;
  return space;
}

/** By UTF-16 unit; what is neither letter, digit nor Chinese character is a space. */
const table: Uint16Array = new Uint16Array(65_536).map((_, code) => foldedCode(code));

export function isHanCode(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}

/** The folded code of a UTF-16 unit; 32 where it only separates. */
export const foldCode = (code: number): number => table[code] ?? space;

/** The text folded unit by unit: as long as `text`, so that a match in it is a match there. */
export function fold(text: string): string {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) codes[at] = table[text.charCodeAt(at)] ?? space;
  let folded = '';
  // a call takes only so many arguments
  for (let at = 0; at < codes.length; at += 4096) folded += String.fromCharCode(...codes.subarray(at, at + 4096));
  return folded;
}

/** Turns traditional characters into simplified ones, each in its place; `pairs` as in `traditional.ts`. */
export function simplifierOf(pairs: string): (text: string) => string {
  const simple = new Map<string, string>();
  for (let at = 0; at < pairs.length; at += 2) simple.set(pairs.charAt(at), pairs.charAt(at + 1));
  return (text) => text.replace(/[\u3400-\u9fff]/g, (char) => simple.get(char) ?? char);
}
