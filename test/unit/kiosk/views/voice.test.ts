/** Which voice reads, and where its sentences end. */
import { expect, it } from 'vitest';
import { sentenceBounds } from '../../../../kiosk/views/item/sentences.ts';
import { chineseVoice } from '../../../../kiosk/views/item/voice.ts';

const voice = (lang: string, localService = true) => ({ lang, localService });

it.each(['zh-CN', 'zh_CN', 'zh', 'cmn', 'cmn-CN', 'zh-Hans-CN', 'cmn-Hans-CN'])('%s is a Chinese voice', (lang) => {
  expect(chineseVoice([voice('en-US'), voice(lang)])?.lang).toBe(lang);
});

it.each(['yue', 'hak', 'zh-HK', 'zh-TW', 'cmn-TW', 'cmn-LATN-PINYIN', 'zha', 'en-US'])('%s is none', (lang) => {
  expect(chineseVoice([voice(lang)])).toBeNull();
});

it('is one of this machine before one of a network', () => {
  const own = voice('cmn');
  expect(chineseVoice([voice('zh-CN', false), own])).toBe(own);
});

it('gives each sentence with its marks, and nothing for marks alone', () => {
  const text = '满 80 周岁的老人。“可以代办吗？”可以！…… ';
  expect(sentenceBounds(text).map(([from, until]) => text.slice(from, until))).toEqual([
    '满 80 周岁的老人。',
    '“可以代办吗？”',
    '可以！',
  ]);
});
