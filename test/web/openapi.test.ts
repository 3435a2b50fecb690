import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serve } from '@hono/node-server';
import { validate } from '@readme/openapi-parser';
import openapiTS, { astToString } from 'openapi-typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { createApp } from '../../web/app.js';
import { openApi } from '../../web/openapi/document.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';

const KEY = 'key_of_the_operator';
let test: TestCloud;
let server: ReturnType<typeof serve>;
let url: string;
beforeAll(async () => {
  test = await startTestCloud();
  await recordEvent(test.services.table, listing('HTi.902'));
  await saveApiKey(test.services.table, KEY, { id: 'api_o', name: 'o', role: 'operator', createdAt: '', until: null });
  url = await new Promise((done) => {
    server = serve({ fetch: createApp(test.services).fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      done(`http://127.0.0.1:${port}`),
    );
  });
});
afterAll(async () => {
  server.close();
  await test.close();
});

it('the document is valid OpenAPI 3.1', async () => {
  const checked = await validate(structuredClone(openApi('https://watch.example')) as never);
  expect(checked).toMatchObject({ valid: true });
});

it('every route that the document names is there, and every route of the API is in it', async () => {
  const named = Object.entries(openApi('https://watch.example').paths as Record<string, object>).flatMap(
    ([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
  );
  const there = createApp(test.services)
    .routes.filter(({ path, method }) => path.startsWith('/v1/') && method !== 'ALL' && path !== '/v1/openapi.json')
    .map(({ path, method }) => `${method} ${path}`);
  expect([...new Set(named)].sort()).toEqual([...new Set(there)].sort());
});

/** A program of a client's: written against the generated types, it must compile and run. */
const PROGRAM = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';
const client = createClient<paths>({ baseUrl: process.argv[2] ?? '', headers: { authorization: 'Bearer ${KEY}' } });
const { data } = await client.GET('/v1/events', { params: { query: { limit: 5, regime: '2653' } } });
const first = data?.events[0];
const one = await client.GET('/v1/events/{id}', { params: { path: { id: first?.id ?? '' } } });
const made = await client.POST('/v1/subscriptions', { body: { channel: 'email', endpoint: 'a@b.example', filter: { regimes: ['2653'] } } });
const wrong = await client.GET('/v1/search', { params: { query: { q: 'x', limit: 1000 } } });
console.log(JSON.stringify({ title: one.data?.title, status: made.data?.status, problem: wrong.error?.detail }));
`;

it('a client generated from it compiles and works', async () => {
  const folder = await mkdtemp(join(import.meta.dirname, 'generated-'));
  try {
    await mkdir(folder, { recursive: true });
    const ast = await openapiTS(openApi('https://watch.example') as never);
    await writeFile(join(folder, 'api.ts'), astToString(ast));
    await writeFile(join(folder, 'client.ts'), PROGRAM);
    const options = {
      extends: '../../../tsconfig.json',
      compilerOptions: { noEmit: true, skipLibCheck: true },
      include: ['client.ts'],
    };
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(options));
    const run = promisify(execFile);
    const compiled = await run('npx', ['tsc', '-p', folder]).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
    expect(compiled).toEqual({ code: 0, stdout: '' });
    const { stdout } = await run(process.execPath, ['--import', 'tsx', join(folder, 'client.ts'), url]);
    expect(JSON.parse(stdout)).toEqual({
      title: listing('HTi.902').title,
      status: 'pending',
      problem: expect.stringContaining('limit'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
