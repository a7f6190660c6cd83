/** Markdown as plain text, for the index, snippets, the LED wall and speech. Words are never lost; only the marks of layout go. */

/** Each is tried only where a character is there without which it changes nothing: most texts have few of them. */
const rules: readonly (readonly [needs: string, mark: RegExp, words: string])[] = [
  ['\r', /\r\n?/g, '\n'],
  // a link or picture leaves its words
  ['[', /!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1'],
  ['<', /<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1'],
  // fences, rules and the line between a table's head and its rows
  [
    '`~-*_',
    /^[ \t]*(?:```.*|~~~.*|(?:[-*_][ \t]*){3,}|\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?)[ \t]*$/gm,
    '',
  ],
  ['>', /^[ \t]*(?:>[ \t]?)+/gm, ''],
  ['#', /^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm, '$1'],
  ['-*+', /^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/gm, ''],
  ['|', /^[ \t]*\|[ \t]*(.*?)[ \t]*\|[ \t]*$/gm, '$1'],
  ['|', /[ \t]+\|[ \t]+/g, '　'],
  ['*_~', /(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2'],
  ['*_', /(?<![\w*])([*_])(?=\S)([^*_\n]*?\S)\1(?![\w*])/g, '$2'],
  ['`', /`([^`\n]*)`/g, '$1'],
  ['\\', /\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1'],
  [' \t', /[ \t]+$/gm, ''],
  ['\n', /\n{2,}/g, '\n'],
];

/** The words of a Markdown text, one line a paragraph, list item or row of a table. */
export function plainText(markdown: string): string {
  let text = markdown;
  for (const [needs, mark, words] of rules) {
    for (let at = 0; at < needs.length; at++) {
      if (!text.includes(needs.charAt(at))) continue;
      text = text.replace(mark, words);
      break;
    }
  }
  return text.trim();
}
