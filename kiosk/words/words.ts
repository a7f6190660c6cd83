/** The words of a page in three languages: what a table of words says, in the language that the visitor chose. */

export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** A word in simplified characters, traditional characters and English; `{name}` stands for a value. */
export type Word = readonly [hans: string, hant: string, en: string];

export type Say<Key extends string> = (key: Key, values?: Readonly<Record<string, string | number>>) => string;

/** The words of a table in one language; values take the places of their names. */
export function speaker<Key extends string>(words: Readonly<Record<Key, Word>>, language: Language): Say<Key> {
  const column = languages.indexOf(language);
  return (key, values) => {
    const word = words[key][column] ?? words[key][0];
    return values ? word.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)) : word;
  };
}
