import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { CouncilEvent } from '../../shared/model/event.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { startReceiver, status } from '../support/receiver.js';

let test: TestCloud;
let app: Hono;
const KEY = 'key_of_the_operator';
const ORGANISATION = 'key_of_an_organisation';

beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  const createdAt = '2026-03-01T00:00:00.000Z';
  await saveApiKey(test.services.table, KEY, {
    id: 'api_operator',
    name: 'operator',
    role: 'operator',
    createdAt,
    until: null,
  });
  await saveApiKey(test.services.table, ORGANISATION, {
    id: 'api_bank',
    name: 'a bank',
    role: 'organisation',
    createdAt,
    until: null,
  });
  for (const reference of ['HTi.901', 'HTi.902', 'HTi.903']) await recordEvent(test.services.table, listing(reference));
  await recordEvent(
    test.services.table,
    listing('QDi.901', { regime: '1267', listType: 'Al-Qaida', name: '<script>alert(1)</script>' }),
  );
});
afterAll(() => test.close());

const call = async (method: string, path: string, { key, body }: { key?: string; body?: unknown } = {}) => {
  const response = await app.request(path, {
    method,
    headers: { ...(key && { authorization: `Bearer ${key}` }), 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : null;
  return { status: response.status, type: response.headers.get('content-type'), text, json };
};
const references = (json: { events: { entry: { reference: string } }[] }) =>
  json.events.map(({ entry }) => entry.reference);

describe('GET /v1/events', () => {
  it('gives events of one shape, newest first', async () => {
    const { json } = await call('GET', '/v1/events');
    expect(references(json)).toEqual(['QDi.901', 'HTi.903', 'HTi.902', 'HTi.901']);
    for (const event of json.events) CouncilEvent.parse(event);
  });

  it('goes on after an event, oldest first, page by page, and misses none', async () => {
    const all = (await call('GET', '/v1/events')).json.events;
    const first = all.at(-1).id;
    const { json } = await call('GET', `/v1/events?after=${first}&limit=2`);
    expect(references(json)).toEqual(['HTi.902', 'HTi.903']);
    expect(references((await call('GET', `/v1/events?after=${json.next}&limit=2`)).json)).toEqual(['QDi.901']);
  });

  it('goes back before an event', async () => {
    const { json } = await call('GET', '/v1/events?limit=3');
    expect(references((await call('GET', `/v1/events?before=${json.next}`)).json)).toEqual(['HTi.901']);
  });

  it.each([
    ['regime=1267', ['QDi.901']],
    ['reference=HTi.901,HTi.903', ['HTi.903', 'HTi.901']],
    ['type=entry.delisted', []],
    ['significance=identity&regime=2653&limit=1', ['HTi.903']],
    ['since=2026-03-11', []],
  ])('filters by %s', async (query, expected) => {
    expect(references((await call('GET', `/v1/events?${query}`)).json)).toEqual(expected);
  });

  it.each([
    ['type=nonsense', 'type:'],
    ['limit=0', 'limit:'],
    ['after=evt_no', 'after: there is no event evt_no'],
    ['since=yesterday', 'since:'],
  ])('refuses %s with a problem that names it', async (query, detail) => {
    const { status: code, type, json } = await call('GET', `/v1/events?${query}`);
    expect([code, type]).toEqual([400, 'application/problem+json']);
    expect(json.detail).toContain(detail);
  });

  it('gives one event, or 404', async () => {
    const { id } = (await call('GET', '/v1/events')).json.events[0];
    expect((await call('GET', `/v1/events/${id}`)).json.id).toBe(id);
    expect(await call('GET', '/v1/events/evt_no')).toMatchObject({ status: 404, type: 'application/problem+json' });
  });
});

describe('/v1/subscriptions', () => {
  it('makes a webhook, shows it without its secret, tests it, logs it, ends it', async () => {
    const receiver = await startReceiver(status(204));
    const made = await call('POST', '/v1/subscriptions', {
      key: ORGANISATION,
      body: { channel: 'webhook', endpoint: `${receiver.url}/hook`, filter: { regimes: ['2653'] } },
    });
    expect(made).toMatchObject({
      status: 201,
      json: { status: 'pending', secret: expect.stringMatching(/^whsec_/), manage: expect.stringContaining('token=') },
    });
    const { id, manage } = made.json;
    const own = new URL(manage);
    const shown = await call('GET', `/v1${own.pathname}${own.search}`);
    expect(own.pathname).toBe(`/subscriptions/${id}`);
    expect(shown.json).toMatchObject({ id, channel: 'webhook', filter: { regimes: ['2653'], types: [] } });
    expect(shown.text).not.toMatch(/whsec_|sealed|fingerprint/);
    expect((await call('POST', `/v1/subscriptions/${id}/test`, { key: ORGANISATION })).json).toMatchObject({
      status: 204,
    });
    expect((await call('GET', `/v1/subscriptions/${id}/deliveries`, { key: KEY })).json).toMatchObject({
      deliveries: [{ status: 204, error: null }],
      next: null,
    });
    expect(await call('DELETE', `/v1/subscriptions/${id}${own.search}`)).toMatchObject({ status: 204 });
    expect((await call('GET', `/v1/subscriptions/${id}`, { key: KEY })).json).toMatchObject({
      status: 'ended',
      endpoint: 'erased',
    });
    await receiver.close();
  });

  it('asks for a key, and shows nobody another’s subscription', async () => {
    expect(
      await call('POST', '/v1/subscriptions', { body: { channel: 'email', endpoint: 'a@b.example' } }),
    ).toMatchObject({ status: 401 });
    const { id } = (
      await call('POST', '/v1/subscriptions', { key: KEY, body: { channel: 'email', endpoint: 'a@b.example' } })
    ).json;
    expect(await call('GET', `/v1/subscriptions/${id}`)).toMatchObject({ status: 401 });
    expect(await call('GET', `/v1/subscriptions/${id}?token=wrong`)).toMatchObject({ status: 401 });
    expect(await call('GET', `/v1/subscriptions/${id}`, { key: ORGANISATION })).toMatchObject({ status: 404 });
    expect(await call('GET', `/v1/subscriptions/sub_no`, { key: KEY })).toMatchObject({ status: 404 });
  });

  it('lists an organisation’s own, and all to the operator', async () => {
    const { id } = (
      await call('POST', '/v1/subscriptions', {
        key: ORGANISATION,
        body: { channel: 'email', endpoint: 'b@b.example' },
      })
    ).json;
    const idsFor = async (key: string): Promise<string[]> =>
      (await call('GET', '/v1/subscriptions', { key })).json.subscriptions.map((each: { id: string }) => each.id);
    expect(await idsFor(ORGANISATION)).toContain(id);
    expect((await idsFor(KEY)).length).toBeGreaterThan((await idsFor(ORGANISATION)).length);
    expect(await call('GET', '/v1/subscriptions')).toMatchObject({ status: 401 });
  });

  it('previews what a filter would have sent', async () => {
    const filter = { names: ['Vilner Saint Preux'] };
    const { json } = await call('POST', '/v1/subscriptions/preview', { body: { filter } });
    expect(json).toMatchObject({ days: 90, of: 4, count: 3, events: [{ reference: 'HTi.903' }, {}, {}] });
    expect(await call('POST', '/v1/subscriptions/preview', { body: { days: 0 } })).toMatchObject({ status: 400 });
  });

  it.each([
    ['{', 'the body is not JSON'],
    [{ channel: 'pigeon', endpoint: 'x@y.example' }, 'channel:'],
    [{ channel: 'email', endpoint: 'nowhere' }, 'endpoint: an e-mail address'],
    [{ channel: 'email', endpoint: 'a@b.example', filter: { regimes: ['9999'] } }, 'filter.regimes.0:'],
    [{ channel: 'email', endpoint: 'a@b.example', colour: 'red' }, 'colour'],
  ])('refuses %j and says why', async (body, detail) => {
    const { status: code, json } = await call('POST', '/v1/subscriptions', { key: KEY, body });
    expect(code).toBe(400);
    expect(json.detail).toContain(detail);
  });
});

describe('/v1/keys', () => {
  it('are made, listed, rotated and revoked by the operator, and shown once', async () => {
    expect(await call('POST', '/v1/keys', { key: ORGANISATION, body: { name: 'x' } })).toMatchObject({ status: 403 });
    const made = await call('POST', '/v1/keys', { key: KEY, body: { name: 'a ministry' } });
    expect(made).toMatchObject({ status: 201, json: { role: 'organisation', key: expect.stringMatching(/^key_/) } });
    const { id, key } = made.json;
    expect(await call('GET', '/v1/subscriptions', { key })).toMatchObject({ status: 200 });
    const listed = await call('GET', '/v1/keys', { key: KEY });
    expect(listed.json.keys).toContainEqual(expect.objectContaining({ id, name: 'a ministry', until: null }));
    expect(listed.text).not.toMatch(/hash|key_/);
    const rotated = await call('POST', `/v1/keys/${id}/rotate`, { key: KEY });
    expect(rotated.json).toMatchObject({ id, previousUntil: expect.any(String) });
    for (const either of [key, rotated.json.key])
      expect(await call('GET', '/v1/subscriptions', { key: either })).toMatchObject({ status: 200 });
    expect(await call('DELETE', `/v1/keys/${id}`, { key: KEY })).toMatchObject({ status: 204 });
    for (const either of [key, rotated.json.key])
      expect(await call('GET', '/v1/subscriptions', { key: either })).toMatchObject({ status: 401 });
  });

  it('leave the operator at least one', async () => {
    expect(await call('DELETE', '/v1/keys/api_operator', { key: KEY })).toMatchObject({
      status: 400,
      json: { detail: expect.stringContaining('last operator') },
    });
  });
});

describe('what is too much', () => {
  it('an id longer than any is not found, a body of more than a megabyte is refused', async () => {
    expect(await call('GET', `/v1/events/${'e'.repeat(2_000)}`)).toMatchObject({ status: 404 });
    const answer = await app.request('/v1/subscriptions/preview', { method: 'POST', body: '"'.padEnd(1_100_000, 'x') });
    expect([answer.status, (await answer.json()) as object]).toMatchObject([413, { title: 'Too large' }]);
  });
});

describe('holds and sources', () => {
  it('show holds to the operator only', async () => {
    expect(await call('GET', '/v1/holds')).toMatchObject({ status: 401 });
    expect(await call('GET', '/v1/holds', { key: ORGANISATION })).toMatchObject({ status: 403 });
    expect(await call('GET', '/v1/holds', { key: KEY })).toMatchObject({ status: 200, json: { holds: [] } });
    expect(await call('POST', '/v1/holds/hold_no/release', { key: KEY, body: { why: 'because' } })).toMatchObject({
      status: 400,
    });
  });

  it('tell of the sources that were read', async () => {
    expect((await call('GET', '/v1/sources')).json).toEqual({ sources: [] });
  });
});

describe('documents', () => {
  it('are the archived bytes, as a file and never as a page', async () => {
    const hash = await test.services.archive.keep(new TextEncoder().encode('<script>alert(1)</script>'), 'text/html');
    const response = await app.request(`/v1/documents/${hash}`);
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(await response.text()).toBe('<script>alert(1)</script>');
    expect((await app.request('/v1/documents/../../etc/passwd')).status).toBe(404);
    expect((await app.request(`/v1/documents/${'0'.repeat(64)}`)).status).toBe(404);
  });
});

describe('pages', () => {
  it('show a hostile name harmless, under a policy that runs no script but our own', async () => {
    const response = await app.request('/');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    const text = await response.text();
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(1)');
  });

  it('show one event with its evidence', async () => {
    const { id } = (await call('GET', '/v1/events?reference=HTi.902')).json.events[0];
    const { text } = await call('GET', `/events/${id}`);
    expect(text).toContain('approved the addition of the entry specified below');
    expect(text).toContain('c'.repeat(64));
  });

  it('answer 404 with a problem', async () => {
    expect(await call('GET', '/nowhere')).toMatchObject({ status: 404, type: 'application/problem+json' });
  });
});
