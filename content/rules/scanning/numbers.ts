/** Numbers that belong to one person: identity card, bank card, mobile telephone, passport. Offices' telephones and service lines are none of them. */
import type { Finding } from './finding.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of GB 11643-1999 (ISO 7064, MOD 11-2). */
export function identityChecks(number: string): boolean {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

/** The check digit of bank cards (ISO/IEC 7812-1, annex B). */
export function luhnChecks(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number[number.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

const isDate = (text: string): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
const starred = (text: string, keepFirst: number, keepLast: number): string => {
  const digits = text.replace(/[\s-]/g, '');
  const hidden = Math.max(4, digits.length - keepFirst - keepLast);
  return digits.slice(0, keepFirst) + '*'.repeat(hidden) + digits.slice(digits.length - keepLast);
};

type Found = Omit<Finding, 'from' | 'until' | 'text'> | null;
type Pattern = { readonly form: RegExp; readonly judge: (number: string, before: string, raw: string) => Found };

function identity(number: string): Found {
  if (!isDate(number.slice(6, 14))) return null;
  const certain = identityChecks(number);
  return {
    kind: 'identity',
    certain,
    why: certain ? '18 位身份证号，校验码相符' : '像身份证号（出生日期相符，校验码不符），请核对',
    masked: starred(number, 6, 4),
  };
}

/** Ranges of issuers (ISO/IEC 7812): UnionPay 62 with 16 to 19 digits, others with 16. */
function bank(number: string, before: string): Found {
  const isIssued = /^62\d{14,17}$/.test(number) || /^(?:4\d{15}|5[1-5]\d{14})$/.test(number);
  const isNamed = /(?:卡号|账号|帐号|账户|帐户)[^\d]{0,6}$/.test(before);
  const isOther = /(?:代码|编号|编码|批号|单号|流水号|条码|文号)[^\d]{0,6}$/.test(before);
  if (!isIssued || isOther || !luhnChecks(number)) return null;
  return {
    kind: 'bank',
    certain: true,
    why: isNamed ? '银行卡号，校验码相符' : '像银行卡号，校验码相符',
    masked: starred(number, 4, 4),
  };
}

/** Somebody who gives a mobile number for the office is asked to look; anybody else's number stays out. */
function mobile(number: string, before: string): Found {
  const isOffice =
    /(?:值班|咨询|联系|报名|监督|举报|投诉|求助|热线|办公|服务|客服|预约|报修|抢修)[^。；\n|]{0,16}$/.test(before);
  return {
    kind: 'mobile',
    certain: !isOffice,
    why: isOffice ? '对外联系用的手机号：如果是个人的，请换成办公电话' : '手机号，不要公开个人的联系方式',
    masked: starred(number, 3, 4),
  };
}

function passport(number: string, before: string): Found {
  const isNamed = /(?:护照|通行证|居住证|证件号)[^\n|]{0,12}$/.test(before);
  if (!isNamed && !/^E[A-HJ-NP-Z\d]\d{7}$/.test(number)) return null;
  return {
    kind: 'passport',
    certain: isNamed,
    why: isNamed ? '护照或通行证号码' : '像护照号，请核对',
    masked: starred(number, 1, 2),
  };
}

const alone = (form: string) => new RegExp(`(?<![\\dA-Za-z*.])${form}(?![\\dA-Za-z*]|\\.\\d)`, 'g');
const patterns: readonly Pattern[] = [
  { form: alone('[1-9]\\d{5}[ -]?\\d{8}[ -]?\\d{3}[\\dXx]'), judge: identity },
  { form: alone('(?:\\d{16,19}|\\d{4}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?)'), judge: bank },
  {
    form: alone('(?:\\+?86[ -]?)?1[3-9]\\d(?:\\d{8}|[ -]\\d{4}[ -]\\d{4})'),
    judge: (raw, before) => mobile(raw.replace(/^\+?86/, ''), before),
  },
  { form: alone('(?:[EGDSP][A-HJ-NP-Z\\d]\\d{7}|[HMC]\\d{8,10})'), judge: passport },
];

/** Numbers of the text, which is narrowed already. */
export function numbersIn(text: string): Finding[] {
  const found: Finding[] = [];
  for (const { form, judge } of patterns) {
    for (const match of text.matchAll(form)) {
      const [from, until] = [match.index, match.index + match[0].length];
      if (found.some((other) => from < other.until && other.from < until)) continue;
      const verdict = judge(match[0].replace(/[\s-]/g, ''), text.slice(Math.max(0, from - 30), from), match[0]);
      if (verdict) found.push({ ...verdict, from, until, text: match[0] });
    }
  }
  return found;
}
