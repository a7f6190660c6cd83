/** The OpenAPI 3.1 document, made from the route table and the schemas that check the requests. */
import { z } from 'zod';
import { type RefusalKind, refusalKinds } from '#server/platform/refusal.ts';
import type { ApiRoute, Shape } from './api-route.ts';
import { problem } from './shapes.ts';

type Json = Readonly<Record<string, unknown>>;

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** JSON Schemas of the shapes by name; of what comes in, without what the checker fills in. */
function schemasOf(shapes: readonly Shape[], io: 'input' | 'output'): Json {
  const named = new Map(shapes.map(({ name, schema }) => [name, schema]));
  return Object.fromEntries(
    [...named].map(([name, schema]) => {
      const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' });
      return [name, json];
    }),
  );
}

/** The fields of a query or a path as parameters. */
function parametersOf(schema: z.ZodObject | undefined, place: 'query' | 'path'): Json[] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(json.properties ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: field,
  }));
}

const ifMatchOf = ({ ifMatch }: ApiRoute): Json[] =>
  ifMatch
    ? [
        {
          name: 'If-Match',
          in: 'header',
          required: ifMatch === 'required',
          description: '所依据的版本号 the revision that the change rests on',
          schema: { type: 'string' },
        },
      ]
    : [];

/** Which refusals a route knows beside those of every route. */
function refusalsOf({ access, params, query, body, takesFile, ifMatch }: ApiRoute): RefusalKind[] {
  return [
    ...(access === 'everyone' ? [] : (['unauthenticated', 'forbidden'] as const)),
    ...(params ? (['not-found'] as const) : []),
    ...(params || query || body ? (['invalid'] as const) : []),
    ...(takesFile ? (['malformed', 'too-large', 'unsupported-media', 'unwritable'] as const) : []),
    ...(body ? (['malformed', 'conflict', 'too-large', 'unsupported-media', 'unwritable'] as const) : []),
    ...(ifMatch ? (['outdated'] as const) : []),
    ...(ifMatch === 'required' ? (['condition-required'] as const) : []),
    'too-many',
  ];
}

const refusal = (kind: RefusalKind): [string, Json] => [
  String(refusalKinds[kind].status),
  {
    description: `${refusalKinds[kind].zh} ${refusalKinds[kind].en}`,
    content: { 'application/problem+json': { schema: refTo(problem.name) } },
  },
];

function operationOf(route: ApiRoute): Json {
  const { method, path, about, access, params, query, body, takesFile, answer } = route;
  const { status = 200, type = 'application/json', shape } = answer;
  const content = status === 204 ? {} : { content: { [type]: { schema: shape ? refTo(shape.name) : {} } } };
  return {
    operationId: `${method}${path.replace(/[^a-z]+(.)?/gi, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')}`,
    summary: about,
    tags: [path.startsWith('/api/desk/') ? 'desk' : 'open'],
    ...(access !== 'everyone' && { security: [{ session: [] }], description: `角色 role: ${access}` }),
    parameters: [...parametersOf(params, 'path'), ...parametersOf(query, 'query'), ...ifMatchOf(route)],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: refTo(body.name) } } },
    }),
    ...(takesFile && { requestBody: { required: true, content: { 'application/octet-stream': {} } } }),
    responses: {
      [String(status)]: { description: answer.about, ...content },
      ...Object.fromEntries(refusalsOf(route).map(refusal)),
    },
  };
}

/** The document of these routes. */
export function openApiOf(routes: readonly ApiRoute[], version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:([a-z]+)/gi, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operationOf(route) };
  }
  const shapes = routes.flatMap(({ answer }) => (answer.shape ? [answer.shape] : []));
  const given = routes.flatMap(({ body }) => (body ? [body] : []));
  return {
    openapi: '3.1.0',
    info: { title: '公开 Gongkai', version, license: { name: 'MIT', identifier: 'MIT' } },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: '/' }],
    tags: [
      { name: 'open', description: '人人可用 open to everyone' },
      { name: 'desk', description: '工作人员 for staff' },
    ],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'gongkai-session' } },
      schemas: { ...schemasOf(given, 'input'), ...schemasOf([...shapes, problem], 'output') },
    },
  };
}
