/** The nouns of time. An instant is a whole number of milliseconds since 1970-01-01T00:00Z; a local date has no zone. */
import { z } from 'zod';
import { daysInMonth, instantOf } from './calendar.ts';

/** A point in time. At the door also an ISO 8601 text with an offset (`2026-11-24T09:00:00+08:00`); inside always milliseconds. */
export const Instant = z
  .union([
    z.int().min(0).max(253_402_300_799_999),
    z.iso
      .datetime({ offset: true, error: '应为带时区的时间 an instant needs an offset, as 2026-11-24T09:00:00+08:00' })
      .transform((text) => instantOf(text)),
  ])
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in the hub's time zone, `YYYY-MM-DD`; days that do not exist are refused. */
export const LocalDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: '应为 YYYY-MM-DD 形式的日期 a date is written YYYY-MM-DD' })
  .refine(
    (text) => {
      const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
      return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
    },
    { error: '没有这一天 there is no such day' },
  )
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A time of day, `HH:MM`, 00:00 to 23:59. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '应为 HH:MM 形式的时刻 a time of day is written HH:MM' })
  .brand<'TimeOfDay'>();
export type TimeOfDay = z.infer<typeof TimeOfDay>;
