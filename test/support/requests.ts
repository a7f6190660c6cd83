/** Requests for information for tests. */
import { InformationRequest, type RequestStep } from '#content/model/request.ts';
import type { LocalDate } from '#content/model/time.ts';

export const day = (text: string): LocalDate => text as LocalDate;

/** A request received on 15 September 2026 that nothing happened to, unless told. */
export const request = (facts: Record<string, unknown> = {}): InformationRequest =>
  InformationRequest.parse({
    id: 'r-1',
    number: '2026-001',
    revision: 1,
    applicant: 'natural-person',
    received: '2026-09-15',
    matter: '2025 年度征地补偿方案',
    details: '石岗村片区',
    person: { name: '黄某', contact: '寄回原址' },
    registeredBy: 'lin',
    registeredAt: 1_789_000_000_000,
    steps: [],
    ...facts,
  });

const by = { by: 'lin', at: 1_789_000_000_000 } as const;
type Entered = RequestStep extends infer Step ? (Step extends RequestStep ? Omit<Step, 'by' | 'at'> : never) : never;

/** Steps as somebody entered them. */
export const steps = (...entered: readonly Entered[]): RequestStep[] =>
  entered.map((step) => ({ ...step, ...by }) as RequestStep);
