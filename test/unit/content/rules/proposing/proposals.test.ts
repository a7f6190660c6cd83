/** What a text says of itself is proposed, each with the words that it was taken from; what it only cites is not. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LocalDate } from '#content/model/time.ts';
import { Town } from '#content/model/town.ts';
import { withoutRegister } from '#content/rules/proposing/document-head.ts';
import { proposalsOf } from '#content/rules/proposing/proposals.ts';

const { subjects } = Town.pick({ subjects: true }).parse({
  subjects: JSON.parse(readFileSync('content/starter/town.json', 'utf8')).subjects,
});
const today = LocalDate.parse('2026-11-24');
const proposed = (body: string, title = '') => {
  const found = proposalsOf(body, title, { today, subjects });
  return {
    values: Object.fromEntries(found.map(({ field, value }) => [field, value])),
    quotes: Object.fromEntries(found.map(({ field, from, until }) => [field, body.slice(from, until)])),
    found,
  };
};

const letter = `狮岭镇人民政府文件

狮府〔2026〕12号

狮岭镇人民政府
关于印发《长者饭堂补贴办法》的通知

各村（社区）、各有关单位：

根据《广州市老年人助餐办法》（穗府〔2024〕5号），现将《长者饭堂补贴办法》印发给你们，本镇户籍六十岁以上老人可享受。

## 一、对象

本办法有效期至2029年12月31日。

狮岭镇人民政府

2026年11月20日`;

it('a document with its head, number, signature, day and end', () => {
  const { values, quotes, found } = proposed(letter);
  expect(values).toEqual({
    title: '狮岭镇人民政府关于印发《长者饭堂补贴办法》的通知',
    documentNumber: '狮府〔2026〕12号',
    type: 'policy',
    category: 'department-documents',
    subject: 'elderly-care',
    publisher: '狮岭镇人民政府',
    created: '2026-11-20',
    expires: '2029-12-31',
    summary: expect.stringMatching(/^根据《广州市老年人助餐办法》.*可享受。$/),
  });
  expect(quotes).toMatchObject({
    title: '狮岭镇人民政府\n关于印发《长者饭堂补贴办法》的通知',
    documentNumber: '狮府〔2026〕12号',
    created: '2026年11月20日',
    expires: '有效期至2029年12月31日',
  });
  const left = withoutRegister(letter, found, found);
  expect(left).toMatch(/^狮岭镇人民政府文件\s+各村（社区）、各有关单位：[\s\S]*12月31日。$/);
  expect(withoutRegister(letter, [], found)).toBe(letter);
});

it('days in Chinese signs, an office and a day on one line, an end of comments', () => {
  const { values } = proposed(
    '## 关于招牌设置征求意见的公告\n\n征求意见时间：2026年11月25日至2026年12月25日。\n\n请将意见寄到镇政府。\n\n狮岭镇综合行政执法办公室 二〇二六年十一月二十四日',
  );
  expect(values).toMatchObject({
    title: '关于招牌设置征求意见的公告',
    type: 'consultation',
    created: '2026-11-24',
    publisher: '狮岭镇综合行政执法办公室',
    expires: '2026-12-25',
  });
});

it('nothing where nothing is said: no day that is not there, no number that is cited, no end that is past', () => {
  const { values } = proposed('按照《通知》（穗府〔2024〕5号）要求，活动已于2026年1月2日截止，请知悉相关事项。');
  expect(values).toEqual({ summary: expect.any(String) });
  expect(proposed('').values).toEqual({});
  expect(proposed('关于某事的通知\n\n2026年13月40日').values).not.toHaveProperty('created');
});

it('the title in the field helps where the text has none', () => {
  const { values } = proposed('因主管道抢修，旗新路十一月二十八日八时至十八时停水。', '关于旗新路停水的通告');
  expect(values).toMatchObject({ subject: 'municipal-services' });
  expect(values).not.toHaveProperty('title');
});
