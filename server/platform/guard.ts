/** What staff routes are given to know who calls: a guard by role, and the caller whom it let pass. */
import type { RequestHandler, Response } from 'express';

export type Caller<Role extends string> = {
  readonly username: string;
  readonly role: Role;
  /** Address of the caller. */
  readonly from: string;
};

/** Lets callers of at least this role pass. Throws `unauthenticated` or `forbidden`. */
export type Requires<Role extends string> = (role: Role) => RequestHandler;

/** The caller whom a guard let pass. */
export const callerOf = <Role extends string>(res: Response): Caller<Role> => res.locals.caller as Caller<Role>;

/** Who acts and from where, as the audit names it; undefined where no guard has let anybody pass. */
export function originOf(res: Response): { readonly by: string; readonly from: string } | undefined {
  const caller = res.locals.caller as Caller<string> | undefined;
  return caller && { by: caller.username, from: caller.from };
}

/** Says in the audit what was done: who, from which address, the act, its subject, and what is worth knowing of it. */
export type RecordAct = (
  origin: { readonly by: string; readonly from: string },
  act: string,
  subject: string,
  detail?: Readonly<Record<string, string | number | boolean | null>>,
) => Promise<void>;
