/** How a value stands in a cell of a spreadsheet, and how a cell is read back; whether the value will do, its schema says. */

export type Cell = string | number;
/** A fault is said in Chinese, then in English. */
export type Read = { readonly value: unknown } | { readonly fault: string };
export type Codec<Value> = { write(value: Value): Cell; read(text: string): Read };

export const text: Codec<string> = { write: (value) => value, read: (value) => ({ value }) };

export const whole: Codec<number> = {
  write: (value) => value,
  read: (written) =>
    /^\d{1,9}$/.test(written)
      ? { value: Number(written) }
      : { fault: written === '' ? '不能为空 must not be empty' : '应为整数 must be a whole number' },
};

export const tick: Codec<boolean> = {
  write: (value) => (value ? '是' : '否'),
  read: (written) => {
    if (/^(是|√|✓|y|yes|1)$/i.test(written)) return { value: true };
    return /^(否|×|n|no|0|)$/i.test(written) ? { value: false } : { fault: '应为“是”或“否” must be 是 or 否' };
  },
};

/** Working days: blank where the law sets none, 0 or `当场` on the spot. */
export const workingDays: Codec<number | null> = {
  write: (value) => value ?? '',
  read: (written) => {
    if (written === '') return { value: null };
    if (/^当场/.test(written)) return { value: 0 };
    const days = /^(\d{1,3})(个?工作日)?$/.exec(written)?.[1];
    return days ? { value: Number(days) } : { fault: '应为工作日数，没有规定的留空 must be a number of working days' };
  },
};

/** One of the names, which may be cut short as long as it is clear: `主动` is 主动公开. */
export function choice<Key extends string>(names: Readonly<Record<Key, string>>): Codec<Key> {
  const keys = Object.keys(names) as Key[];
  return {
    write: (key) => names[key],
    read: (written) => {
      const exact = keys.find((key) => names[key] === written || key === written);
      const close = written.length < 2 ? [] : keys.filter((key) => names[key].startsWith(written));
      const value = exact ?? (close.length === 1 ? close[0] : undefined);
      return value ? { value } : { fault: `应为“${Object.values(names).join('、')}”之一 must be one of these` };
    },
  };
}

/** Blank is null. */
export const orNull = <Value>(codec: Codec<Value>): Codec<Value | null> => ({
  write: (value) => (value === null ? '' : codec.write(value)),
  read: (written) => (written === '' ? { value: null } : codec.read(written)),
});

function listOf<Value>(codec: Codec<Value>, pieces: readonly string[]): Read {
  const values: unknown[] = [];
  for (const [at, piece] of pieces.entries()) {
    const read = codec.read(piece);
    if ('fault' in read) return { fault: `第 ${at + 1} 项：${read.fault}` };
    values.push(read.value);
  }
  return { value: values };
}
const filled = (pieces: readonly string[]): string[] =>
  pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');

/** A line each; a line break within one is written ↵. */
export const lines = <Value>(codec: Codec<Value>): Codec<readonly Value[]> => ({
  write: (values) => values.map((value) => String(codec.write(value)).replaceAll('\n', '↵')).join('\n'),
  read: (written) =>
    listOf(
      codec,
      filled(written.split(/\r?\n/)).map((line) => line.replaceAll('↵', '\n')),
    ),
});

/** Short ones beside each other. */
export const words = <Value>(codec: Codec<Value>): Codec<readonly Value[]> => ({
  write: (values) => values.map((value) => String(codec.write(value))).join('、'),
  read: (written) => listOf(codec, filled(written.split(/[、，,；;\r\n]+/))),
});

/** The parts of one thing, ｜ between; what is left blank takes its usual value. */
export function parts<Item extends object>(fields: { readonly [Key in keyof Item]-?: Codec<Item[Key]> }): Codec<Item> {
  const keys = Object.keys(fields) as (keyof Item & string)[];
  return {
    write: (item) =>
      keys
        .map((key) => String(fields[key].write(item[key])).replaceAll('｜', '\\｜'))
        .join('｜')
        .replace(/(?<!\\)｜+$/, ''),
    read: (written) => {
      const pieces = written.split(/(?<!\\)[｜|]/).map((piece) => piece.trim().replaceAll('\\｜', '｜'));
      if (pieces.length > keys.length)
        return { fault: `最多 ${keys.length} 段，用｜隔开 at most ${keys.length} parts` };
      const value: Record<string, unknown> = {};
      for (const [at, piece] of pieces.entries()) {
        const key = keys[at];
        if (key === undefined || piece === '') continue;
        const read = fields[key].read(piece);
        if ('fault' in read) return { fault: `第 ${at + 1} 段：${read.fault}` };
        value[key] = read.value;
      }
      return { value };
    },
  };
}
