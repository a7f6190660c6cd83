/** The second factor: time-based codes (TOTP, RFC 6238) of any common app, and recovery codes for a lost phone. */
import { Secret, TOTP } from 'otpauth';
import type { SecondFactor } from '#content/model/user.ts';
import { hashOf, made, newRecoveryCode } from './one-time.ts';

const stepMs = 30_000;
const recoveryCodes = 8;

const totpOf = (secret: string, username: string): TOTP =>
  new TOTP({
    issuer: '公开工作台',
    label: username,
    digits: 6,
    period: stepMs / 1000,
    secret: Secret.fromBase32(secret),
  });

export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that apps read from a picture. */
export const addressOf = (secret: string, username: string): string => totpOf(secret, username).toString();

/** The time step of a code that is good at `now`, give or take one; undefined where it is not. */
export function stepOf(secret: string, code: string, now: number): number | undefined {
  const delta = totpOf(secret, '').validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? undefined : Math.floor(now / stepMs) + delta;
}

/** A second factor that begins with a step, and the recovery codes, which are shown once. */
export function begun(secret: string, lastStep: number): { factor: SecondFactor; codes: string[] } {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  return { factor: { secret, lastStep, recovery: codes.map(hashOf) }, codes };
}

/** The factor after a code or a recovery code was used, neither of them good again; undefined where it is not good. */
export function used(factor: SecondFactor, typed: string, now: number): SecondFactor | undefined {
  const code = typed.replace(/\s/g, '').toLowerCase();
  if (/^\d{6}$/.test(code)) {
    const step = stepOf(factor.secret, code, now);
    return step !== undefined && step > factor.lastStep ? { ...factor, lastStep: step } : undefined;
  }
  const recovery = factor.recovery.filter((hash) => !made(hash, code));
  return recovery.length < factor.recovery.length ? { ...factor, recovery } : undefined;
}
