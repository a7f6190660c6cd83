/** What a scan of a text finds: something that may not be published (Regulations art. 15; Personal Information Protection Law art. 28, 31). */

export const findingNames = {
  identity: '身份证号',
  bank: '银行卡号',
  mobile: '手机号',
  passport: '证件号',
  address: '私人住址',
  minor: '未成年人姓名',
  health: '病情和姓名',
} as const;
export type FindingKind = keyof typeof findingNames;

export type Finding = {
  readonly kind: FindingKind;
  /** Half-open, in characters of the text as it stands. */
  readonly from: number;
  readonly until: number;
  readonly text: string;
  /** It is what it looks like beyond doubt, and belongs in no publication; else somebody has to look. */
  readonly certain: boolean;
  /** Why it was marked, for staff. */
  readonly why: string;
  /** What may stand there instead. */
  readonly masked: string;
};

/** Full-width digits, letters and signs as plain ones, each in its place. */
export const narrowed = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ');
