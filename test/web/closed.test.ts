import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import type { Subscription } from '../../shared/model/subscription.js';
import { unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { createApp } from '../../web/app.js';
import { OPENED } from '../../web/opened.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';

const KEY = 'key_of_a_bank';
const HTI = listing('HTi.902');
let test: TestCloud;
let app: Hono;
let officers = 0;
let own: { readonly id: string; readonly token: string };
beforeAll(async () => {
  test = await startTestCloud();
  await recordEvent(test.services.table, HTI);
  await saveApiKey(test.services.table, KEY, {
    id: 'api_bank',
    name: 'a bank',
    role: 'organisation',
    createdAt: '',
    until: null,
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  app = createApp({ ...test.services, settings: { ...test.services.settings, closed: true } });
  const { subscription, token } = await subscribe(
    test.services,
    { channel: 'email', endpoint: `officer-${++officers}@bank.example`, filter: Filter.parse({}) },
    'api_bank',
  );
  own = { id: subscription.id, token };
});

/** Every route of the app: its name, and an address that it answers. */
const routes = () =>
  app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({
      name: `${method} ${path}`,
      method,
      address: path
        .replace(/^(\/v1)?\/events\/:id/, `$1/events/${HTI.id}`)
        .replace(/\/subscriptions\/:id/, `/subscriptions/${own.id}`)
        .replace(/:reference/, 'HTi.902')
        .replace(/:\w+/, '2653'),
    }));
const ask = (method: string, address: string) =>
  app.request(address, {
    method,
    ...(method !== 'GET' && { body: '{}', headers: { 'content-type': 'application/json' } }),
  });

/** What the routes that are opened answer to whoever shows nothing. */
const ANSWERS: Record<string, number> = {
  'GET /runbook': 200,
  'GET /subscribe': 200,
  'POST /subscribe': 401,
  'GET /subscriptions/:id': 401,
  'POST /subscriptions/:id': 401,
  'GET /v1/subscriptions/:id': 401,
  'PATCH /v1/subscriptions/:id': 401,
  'DELETE /v1/subscriptions/:id': 401,
  'POST /v1/subscriptions/:id/confirm': 400,
  'POST /v1/subscriptions/:id/test': 401,
  'POST /v1/subscriptions/:id/rotate': 401,
  'GET /v1/subscriptions/:id/deliveries': 401,
  'POST /v1/subscriptions/:id/replay': 401,
  'GET /operator': 200,
  'POST /operator/sign-in': 401,
  'POST /operator/sign-out': 303,
  'POST /operator/holds/:id/release': 303,
  'POST /operator/holds/:id/reject': 303,
  'POST /operator/canary': 303,
  'POST /operator/keys': 303,
  'POST /operator/keys/:id/rotate': 303,
  'POST /operator/keys/:id/revoke': 303,
  'GET /style.css': 200,
  'GET /live.js': 200,
};

describe('where reading is closed', () => {
  it('every route refuses whoever shows nothing, but those that are opened by name', async () => {
    expect(routes().length).toBeGreaterThan(50);
    for (const { name, method, address } of routes()) {
      if (OPENED[name] === undefined) expect((await ask(method, address)).status, name).toBe(401);
    }
  });

  it('a route that nobody has thought of is closed, and what is not there', async () => {
    app.get('/v1/new', (context) => context.text('news'));
    app.all('/subscribe/new', (context) => context.text('news'));
    app.get('/subscriptions/:id/new', (context) => context.text('news'));
    for (const address of ['/v1/new', '/subscribe/new', `/subscriptions/${own.id}/new`, '/nothing'])
      expect((await ask('GET', address)).status, address).toBe(401);
    expect((await ask('PUT', '/subscribe')).status).toBe(401);
  });

  it('those that are opened are there, with a reason each, and tell of no event', async () => {
    expect(Object.keys(OPENED).sort()).toEqual(Object.keys(ANSWERS).sort());
    const there = routes();
    for (const [name, expected] of Object.entries(ANSWERS)) {
      const { method = '', address = '' } = there.find((route) => route.name === name) ?? {};
      const answer = await ask(method, address);
      expect(answer.status, name).toBe(expected);
      expect(await answer.text(), name).not.toContain(HTI.title);
      expect(OPENED[name], name).toMatch(/\w/);
    }
  });

  it('a key opens what is read', async () => {
    const headers = { authorization: `Bearer ${KEY}` };
    for (const address of ['/', '/v1/events', `/v1/events/${HTI.id}`, '/feeds/atom.xml', '/v1/list.csv'])
      expect((await app.request(address, { headers })).status, address).toBe(200);
  });

  it('a form that another site sent is refused, and is no failure of ours', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
    const answer = await app.request('/operator/sign-in', { method: 'POST', body: 'key=x', headers });
    expect(answer.status).toBe(403);
  });

  it('a session is a cookie that goes to no other site, is read by no script, lasts a day of work, and ends at the sign-out', async () => {
    await saveApiKey(test.services.table, 'key_of_operator', {
      id: 'api_operator',
      name: 'operator',
      role: 'operator',
      createdAt: '2026-03-01T00:00:00.000Z',
      until: null,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' };
    const answer = await app.request('/operator/sign-in', { method: 'POST', body: 'key=key_of_operator', headers });
    expect(answer.status).toBe(303);
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    const signedIn = async () =>
      (await (await app.request('/operator', { headers: { cookie } })).text()).includes('sign-out');
    expect(await signedIn()).toBe(true);
    // Whoever kept the cookie gets in no more once it is ended.
    await app.request('/operator/sign-out', { method: 'POST', headers: { ...headers, cookie } });
    expect(await signedIn()).toBe(false);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^session=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('a preview asks for a key: of programs by the header, of the form by its field', async () => {
    const asProgram = (headers: Record<string, string> = {}) =>
      app.request('/v1/subscriptions/preview', { method: 'POST', body: '{}', headers });
    expect((await asProgram()).status).toBe(401);
    expect((await asProgram({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect(await (await asProgram({ authorization: `Bearer ${KEY}` })).text()).toContain(HTI.title);
    const byForm = (key: string) =>
      app.request('/subscribe', { method: 'POST', body: new URLSearchParams({ do: 'preview', key }) });
    for (const key of ['', 'wrong']) {
      const refused = await byForm(key);
      const page = load(await refused.text());
      expect(refused.status).toBe(401);
      expect(page('.mistake').text()).toContain('key is needed');
      expect(page.text()).not.toContain(HTI.title);
    }
    expect(await (await byForm(KEY)).text()).toContain(HTI.title);
  });

  it('a subscriber’s own link previews what it would be told, as long as it is told anything', async () => {
    const preview = () =>
      app.request(`/subscriptions/${own.id}?token=${own.token}`, {
        method: 'POST',
        body: new URLSearchParams({ do: 'preview' }),
      });
    expect(await (await preview()).text()).toContain(HTI.title);
    await unsubscribe(test.services, (await readSubscription(test.services.table, own.id)) as Subscription);
    const refused = await preview();
    expect(refused.status).toBe(400);
    expect(await refused.text()).not.toContain(HTI.title);
  });
});

describe('where reading is open', () => {
  it('watches a hundred names for anybody, and more for whoever shows a key', async () => {
    const open = createApp(test.services);
    const names = Array.from({ length: 101 }, (_, at) => `Officer ${at}`);
    const preview = (many: string[], headers: Record<string, string> = {}) =>
      open.request('/v1/subscriptions/preview', {
        method: 'POST',
        body: JSON.stringify({ filter: { names: many } }),
        headers,
      });
    expect((await preview(names.slice(1))).status).toBe(200);
    expect(await (await preview(names)).json()).toMatchObject({ status: 401, detail: expect.stringContaining('100') });
    expect((await preview(names, { authorization: `Bearer ${KEY}` })).status).toBe(200);
    const form = (key: string) =>
      open.request('/subscribe', {
        method: 'POST',
        body: new URLSearchParams({ do: 'preview', key, names: names.join('\n') }),
      });
    expect((await form('')).status).toBe(401);
    expect((await form(KEY)).status).toBe(200);
    const feed = `/feeds/atom.xml?name=${names.map((_, at) => `a${at}`).join(',')}`;
    expect((await open.request(feed)).status).toBe(401);
    expect((await open.request(feed, { headers: { authorization: `Bearer ${KEY}` } })).status).toBe(200);
  });
});
