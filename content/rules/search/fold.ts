/** One form for letters and characters that mean the same: width, case, traditional forms, punctuation. Keeps every position. */
import { traditionalPairs } from './traditional.ts';

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

/** A table of all UTF-16 units; what is neither letter, digit nor Chinese character is a space. */
const table: Uint16Array = (() => {
  const codes = new Uint16Array(65_536).map((_, code) => foldedCode(code));
  for (let at = 0; at < traditionalPairs.length; at += 2) {
    codes[traditionalPairs.charCodeAt(at)] = traditionalPairs.charCodeAt(at + 1);
  }
  return codes;
})();

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
