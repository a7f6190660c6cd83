/** How a section looks: its words in the visitor's language, and an icon by what it holds. */
import type { Section } from '#content/model/town.ts';
import type { Language } from '../words/words.ts';
import type { IconName } from './icon.tsx';

const byCategory: Partial<Record<string, IconName>> = {
  organisation: 'organisation',
  'department-documents': 'policy',
  'government-news': 'news',
  budget: 'budget',
  'work-report': 'report',
  'annual-report': 'report',
  services: 'guide',
  other: 'other',
};

export function sectionIcon({ kinds, categories }: Section): IconName {
  const [kind = 'notice'] = kinds;
  const [category = ''] = categories;
  return (kind === 'notice' && byCategory[category]) || kind;
}

/** Name and one sentence about it. */
export function sectionWords(section: Section, language: Language): { readonly name: string; readonly about: string } {
  if (language === 'en') return { name: section.nameEn, about: section.aboutEn };
  if (language === 'zh-Hant') return { name: section.nameHant, about: section.aboutHant };
  return { name: section.name, about: section.about };
}
