/** What the routes of people, sessions and second factors take and answer. */
import { z } from 'zod';
import type { StaffMember } from '#content/model/user.ts';
import { Password, Username } from '#content/model/user.ts';

const Token = z.string().min(20).max(100);
const typed = z.string().min(1).max(200);

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
