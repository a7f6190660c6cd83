/** Passwords as argon2id hashes (OWASP: 19 MiB, two passes, one lane; the library's defaults). */
import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** The PHC string of a password. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Whether the password made the hash; a hash that cannot be read matches nothing. */
export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password).catch(() => false);

/** Letters and digits that are not mistaken for each other. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password: four groups of four, about 79 bits. */
export function randomPassword(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
