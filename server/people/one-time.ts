/** Secrets that are used once: tokens of links and recovery codes. They are long and random, so a plain hash keeps them. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits, for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token or a code. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Whether the secret made the hash, in the same time whether it did or not. */
export const made = (hash: string, secret: string): boolean => {
  const [one, other] = [Buffer.from(hash), Buffer.from(hashOf(secret))];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** A recovery code of 80 bits, in groups that are easily copied. */
export const newRecoveryCode = (): string => (randomBytes(10).toString('hex').match(/.{5}/g) ?? []).join('-');
