/** People of the desk. */
import { z } from 'zod';
import { keysOf, roleNames } from './terms.ts';
import { line, optionalLine } from './text.ts';

export const Username = z.string().regex(/^[a-z][a-z0-9._-]{1,31}$/, {
  error: '用户名为 2–32 位小写字母、数字 a username has 2 to 32 lower-case letters or digits',
});
export type Username = z.infer<typeof Username>;

/** Length, not composition, makes a password strong (NIST SP 800-63B 5.1.1.2). */
export const Password = z
  .string()
  .min(10, { error: '密码至少 10 位 a password has at least 10 characters' })
  .max(200, { error: '密码不超过 200 位 a password has at most 200 characters' });

export const User = z.strictObject({
  username: Username,
  name: line(40),
  role: z.enum(keysOf(roleNames)),
  department: optionalLine(40),
  /** argon2id, PHC string. */
  passwordHash: z.string(),
  /** Sessions issued before this instant are void. */
  sessionsSince: z.number(),
});
export type User = z.infer<typeof User>;

/** A person without what must stay secret. */
export type Person = Pick<User, 'username' | 'name' | 'role' | 'department'>;
