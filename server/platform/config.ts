/** The environment, read and checked once. */
import path from 'node:path';
import { z } from 'zod';

const zone = z.string().refine(
  (name) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      return true;
    } catch {
      return false;
    }
  },
  { error: '不是时区名，例如 Asia/Shanghai is not a time zone such as Asia/Shanghai' },
);

const empty = { error: '不能为空 must not be empty' };
const optional = z
  .string()
  .transform((text) => (text === '' ? undefined : text))
  .optional();

const Environment = z
  .object({
    PORT: z
      .string()
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535, {
        error: '应为 0–65535 的整数 must be a whole number from 0 to 65535',
      })
      .transform(Number)
      .default(8080),
    HOST: z.string().min(1, empty).max(255).default('0.0.0.0'),
    DATA_DIR: z.string().min(1, empty).default('./data'),
    HUB_TIMEZONE: zone.default('Asia/Shanghai'),
    HUB_ADMIN_PASSWORD: z.string().min(10, { error: '至少 10 位 needs at least 10 characters' }).max(200).optional(),
    TLS_CERT: optional,
    TLS_KEY: optional,
    BACKUP_DIR: optional,
    BACKUP_KEEP: z
      .string()
      .refine((text) => /^\d{1,4}$/.test(text), { error: '应为份数，0 为不备份 must be a number, 0 for none' })
      .transform(Number)
      .default(14),
    QUESTION_DAYS: z
      .string()
      .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1, {
        error: '应为不小于 1 的天数 must be a number of days, 1 or more',
      })
      .transform(Number)
      .default(180),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: '应为 fatal、error、warn、info、debug、trace 或 silent must be one of these levels',
      })
      .default('info'),
  })
  .refine((env) => (env.TLS_CERT === undefined) === (env.TLS_KEY === undefined), {
    path: ['TLS_CERT'],
    error: 'TLS_CERT 与 TLS_KEY 须同时给出 TLS_CERT and TLS_KEY go together',
  });

export type Config = {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** IANA name. */
  readonly zone: string;
  readonly adminPassword: string | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly logLevel: string;
  /** Questions are kept so many days; then only their sums. */
  readonly questionDays: number;
  /** Where daily backups go, an absolute folder, and how many stay; none are made where 0. */
  readonly backups: { readonly dir: string; readonly keep: number };
};

/** A start that cannot be: one clear line, exit code 2. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}

/** The hub's configuration from the environment. Throws StartRefused naming every bad value. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.keys(Environment.shape).map((name) => [name, env[name]]));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map((issue) => {
      const name = String(issue.path[0] ?? '');
      const shown = name === 'HUB_ADMIN_PASSWORD' ? '' : `=${JSON.stringify(env[name] ?? '')}`;
      return `${name}${shown} ${issue.message}`;
    });
    throw new StartRefused(`环境变量有误，请改正后再启动 bad environment: ${faults.join('; ')}`);
  }
  const { PORT, HOST, DATA_DIR, HUB_TIMEZONE, HUB_ADMIN_PASSWORD, TLS_CERT, TLS_KEY, LOG_LEVEL } = result.data;
  const { QUESTION_DAYS, BACKUP_DIR, BACKUP_KEEP } = result.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: path.resolve(DATA_DIR),
    zone: HUB_TIMEZONE,
    adminPassword: HUB_ADMIN_PASSWORD,
    tls: TLS_CERT && TLS_KEY ? { cert: TLS_CERT, key: TLS_KEY } : undefined,
    logLevel: LOG_LEVEL,
    questionDays: QUESTION_DAYS,
    backups: { dir: path.resolve(BACKUP_DIR ?? `${DATA_DIR}-backups`), keep: BACKUP_KEEP },
  };
}
