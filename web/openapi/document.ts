import * as z from 'zod';
import { Entry } from '../../shared/model/entry.js';
import { CouncilEvent } from '../../shared/model/event.js';
import { EVERY_FIELD } from '../../shared/model/fields.js';
import { fieldHeading } from '../../shared/wording/fields.js';
import { OPERATING } from './operation.js';
import { READING } from './reading.js';
import type { Route, Who } from './route.js';
import { SUBSCRIBING } from './subscriptions.js';

/** Every route of the API. */
const ROUTES: readonly Route[] = [...READING, ...SUBSCRIBING, ...OPERATING];

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> => {
  const { $schema: _schema, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
  }) as Record<string, unknown>;
  return json;
};

/** The schema of an entry, each field by the name that people have for it and the elements of the Consolidated List that it comes from. */
const describedEntry = (): z.ZodType =>
  Entry.extend(
    Object.fromEntries(
      EVERY_FIELD.map(({ name, elements = [] }) => {
        const from = elements.length > 0 ? ` (Consolidated List: ${elements.join(', ')})` : '';
        return [name, Entry.shape[name].describe(`${fieldHeading(name)}${from}`)];
      }),
    ),
  );

/** Named once, pointed to everywhere. */
const NAMED: readonly (readonly [string, z.ZodType])[] = [
  ['CouncilEvent', CouncilEvent],
  ['Entry', Entry],
];

const parametersOf = ({ path, query }: Route): object[] => {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const json = query ? schemaOf(query, 'output') : {};
  const required = new Set(query ? ((schemaOf(query, 'input').required as string[] | undefined) ?? []) : []);
  const inQuery = Object.entries((json.properties as Record<string, object> | undefined) ?? {}).map(
    ([name, schema]) => ({
      name,
      in: 'query',
      required: required.has(name),
      schema: Object.keys(schema).length === 0 ? { type: 'string' } : schema,
    }),
  );
  return [...inPath, ...inQuery];
};

const contentOf = (answer: z.ZodType | string): object => {
  if (typeof answer === 'string') return { [answer]: { schema: { type: 'string' } } };
  const named = NAMED.find(([, schema]) => schema === answer);
  return {
    'application/json': { schema: named ? { $ref: `#/components/schemas/${named[0]}` } : schemaOf(answer, 'output') },
  };
};

const SECURITY: Record<Who, object[]> = {
  anyone: [{}, { key: [] }],
  organisation: [{ key: [] }],
  operator: [{ key: [] }],
  subscriber: [{ key: [] }, { link: [] }],
};

const operationOf = (route: Route): object => {
  const { id, summary, who, body, status = 200, answer } = route;
  const parameters = parametersOf(route);
  return {
    operationId: id,
    summary,
    security: SECURITY[who],
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [status]: { description: 'Done', ...(answer && { content: contentOf(answer) }) },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
};

/** The API as an OpenAPI 3.1 document, made of the schemas that the routes read by. */
export const openApi = (publicUrl: string): Record<string, unknown> => {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'council-watch',
      version: '1',
      description:
        'What the UN Security Council lists, amends, delists and decides. Errors are application/problem+json (RFC 9457). The whole API takes 50 requests a second; more are answered 429.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: {
        ...Object.fromEntries(NAMED.map(([name, schema]) => [name, schemaOf(schema, 'output')])),
        Entry: schemaOf(describedEntry(), 'output'),
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'detail'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
          },
        },
      },
      responses: {
        Problem: {
          description: 'What was wrong',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An organisation’s or the operator’s key' },
        link: { type: 'apiKey', in: 'query', name: 'token', description: 'The token of a subscriber’s own link' },
      },
    },
  };
};

/** The routes for the page that people read. */
export const routesForPeople = () =>
  ROUTES.map((route) => ({
    ...route,
    parameters: parametersOf(route) as {
      name: string;
      in: string;
      required: boolean;
      schema: { type?: string; enum?: string[] };
    }[],
    bodySchema: route.body ? schemaOf(route.body, 'input') : null,
  }));
