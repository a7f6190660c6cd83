/** What the documentation knows of one route: who may ask, what it takes, what it answers. */
import type { z } from 'zod';
import type { Role } from '#content/model/terms.ts';

export type Method = 'get' | 'post' | 'put' | 'delete';

/** `name` names the schema in the document. Without a schema the answer is of the type alone. */
export type Shape = { readonly name: string; readonly schema: z.ZodType };
export type AnswerOf = {
  readonly status?: number;
  readonly type?: string;
  readonly about: string;
  readonly shape?: Shape;
};

export type ApiRoute = {
  readonly method: Method;
  /** As Express has it, `/api/disclosures/:id`. */
  readonly path: string;
  readonly about: string;
  /** Everyone, anybody with a session, or the least role. */
  readonly access: 'everyone' | Role;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: Shape;
  /** The body is the bytes of a file. */
  readonly takesFile?: true;
  /** The revision that the change rests on stands in `If-Match`: asked for, or taken where given. */
  readonly ifMatch?: 'required' | 'optional';
  readonly answer: AnswerOf;
};

type Rest = Omit<ApiRoute, 'method' | 'path' | 'about' | 'answer'> & { readonly answer?: Partial<AnswerOf> };

/** Routes of one method; the answer is JSON of status 200 unless said otherwise. */
const routeOf =
  (method: Method) =>
  (path: string, about: string, { answer, ...rest }: Rest): ApiRoute => ({
    method,
    path,
    about,
    ...rest,
    answer: { about, ...answer },
  });
export const get = routeOf('get');
export const post = routeOf('post');
export const put = routeOf('put');
export const del = routeOf('delete');

export const created = { status: 201 } as const;
export const nothing = { status: 204, about: '没有内容 nothing' } as const;
