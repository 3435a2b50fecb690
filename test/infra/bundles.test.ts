import { execFile } from 'node:child_process';
import { mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, ENTRY, entryOf, HANDLERS, type HandlerName } from '../../infra/bundling.js';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { recentChecks } from '../../shared/store/checks.js';
import { listAttempts } from '../../shared/store/deliveries.js';
import { readEvent } from '../../shared/store/events.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';

/** Calls the handler of a bundle once, as the runtime of Lambda does; its answer stands last on standard output. */
const RUNNER = `
import dns from 'node:dns';
// Hosts of buckets and queues are on this machine.
const { lookup } = dns;
dns.lookup = (host, options, done) => lookup(host.endsWith('.localhost') ? '127.0.0.1' : host, options, done);
const { handler } = await import(process.argv[2]);
const context = { awsRequestId: 'test', functionName: 'test', getRemainingTimeInMillis: () => 30000 };
const answer = await handler(JSON.parse(process.argv[3]), context);
process.stdout.write('\\nANSWER ' + JSON.stringify(answer ?? null) + '\\n', () => process.exit(0));
`;

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const addressOf = async (client: { config: { endpoint?: unknown } }): Promise<string> => {
  const endpoint = client.config.endpoint as () => Promise<{ protocol: string; hostname: string; port?: number }>;
  const { protocol, hostname, port } = await endpoint();
  return `${protocol}//${hostname}:${port}`;
};

const bundles = new Map<HandlerName, ReturnType<typeof bundleOf>>();
const bundleOf = async (name: HandlerName) => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-bundle-'));
  return { folder, made: bundle(entryOf(name), folder) };
};
const bundled = (name: HandlerName) => {
  const made = bundles.get(name) ?? bundleOf(name);
  bundles.set(name, made);
  return made;
};

const run = async (name: HandlerName, event: object): Promise<{ answer: unknown; log: string }> => {
  const { folder } = await bundled(name);
  const file = join(folder, ENTRY);
  const runner = join(folder, 'runner.mjs');
  await writeFile(runner, RUNNER);
  const { clients, environments } = test.cloud;
  const front = await addressOf(clients.sns);
  const env = {
    PATH: process.env.PATH,
    ...environments[name],
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'embedded',
    AWS_SECRET_ACCESS_KEY: 'embedded',
    AWS_ENDPOINT_URL: front,
    AWS_ENDPOINT_URL_DYNAMODB: await addressOf(clients.dynamo),
    AWS_ENDPOINT_URL_SSM: await addressOf(clients.ssm),
  };
  const out = await new Promise<string>((done, failed) => {
    execFile(process.execPath, [runner, file, JSON.stringify(event)], { env }, (error, stdout, stderr) =>
      error ? failed(new Error(`${error.message}\n${stderr}`)) : done(stderr + stdout),
    );
  });
  const at = out.lastIndexOf('\nANSWER ');
  return { answer: JSON.parse(out.slice(at + '\nANSWER '.length)), log: out.slice(0, at) };
};

describe('the bundles start with the environment of the template, and answer an event of their trigger:', () => {
  it('poll, a schedule', async () => {
    const source = { id: 'un-list', kind: 'list', url: 'http://127.0.0.1:8099/list.xml', everyMinutes: 15 };
    const { answer, log } = await run('poll', { source });
    expect(answer).toMatchObject({
      source: 'un-list',
      outcome: 'failed',
      detail: expect.stringContaining('no public'),
    });
    expect(await recentChecks(test.services.table, 'un-list', 1)).toMatchObject([{ outcome: 'failed' }]);
    expect(log).toContain('"service":"council-watch"');
  });

  it('relay, a schedule', async () => {
    const event = listing('HTi.701');
    await recordEvent(test.services.table, event);
    await run('relay', {});
    expect((await readEvent(test.services.table, event.id))?.told).toMatchObject({ events: 1 });
  });

  it('deliver, a batch of which one message fails', async () => {
    const request = { channel: 'webhook' as const, endpoint: 'http://127.0.0.1:9/', filter: Filter.parse({}) };
    const { subscription } = await subscribe(test.services, request, 'api_test');
    const event = listing('HTi.702');
    await recordEvent(test.services.table, event);
    const record = (messageId: string, body: object) => ({ messageId, body: JSON.stringify(body) });
    const Records = [record('good', { data: { id: event.id } }), record('bad', { nonsense: true })];
    const { answer, log } = await run('deliver', { Records });
    expect(answer, log).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] });
    const attempt = { subscription: subscription.id, event: event.id, revision: 1, attempt: 1 };
    await run('deliver', { Records: [record('attempt', attempt)] });
    const { attempts } = await listAttempts(test.services.table, subscription.id, 10);
    expect(attempts).toContainEqual(expect.objectContaining({ error: expect.stringContaining('no public') }));
  });

  it('api, a request', async () => {
    const { answer } = await run('api', {
      version: '2.0',
      rawPath: '/v1/events',
      rawQueryString: 'limit=5',
      headers: {},
      requestContext: { http: { method: 'GET', path: '/v1/events' }, domainName: 'watch.example' },
      isBase64Encoded: false,
    });
    expect(answer).toMatchObject({ statusCode: 200 });
    expect(JSON.parse((answer as { body: string }).body).events).toHaveLength(2);
  });

  it('watch, a schedule, and puts its metrics into the log', async () => {
    const source = { id: 'un-list', kind: 'list', url: 'http://127.0.0.1:8099/list.xml', everyMinutes: 15 };
    const { log } = await run('watch', { sources: [source] });
    expect(log).toContain('"Namespace":"CouncilWatch"');
    expect(log).toContain('"OutboxAgeMinutes":');
  });
});

describe('what a bundle loads late', () => {
  it.each(HANDLERS)('%s: every piece loads', async (name) => {
    const { folder } = await bundled(name);
    const files = (await readdir(join(folder, 'pieces'))).filter((file) => file.endsWith('.mjs'));
    expect(files.length).toBeGreaterThan(0);
    const pieces = files.map((file) => pathToFileURL(join(folder, 'pieces', file)).href);
    // By Node itself: the runner of the tests would transform every piece first.
    const imports = `for (const piece of ${JSON.stringify(pieces)}) await import(piece);process.exit(0)`;
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', imports]);
  });

  it('is a file of ours: a library in CommonJS would lose its names', async () => {
    const { made } = await bundled('poll');
    const late = Object.entries(made.inputs)
      .filter(([path]) => !path.includes('node_modules'))
      .flatMap(([, { imports }]) => imports.filter(({ kind }) => kind === 'dynamic-import'))
      .map(({ path }) => path);
    expect(late.length).toBeGreaterThan(3);
    expect(late.filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});
