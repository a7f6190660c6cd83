/** Markdown as plain text, for the index, snippets, the LED wall and speech. Words are never lost; only the marks of layout go. */

const rules: readonly (readonly [RegExp, string])[] = [
  // a link or picture leaves its words
  [/!?\[([^\]\n]*)\]\([^)\n]*\)/g, '$1'],
  [/<((?:https?:\/\/|mailto:)[^>\s]+)>/g, '$1'],
  // fences, rules and the line between a table's head and its rows
  [/^[ \t]*(?:```.*|~~~.*|(?:[-*_][ \t]*){3,}|\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?)[ \t]*$/gm, ''],
  [/^[ \t]*(?:>[ \t]?)+/gm, ''],
  [/^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$/gm, '$1'],
  [/^[ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/gm, ''],
  [/^[ \t]*\|[ \t]*(.*?)[ \t]*\|[ \t]*$/gm, '$1'],
  [/[ \t]+\|[ \t]+/g, '　'],
  [/(\*\*|__|~~)(?=\S)([^\n]*?\S)\1/g, '$2'],
  [/(?<![\w*])([*_])(?=\S)([^*_\n]*?\S)\1(?![\w*])/g, '$2'],
  [/`([^`\n]*)`/g, '$1'],
  [/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1'],
  [/[ \t]+$/gm, ''],
  [/\n{2,}/g, '\n'],
];

/** The words of a Markdown text, one line a paragraph, list item or row of a table. */
export function plainText(markdown: string): string {
  return rules.reduce((text, [mark, words]) => text.replace(mark, words), markdown.replace(/\r\n?/g, '\n')).trim();
}
