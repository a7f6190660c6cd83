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

/** A link that lets its holder choose a password, once. */
export const Invitation = z.strictObject({
  /** SHA-256 of the token; the token itself is only in the link. */
  tokenHash: z.string(),
  /** Exclusive end. */
  until: z.number(),
});
export type Invitation = z.infer<typeof Invitation>;

/** A second factor by time-based codes (TOTP, RFC 6238). */
export const SecondFactor = z.strictObject({
  /** Base 32, as the app has it. */
  secret: z.string(),
  /** The time step of the last code that was taken: no code is good twice. */
  lastStep: z.int(),
  /** SHA-256 of each recovery code that is left. */
  recovery: z.array(z.string()).max(20),
});
export type SecondFactor = z.infer<typeof SecondFactor>;

export const User = z.strictObject({
  username: Username,
  name: line(40),
  role: z.enum(keysOf(roleNames)),
  department: optionalLine(40),
  /** argon2id, PHC string; empty until an invited person has chosen one. */
  passwordHash: z.string(),
  /** Sessions issued before this instant are void. */
  sessionsSince: z.number(),
  /** May not sign in. */
  disabled: z.boolean().default(false),
  invitation: Invitation.nullable().default(null),
  secondFactor: SecondFactor.nullable().default(null),
});
export type User = z.infer<typeof User>;

/** A person without what must stay secret. */
export type Person = Pick<User, 'username' | 'name' | 'role' | 'department'>;

/** A person as administrators see them. */
export type StaffMember = Person & {
  readonly disabled: boolean;
  /** Has a password. */
  readonly joined: boolean;
  /** Until when an invitation that is out is good; null where there is none. */
  readonly invitedUntil: number | null;
  readonly secondFactor: boolean;
};
