/** Texts as people enter them: bounded, without control characters. */
import { z } from 'zod';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const noControls = { error: '含有不可见的控制字符 contains control characters' };

/** A single line, trimmed, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1, { error: '不能为空 must not be empty' })
    .max(max, { error: `不能超过 ${max} 个字 at most ${max} characters` })
    .refine((text) => !controls.test(text) && !/[\n\r]/.test(text), noControls);

/** A single line that may be empty. */
export const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `不能超过 ${max} 个字 at most ${max} characters` })
    .refine((text) => !controls.test(text) && !/[\n\r]/.test(text), noControls)
    .default('');

/** A text of several lines, up to `max` characters, possibly empty. */
export const passage = (max: number) =>
  z
    .string()
    .max(max, { error: `不能超过 ${max} 个字 at most ${max} characters` })
    .refine((text) => !controls.test(text), noControls);

/** An identifier in addresses: lower-case letters, digits and hyphens. */
export const Slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, {
  error: '只能用小写字母、数字和连字符 only lower-case letters, digits and hyphens, 1 to 64',
});

/** A public web address. */
export const WebAddress = z
  .url({ protocol: /^https?$/, error: '应为 http(s) 网址 must be an http(s) address' })
  .max(2000);
