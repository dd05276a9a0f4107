/** The description of the API in OpenAPI 3.1, made from the same table and schemas that the handlers obey. */
import { z } from 'zod';
import { SCOPES } from '#people/programs/scope.ts';
import { named, newsSchema, problemSchema } from './answers.ts';
import { ENDPOINTS, type Endpoint } from './endpoint.ts';
import { ANYWHERE } from './problem.ts';

type Json = { [key: string]: unknown };

const refTo = (id: string) => `#/components/schemas/${id}`;

/** A schema by its name where it has one. */
function referTo(schema: z.ZodType): Json {
  const id = named.get(schema)?.id;
  return id === undefined ? inline(schema) : { $ref: refTo(id) };
}

function inline(schema: z.ZodType): Json {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
  return made;
}

/** Every named schema; what is answered as it is given, what is taken in as it is sent. */
function schemas(): Json {
  const made = z.toJSONSchema(named, { target: 'draft-2020-12', io: 'input', uri: refTo }).schemas;
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _s, $id: _i, ...schema }]) => [id, schema])
  );
}

function parametersOf({ asks, method }: Endpoint): Json[] {
  const each = (where: 'path' | 'query') =>
    Object.entries(asks[where]?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: where,
      required: where === 'path',
      schema: inline(schema as z.ZodType)
    }));
  const once = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Your own number of what you send: sent again under it, nothing is recorded twice.',
    schema: { type: 'string', pattern: '^[\\x21-\\x7E]{1,200}$' }
  };
  return [...each('path'), ...each('query'), ...(method === 'POST' ? [once] : [])];
}

const problem = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: referTo(problemSchema) } }
});

const PROBLEM_WORDS: Readonly<Record<number, string>> = {
  400: 'What was asked or sent does not fit',
  401: 'The key is missing or unknown',
  403: 'The key does not open this',
  404: 'There is no such thing',
  409: 'The same is just arriving a second time',
  413: 'Too large',
  415: 'Not JSON',
  429: 'Too often; the header Retry-After says when again, in seconds',
  500: 'Something broke here'
};

function operationOf(name: string, endpoint: Endpoint): Json {
  const { summary, scope, wider, asks, answers, status, problems } = endpoint;
  const parameters = parametersOf(endpoint);
  const statuses = [...ANYWHERE, ...(scope ? [403] : []), ...problems].toSorted((a, b) => a - b);
  const needed = scope ?? wider;
  return {
    operationId: name,
    summary,
    ...(needed ? { description: `Scope of the key: \`${needed}\`${scope ? '' : ', for more'}.` } : {}),
    security: scope ? [{ key: [] }] : [{}, { key: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(asks.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: referTo(asks.body) } } } }
      : {}),
    responses: {
      [status]: {
        description: summary,
        content: { 'application/json': { schema: referTo(answers) } }
      },
      ...Object.fromEntries(statuses.map((one) => [one, problem(PROBLEM_WORDS[one] ?? 'A problem')]))
    }
  };
}

/** The whole document, for the installation at `publicUrl`. */
export function documentOf(publicUrl: string, title: string): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(ENDPOINTS) as [string, Endpoint][])
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(name, endpoint)
    };
  return {
    openapi: '3.1.1',
    info: {
      title,
      version: '1',
      description: `Read what the city publishes; with a key send reports and read cases. Scopes of a key: ${SCOPES.join(', ')}.`,
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' }
    },
    servers: [{ url: `${publicUrl}/api/v1` }],
    paths,
    webhooks: {
      news: {
        post: {
          operationId: 'news',
          summary: 'Something happened to a case (Standard Webhooks)',
          requestBody: { required: true, content: { 'application/json': { schema: referTo(newsSchema) } } },
          responses: { '2XX': { description: 'Taken; anything else is sent again' } }
        }
      }
    },
    components: {
      schemas: schemas(),
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of the office' } }
    }
  };
}
