/** All words of the kiosk, and how a view says them in the visitor's language. */

import { findingWords } from './finding-words.ts';
import { itemWords } from './item-words.ts';
import { shellWords } from './shell-words.ts';
import { type Language, languages, type Say, speaker, type Word } from './words.ts';

export const kioskWords = { ...shellWords, ...findingWords, ...itemWords };
export type KioskKey = keyof typeof kioskWords;
export type KioskSay = Say<KioskKey>;

export const kioskSpeaker = (language: Language): KioskSay => speaker(kioskWords, language);

/** A term in the visitor's language. */
export const termIn = (language: Language, word: Word): string => word[languages.indexOf(language)] ?? word[0];

/** `lang` of the page's own words. */
export const htmlLanguage: Record<Language, string> = { 'zh-Hans': 'zh-Hans-CN', 'zh-Hant': 'zh-Hant', en: 'en' };
