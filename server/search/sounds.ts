/** The sounds of titles, keywords and everyday words, made on the hub so that no page needs a dictionary of pinyin. */
import { pinyin } from 'pinyin-pro';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { SynonymGroup } from '#content/model/town.ts';
import type { Sounds } from '#content/rules/searching.ts';

const isHan = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** Toneless syllables of a text's Chinese characters, one each, ü written v. */
export function syllablesOf(text: string): string {
  const heard = pinyin(text, { toneType: 'none', type: 'all', v: true });
  return heard
    .filter((one) => isHan.test(one.origin))
    .map((one) => (one.pinyin === '' || isHan.test(one.pinyin) ? '?' : one.pinyin))
    .join(' ');
}

/** The sound of a disclosure: its title and, after `|` each, its keywords. */
export const soundOf = (it: Pick<Disclosure, 'title' | 'keywords'>): string =>
  [it.title, ...it.keywords].map(syllablesOf).join('|');

/** Sounds of words are kept, since every change of one disclosure asks for all of them again. */
export function createSounds(): (disclosures: readonly Disclosure[], synonyms: readonly SynonymGroup[]) => Sounds {
  let kept = new Map<string, string>();
  return (disclosures, synonyms) => {
    const used = new Map<string, string>();
    const soundOfText = (text: string): string => {
      const sound = used.get(text) ?? kept.get(text) ?? syllablesOf(text);
      used.set(text, sound);
      return sound;
    };
    const sounds: Record<string, string> = {};
    for (const it of disclosures) sounds[it.id] = [it.title, ...it.keywords].map(soundOfText).join('|');
    for (const group of synonyms) for (const word of [group.official, ...group.everyday]) sounds[word] = soundOfText(word);
    kept = used;
    return sounds;
  };
}
