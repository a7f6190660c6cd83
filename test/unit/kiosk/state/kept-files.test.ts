/** Which attachments a kiosk keeps for when its hub is away. */
import { expect, it } from 'vitest';
import type { Attachment } from '#content/model/attachment.ts';
import { notice } from '../../../../kiosk/gallery/sample.ts';
import { addressesToKeep } from '../../../../kiosk/state/kept-files.ts';

const megabyte = 1024 * 1024;
const file = (hash: string, type: Attachment['type'], bytes = 1000): Attachment => ({ name: hash, type, bytes, hash });
const withFiles = (...attachments: Attachment[]) => notice({ id: 'a', title: '带附件', attachments });
const kept = (...attachments: Attachment[]) => addressesToKeep([withFiles(...attachments)], (hash) => `/${hash}`);

it('keeps what opens each: a picture itself, a document as its text, a PDF as both, and no video', () => {
  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  expect(kept(file('p', 'image/png'), file('d', docx), file('f', 'application/pdf'), file('v', 'video/mp4'))).toEqual([
    '/p',
    '/d/text',
    '/f',
    '/f/text',
  ]);
});

it('leaves the large ones, and the older ones once there is no room', () => {
  expect(kept(file('large', 'image/png', 5 * megabyte + 1), file('small', 'image/png'))).toEqual(['/small']);
  const many = Array.from({ length: 60 }, (_, at) => file(`${at}`, 'image/png', 5 * megabyte));
  expect(kept(...many)).toEqual(many.slice(0, 40).map(({ hash }) => `/${hash}`));
});

it('keeps a file once that stands in two places', () => {
  const one = file('one', 'image/png', 5 * megabyte);
  const many = Array.from({ length: 60 }, () => one);
  expect(kept(...many, file('other', 'image/png'))).toEqual(['/one', '/other']);
});
