/** What `/api/desk/requests` takes and answers. */
import { z } from 'zod';
import { type InformationRequest, RequestFacts, RequestRemedy, type RequestStanding } from '#content/model/request.ts';
import { requestStateNames } from '#content/model/request-terms.ts';
import { keysOf } from '#content/model/terms.ts';
import { LocalDate } from '#content/model/time.ts';

/** The day of receipt is today unless told. */
export const NewRequest = RequestFacts.extend({ received: LocalDate.optional() });
/** `pending`: whatever still needs an answer. */
export const RequestFilter = z.strictObject({
  state: z.enum([...keysOf(requestStateNames), 'pending']).optional(),
  year: z.coerce.number().int().min(2008).max(2100).optional(),
  q: z.string().trim().max(100).optional(),
});
export const RemediesBody = z.strictObject({ remedies: z.array(RequestRemedy).max(20) });

/** A row of the list: how it stands, without who asked. */
export type RequestRow = Pick<
  InformationRequest,
  'id' | 'number' | 'applicant' | 'route' | 'received' | 'matter' | 'department' | 'handler'
> & {
  readonly standing: RequestStanding;
  readonly result: string | null;
  readonly answeredOn: LocalDate | null;
};
/** A request, whole. */
export type RequestAnswer = InformationRequest & {
  readonly standing: RequestStanding;
  /** The last day on which who asked is kept; null while there is no end yet. */
  readonly personKeptUntil: LocalDate | null;
};
