/** A service guide (办事指南) with the elements that order 716 art. 6 and the provincial regulation ask for. */
import { z } from 'zod';
import { DisclosureId, head } from './head.ts';
import {
  audienceNames,
  deliveryNames,
  handlingNames,
  keysOf,
  lifeEventNames,
  materialFormNames,
  serviceGroupNames,
  serviceTypeNames,
} from './terms.ts';
import { line, optionalLine, passage, WebAddress } from './text.ts';

/** Conditions and materials have no catch-all clause (兜底条款), Guangdong business-environment regulation 2022 art. 29. */
const noCatchAll = (text: string) =>
  !/^(其他|其它)(相关|有关|需要|规定|证明|法律|应当)?.{0,12}(材料|条件|情形|资料)。?$/.test(text);
const catchAllRefused = { error: '不得设兜底条款 no catch-all clause is allowed' };

/** A material to bring (申请材料). */
export const Material = z.strictObject({
  name: line(120).refine(noCatchAll, catchAllRefused),
  form: z.enum(keysOf(materialFormNames)),
  copies: z.int().min(0).max(20).default(1),
  /** Where the visitor gets it (来源渠道). */
  source: optionalLine(80),
  required: z.boolean().default(true),
  /** True where the hall fetches it by data sharing, so that it need not be brought (免提交). */
  shared: z.boolean().default(false),
  note: optionalLine(200),
});
export type Material = z.infer<typeof Material>;

/** A step of the procedure (办理流程). */
export const Step = z.strictObject({
  name: line(40),
  /** Who does it. */
  by: line(60),
  /** Working days it takes; 0 is on the spot, null is not fixed. */
  days: z.int().min(0).max(365).nullable().default(null),
  detail: passage(600).default(''),
});
export type Step = z.infer<typeof Step>;

/** Where and when it is handled (办理地点、时间). */
export const Place = z.strictObject({
  name: optionalLine(80),
  address: line(120),
  counter: optionalLine(60),
  hours: line(120),
});
export type Place = z.infer<typeof Place>;

export const Guide = z.strictObject({
  kind: z.literal('guide'),
  ...head,
  group: z.enum(keysOf(serviceGroupNames)),
  type: z.enum(keysOf(serviceTypeNames)),
  /** Basic code (基本编码) and implementation code (实施编码), opaque. */
  basicCode: optionalLine(80),
  implementationCode: optionalLine(120),
  /** Who decides (实施主体). */
  authority: line(60),
  /** Level at which it is exercised (行使层级). */
  level: line(20),
  handling: z.enum(keysOf(handlingNames)),
  audience: z.array(z.enum(keysOf(audienceNames))).min(1),
  /** Where it may be handled (通办范围). */
  area: line(60),
  lifeEvents: z.array(z.enum(keysOf(lifeEventNames))).default([]),
  /** Legal basis of the service (设定依据). */
  basis: z.array(line(200)).min(1).max(12),
  conditions: z.array(line(300).refine(noCatchAll, catchAllRefused)).min(1).max(20),
  materials: z.array(Material).max(30),
  steps: z.array(Step).min(1).max(12),
  /** Statutory and promised limits in working days (法定/承诺办结时限); 0 is on the spot, null where the law sets none. */
  statutoryDays: z.int().min(0).max(365).nullable(),
  committedDays: z.int().min(0).max(365).nullable(),
  /** Fees by their disclosures; empty means free of charge. */
  fees: z.array(DisclosureId).max(10).default([]),
  result: z.strictObject({ name: line(80), delivery: z.array(z.enum(keysOf(deliveryNames))).min(1) }),
  places: z.array(Place).min(1).max(10),
  /** How often one has to come in person (到现场次数). */
  visits: z.int().min(0).max(10),
  online: WebAddress.nullable().default(null),
  phone: line(60),
  /** Supervision and complaints (监督投诉电话). */
  complaints: line(60),
  questions: z
    .array(z.strictObject({ question: line(200), answer: passage(1000).min(1) }))
    .max(20)
    .default([]),
  /** Review and lawsuit (救济途径). */
  remedies: passage(600).min(1),
});
export type Guide = z.infer<typeof Guide>;
