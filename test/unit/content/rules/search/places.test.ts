import { expect, it } from 'vitest';
import { noPlaces, placesOf } from '#content/rules/search/places.ts';

const inText = (fullName: string, text: string) => text.match(placesOf(fullName)) ?? [];

it('takes the places of a town out of its full name, whole or without their last character', () => {
  const shiling = '广州市花都区狮岭镇人民政府';
  expect(inText(shiling, '广州市花都区狮岭镇人民政府关于狮岭皮革、花都湖、广州塔和白云区的通知')).toEqual([
    '广州市',
    '花都区',
    '狮岭镇',
    '狮岭',
    '花都',
    '广州',
  ]);
  expect(inText('凉山彝族自治州西昌市人民政府', '西昌到凉山彝族自治州')).toEqual(['西昌', '凉山彝族自治州']);
  expect(inText('新华街道办事处', '新华街道与新华')).toEqual(['新华街道', '新华']);
});

it('leaves a name of one character whole, for that character is in many words', () => {
  expect(inText('泾县人民政府', '泾县的泾河')).toEqual(['泾县']);
});

it('knows none where a name has none', () => {
  expect(placesOf('人民政府')).toBe(noPlaces);
  expect('狮岭镇'.match(noPlaces)).toBeNull();
});
