/** What the routes of people, sessions and second factors take and answer. */
import { z } from 'zod';
import { keysOf, roleNames } from '#content/model/terms.ts';
import { line, optionalLine } from '#content/model/text.ts';
import { Password, type Person, type StaffMember, Username } from '#content/model/user.ts';

const Token = z.string().min(20).max(100);
const typed = z.string().min(1).max(200);

export const Credentials = z.strictObject({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(200),
  /** Six digits of the second factor, or a recovery code. */
  code: z.string().trim().max(40).optional(),
});
export const NewUser = z.strictObject({
  username: Username,
  name: line(40),
  role: z.enum(keysOf(roleNames)),
  department: optionalLine(40),
  /** Without one, the answer holds a link with which the person chooses it. */
  password: Password.optional(),
});
export const UserChange = z.strictObject({
  name: line(40).optional(),
  role: z.enum(keysOf(roleNames)).optional(),
  department: z.string().trim().max(40).optional(),
  password: Password.optional(),
  disabled: z.boolean().optional(),
});
export const InvitationBody = z.strictObject({ token: Token });
export const JoinBody = z.strictObject({ token: Token, password: Password });
export const OwnPassword = z.strictObject({ current: typed, password: Password });
export const CodeBody = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, { error: '应为 6 位数字 a code has 6 digits' }),
});
export const CurrentPassword = z.strictObject({ current: typed });
export const HandOver = z.strictObject({
  to: Username,
  /** The person may not sign in afterwards. */
  disable: z.boolean().default(false),
});

/** The link of an invitation: `path` with the token in its fragment, which browsers never send. */
export type InvitationLink = { readonly path: string; readonly until: number };
export type Invited = StaffMember & { readonly invitation: InvitationLink | null };
/** Whom a link invites. */
export type InvitedName = { readonly username: string; readonly name: string; readonly until: number };
export type SecondFactorState = { readonly enabled: boolean; readonly recoveryLeft: number };
/** What an app takes to make codes: by hand, or as a picture of `address`. */
export type SecondFactorOffer = { readonly secret: string; readonly address: string };
export type HandedOver = { readonly disclosures: number; readonly requests: number };
/** A sign-in, or one that was refused. */
export type SignIn = { readonly at: number; readonly from: string; readonly outcome: 'entered' | 'refused' };
/** Somebody at the desk, as everyone there may know them. */
export type Colleague = Pick<Person, 'username' | 'name' | 'department'>;
