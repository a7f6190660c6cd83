/** Inputs made from a schema: one that fits, and many that break it in one place each. */
import { z } from 'zod';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Schema = {
  readonly type?: string;
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly default?: Json;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

/** Texts that break programs: control characters, halves of surrogates, markup, paths, formulas, very long ones. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u001b[31m',
  '\ud800',
  'x\udfffy',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00%ff%zz',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '=1+1',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text on purpose
  '${7*7}{{7*7}}',
  '\u202e右到左',
  '👨‍👩‍👧‍👦',
  '一'.repeat(5000),
  'x'.repeat(200_000),
];
const wrongValues: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  '',
  [],
  {},
  [[[[[]]]]],
  { $gt: '' },
  JSON.parse('{"__proto__":{"admin":true}}') as Json,
];

/** The schema as JSON Schema of what may come in. */
export const jsonSchemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

const texts: Readonly<Record<string, string>> = {
  'date-time': '2026-11-24T09:00:00+08:00',
  uri: 'https://example.org/',
};

/** A value that the schema mostly lets pass; what only a refinement knows may be wrong, which is one more hostile input. */
export function fitting(schema: Schema, root: Schema = schema): Json {
  if (schema.$ref) return fitting(root.$defs?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, root);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0] ?? null;
  if (schema.default !== undefined) return schema.default;
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0];
  if (one) return fitting(one, root);
  if (schema.properties) {
    return Object.fromEntries(
      Object.entries(schema.properties).map(([key, property]) => [key, fitting(property, root)]),
    );
  }
  if (schema.type === 'array') {
    return Array.from({ length: schema.minItems ?? 1 }, () => fitting(schema.items ?? {}, root));
  }
  if (schema.type === 'number' || schema.type === 'integer') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return false;
  if (schema.type === 'object') return {};
  return texts[schema.format ?? ''] ?? (schema.pattern?.includes('\\d{4}-') ? '2026-11-24' : 'fuzzed-text-1');
}

type Broken = { readonly about: string; readonly value: Json };

/** The same value with one place changed: each place wrong in type, missing, too long, hostile; and an unknown field. */
export function broken(schema: Schema): Broken[] {
  const whole = fitting(schema);
  const found: Broken[] = wrongValues.map((value) => ({ about: 'the whole', value }));
  const walk = (value: Json, place: string, put: (next: Json | undefined) => Json) => {
    for (const wrong of wrongValues) found.push({ about: place, value: put(wrong) });
    for (const text of hostileTexts) found.push({ about: place, value: put(text) });
    found.push({ about: `${place} missing`, value: put(undefined) });
    if (Array.isArray(value)) {
      const items = value as readonly Json[];
      found.push({ about: `${place} far too many`, value: put(Array.from({ length: 2000 }, () => items[0] ?? null)) });
      const [first] = items;
      if (first !== undefined)
        walk(first, `${place}[0]`, (next) => put([...(next === undefined ? [] : [next]), ...items.slice(1)]));
    } else if (typeof value === 'object' && value !== null) {
      found.push({ about: `${place} with an unknown field`, value: put({ ...value, unknownField: 1 }) });
      for (const [key, inner] of Object.entries(value)) {
        walk(inner, `${place}.${key}`, (next) => {
          const { [key]: _, ...rest } = value as Record<string, Json>;
          return put(next === undefined ? rest : { ...rest, [key]: next });
        });
      }
    }
  };
  walk(whole, '$', (next) => next ?? null);
  return found;
}
