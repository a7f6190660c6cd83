/** The sounds of titles, keywords and everyday words, made on the hub so that no page needs a dictionary of pinyin. */
import { customPinyin, pinyin } from 'pinyin-pro';
import type { Disclosure } from '#content/model/disclosure.ts';
import type { Town } from '#content/model/town.ts';
import type { Sounds } from '#content/rules/searching.ts';

/** Words of the office that the dictionary misreads. */
customPinyin({
  河长: 'hé zhǎng',
  湖长: 'hú zhǎng',
  林长: 'lín zhǎng',
  田长: 'tián zhǎng',
  路长: 'lù zhǎng',
  花都: 'huā dū',
  还款: 'huán kuǎn',
  还贷: 'huán dài',
  还建: 'huán jiàn',
  着装: 'zhuó zhuāng',
});

const isHan = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** Toneless syllables of a text's Chinese characters, one each, ü written v; `?` where the reading is not known. */
export function syllablesOf(text: string): string {
  const characters = [...text];
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
    .filter((_, at) => isHan.test(characters[at] ?? ''))
    .map((sound) => (/^[a-z]+$/.test(sound) ? sound : '?'))
    .join(' ');
}

type Needs = {
  readonly items: () => readonly Pick<Disclosure, 'id' | 'title' | 'keywords'>[];
  readonly town: () => Pick<Town, 'synonyms'>;
};

export function createSounds({ items, town }: Needs) {
  // sounds of texts are kept, since a change of one disclosure asks for all of them again
  let kept = new Map<string, string>();
  let known: { readonly items: unknown; readonly synonyms: unknown; readonly sounds: Sounds } | null = null;
  return {
    /** Of all that is public now; the same object until something changes. */
    current(): Sounds {
      const all = items();
      const { synonyms } = town();
      if (known && known.items === all && known.synonyms === synonyms) return known.sounds;
      const used = new Map<string, string>();
      const soundOf = (text: string): string => {
        const sound = used.get(text) ?? kept.get(text) ?? syllablesOf(text);
        used.set(text, sound);
        return sound;
      };
      const sounds: Record<string, string> = {};
      for (const it of all) sounds[it.id] = [it.title, ...it.keywords].map(soundOf).join('|');
      for (const group of synonyms)
        for (const word of [group.official, ...group.everyday]) sounds[word] = soundOf(word);
      kept = used;
      known = { items: all, synonyms, sounds };
      return sounds;
    },
  };
}
