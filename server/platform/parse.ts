/** The door: unknown input becomes typed, or every fault of it is named. */
import type { z } from 'zod';
import { type Fault, Refusal } from './refusal.ts';

/** `materials[0].name` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${String(key)}` : String(key)),
    '',
  );
}

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  record: '对象',
  date: '日期',
  null: '空值',
};

function messageOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `必填 required (${issue.expected})`
        : `应为${typeNames[issue.expected] ?? issue.expected} must be a ${issue.expected}`;
    case 'invalid_value':
      return `应为以下之一 must be one of: ${issue.values.map(String).join(', ')}`;
    case 'too_big':
      return `太大或太长，最多 ${issue.maximum} at most ${issue.maximum}`;
    case 'too_small':
      if (issue.origin === 'array') return `至少要有 ${issue.minimum} 项 at least ${issue.minimum}`;
      return `太小或太短，至少 ${issue.minimum} at least ${issue.minimum}`;
    case 'invalid_format':
      return `格式不对 wrong format (${issue.format})`;
    case 'invalid_union':
      return '没有这一种 there is no such kind';
    default:
      return issue.message;
  }
}

/** English default messages of the schema library give way to bilingual ones; messages of our own stay. */
const isDefault = (message: string): boolean => /^(Invalid|Too|Unrecognized)/.test(message);

/** Of a value that may have one of several forms, the issues of the form that it is nearest to. */
function nearestIssues(forms: readonly (readonly Issue[])[]): readonly Issue[] {
  const distance = (issues: readonly Issue[]) =>
    issues.length + (issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0) ? 0.5 : 0);
  return forms.reduce((nearest, form) => (distance(form) < distance(nearest) ? form : nearest));
}

/** Every fault of a failed check, one a place; each unknown field is named by itself. */
export function faultsOf(error: { readonly issues: readonly Issue[] }): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const issues = nearestIssues(issue.errors).map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
      return faultsOf({ issues });
    }
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: pathText([...issue.path, key.slice(0, 80)]),
        message: '没有这一项 unknown field',
      }));
    }
    return [{ path: pathText(issue.path), message: isDefault(issue.message) ? messageOf(issue) : issue.message }];
  });
}

/** The typed value of unknown input. Throws Refusal `invalid` (422) with every fault. */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return result.data;
  const faults = faultsOf(result.error);
  throw new Refusal(
    'invalid',
    { zh: `有 ${faults.length} 处需要改正`, en: `${faults.length} fault(s) to correct` },
    faults,
  );
}
