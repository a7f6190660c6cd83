/** The word book: by letters, initials and nine keys, the likeliest first, kept in step with what comes and goes. */
import { expect, it } from 'vitest';
import { createWordBook } from '#content/rules/search/word-book.ts';

const spoken = [
  { word: '社保', sound: 'she bao' },
  { word: '社保卡', sound: 'she bao ka' },
  { word: '生孩子', sound: 'sheng hai zi' },
  { word: '社区', sound: 'she qu' },
  { word: '施工', sound: 'shi gong' },
  { word: '一个没有人会按的很长很长的标题', sound: 'yi ge mei you ren hui an de hen chang hen chang de biao ti' },
  { word: '读音不明', sound: '' },
];
const bookOf = () => {
  const book = createWordBook();
  for (const one of spoken) book.add(one, 1);
  book.add({ word: '社区', sound: 'she qu' }, 2);
  return book;
};

it('whole sounds stand first, then initials, then what begins so; the weightier and the shorter before the others', () => {
  const book = bookOf();
  expect(book.wordsFor('shebao', 9)).toEqual(['社保', '社保卡']);
  expect(book.wordsFor('SBK', 9)).toEqual(['社保卡']);
  expect(book.wordsFor('sq', 9)).toEqual(['社区']);
  expect(book.wordsFor('she', 9)).toEqual(['社区', '社保', '社保卡', '生孩子']);
  expect(book.wordsFor('s', 2)).toEqual(['社区', '社保']);
  expect(book.wordsFor('yi', 9)).toEqual([]);
});

it('nine keys: each digit is one of its letters', () => {
  const book = bookOf();
  expect(book.wordsFor('743226', 9)).toEqual(['社保', '社保卡']);
  expect(book.wordsFor('725', 9)).toEqual(['社保卡']);
  expect(book.wordsFor('743', 9)).toEqual(['社区', '社保', '社保卡', '生孩子']);
  for (const nothing of ['', '1', '70', '社', 'a b']) expect(book.wordsFor(nothing, 9)).toEqual([]);
});

it('a word is there as long as something has it', () => {
  const book = bookOf();
  book.drop('社区', 2);
  expect(book.wordsFor('shequ', 9)).toEqual(['社区']);
  book.drop('社区', 1);
  book.drop('没有的词', 1);
  expect(book.wordsFor('shequ', 9)).toEqual([]);
});
