import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { changeSubscription, readSubscription } from '../../shared/store/subscriptions.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { startReceiver, status } from '../support/receiver.js';
import { until } from '../support/until.js';

const KEY = 'key_of_a_bank';
let test: TestCloud;
let app: Hono;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  receiver = await startReceiver(status(204));
  await saveApiKey(test.services.table, KEY, {
    id: 'api_bank',
    name: 'a bank',
    role: 'organisation',
    createdAt: '2026-03-01T00:00:00.000Z',
    until: null,
  });
  await recordEvent(test.services.table, listing('HTi.901'));
  test.readQueues();
});
afterAll(async () => {
  await test.close();
  await receiver.close();
});

const send = async (path: string, fields: Record<string, string | string[]>) => {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) body.append(name, value);
  const response = await app.request(path, { method: 'POST', body });
  return { status: response.status, page: load(await response.text()) };
};

/** Subscribes a webhook by the form; the answer is the path of its own page. */
const subscribed = async (path = '/hook') => {
  const { page } = await send('/subscribe', {
    channel: 'webhook',
    endpoint: `${receiver.url}${path}`,
    regimes: '2653',
    key: KEY,
    do: 'subscribe',
  });
  const url = new URL(page('a[href*="token="]').attr('href') ?? '');
  return { own: `${url.pathname}${url.search}`, id: url.pathname.split('/').pop() ?? '', page };
};

describe('the form', () => {
  it('shows what a filter would have sent, and keeps what was ticked', async () => {
    const { page } = await send('/subscribe', {
      channel: 'sms',
      regimes: ['2653'],
      names: 'Saint-Preux',
      do: 'preview',
    });
    expect(page('#preview').parent().text()).toMatch(
      /regimes: Haiti \(2653\) · watched names: Saint-Preux: 1 of 1 events/,
    );
    expect(page('input[value="2653"]').is(':checked')).toBe(true);
    expect(page('input[value="1267"]').is(':checked')).toBe(false);
  });

  it('subscribes with a key, shows the secret once and the own link', async () => {
    const { page, id } = await subscribed();
    expect(page('.secret').text()).toMatch(/^whsec_/);
    expect(await readSubscription(test.services.table, id)).toMatchObject({ owner: 'api_bank' });
  });

  it.each([
    [{ endpoint: 'a@b.example', key: 'wrong' }, 401, 'key is needed'],
    [{ endpoint: 'nonsense', key: KEY }, 400, 'an e-mail address such as'],
    [{ endpoint: 'a@b.example', key: KEY, countries: 'Atlantis' }, 400, 'countries'],
  ])('says what is wrong with %j', async (fields, code, message) => {
    const answer = await send('/subscribe', { channel: 'email', do: 'subscribe', ...fields });
    expect(answer.status).toBe(code);
    expect(answer.page('.mistake').text()).toContain(message);
  });
});

describe('a subscriber’s own page', () => {
  it('changes the filter, pauses, goes on, tests, rotates, sends again, and ends', async () => {
    const { own, id } = await subscribed();
    const now = () => readSubscription(test.services.table, id);
    await until(async () => (await now())?.status === 'active');
    await send(own, { do: 'filter', regimes: '1267', significance: ['identity'] });
    expect((await now())?.filter).toMatchObject({ regimes: ['1267'], significance: ['identity'] });
    await send(own, { do: 'pause' });
    expect((await now())?.status).toBe('paused');
    await send(own, { do: 'resume' });
    expect((await now())?.status).toBe('active');
    expect((await send(own, { do: 'test' })).page('.said').text()).toContain('taken (204)');
    expect((await send(own, { do: 'rotate' })).page('.secret').text()).toMatch(/^whsec_/);
    const ended = await send(own, { do: 'end' });
    expect(ended.page('.said').text()).toContain('erased');
    expect(ended.page('button[value="filter"]').length).toBe(0);
  });

  it('says why an address that SNS lists no more hears nothing, and asks it to confirm again', async () => {
    const { services } = test;
    const request = { channel: 'email' as const, endpoint: 'officer@bank.example', filter: Filter.parse({}) };
    const { subscription, token } = await subscribe(services, request, 'api_bank');
    const turn = { at: '2026-03-10T00:00:00.000Z', status: 'left' as const, audience: subscription.audience };
    await changeSubscription(services.table, subscription.id, { reason: 'SNS has not listed the address' }, turn);
    const own = `/subscriptions/${subscription.id}?token=${token}`;
    const page = load(await (await app.request(own)).text());
    expect(page('main').text()).toContain('SNS has not listed the address');
    expect(page('button[value="pause"]').length).toBe(0);
    expect(page('button[value="resume"]').length).toBe(1);
    const { page: after } = await send(own, { do: 'resume' });
    expect(after('.said').text()).toContain('a message with a link');
    expect(await readSubscription(services.table, subscription.id)).toMatchObject({ status: 'pending', reason: null });
  });

  it('is nobody else’s', async () => {
    const { id } = await subscribed();
    for (const path of [`/subscriptions/${id}`, `/subscriptions/${id}?token=x.y.z`])
      expect((await app.request(path)).status).toBe(401);
    const other = await subscribed('/other');
    const token = new URL(other.own, 'https://watch.example').searchParams.get('token');
    expect((await app.request(`/subscriptions/${id}?token=${token}`)).status).toBe(401);
  });
});
