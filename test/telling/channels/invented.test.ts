import { load } from 'cheerio';
import { describe, expect, it, vi } from 'vitest';
import { recordEvent } from '../../../shared/matters/record.js';
import { auditRows } from '../../../shared/proof/export.js';
import { relay } from '../../../shared/telling/relay.js';
import { all } from '../../support/all.js';
import { deliveredTo, KEY } from '../../support/delivered.js';
import { listing } from '../../support/events.js';
import { status } from '../../support/receiver.js';
import { until } from '../../support/until.js';

/** The whole of it: a module of its own, and this line in the registry. */
vi.mock('../../../shared/telling/channels/registry.js', async (original) => {
  const { REGISTRY } = await original<typeof import('../../../shared/telling/channels/registry.js')>();
  const { pager } = await import('../../support/pager.js');
  return { REGISTRY: [...REGISTRY, pager] };
});

const { test, server, ask, page: pageAt, send: sent, now, tell } = deliveredTo(status(204));

/** What the pager shows, but codes. */
const shown = (): string[] =>
  server()
    .calls.map(({ body }) => JSON.parse(body).show as string)
    .filter((line) => !line.startsWith('code '));
const line = (reference: string) => `New listing: WILNER SAINT-PREUX (${reference})`;
const subscribed = async (filter: object = {}) => {
  const answer = await ask('POST', '/v1/subscriptions', {
    channel: 'pager',
    endpoint: `${server().url}/pagers/12`,
    filter,
  });
  expect(answer.status).toBe(201);
  const { id, manage } = (await answer.json()) as { id: string; manage: string };
  const { pathname, search } = new URL(manage);
  return { id, own: `${pathname}${search}` };
};
const send = async (path: string, fields: Record<string, string>) => load(await sent(path, fields));

describe('a channel that is added as one module and one line', () => {
  it('is subscribed to, confirms itself by its first success, and tells', async () => {
    const { id } = await subscribed({ regimes: ['2653'] });
    expect(id).toMatch(/^sub_p[0-9a-f]{24}$/);
    await until(async () => (await now(id))?.status === 'active');
    await tell('HTi.901');
    await until(() => shown().length === 1);
    expect(shown()).toEqual([line('HTi.901')]);
    expect(server().calls.at(-1)).toMatchObject({
      path: '/pagers/12',
      headers: { 'pager-message': listing('HTi.901').id },
    });
    const { deliveries } = (await (await ask('GET', `/v1/subscriptions/${id}/deliveries`)).json()) as {
      deliveries: object[];
    };
    expect(deliveries[0]).toMatchObject({ event: listing('HTi.901').id, status: 204, error: null });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('is confirmed by the code that it carried', async () => {
    const { id, own } = await subscribed();
    await until(() => server().calls.length === 1);
    const code = JSON.parse(server().calls[0]?.body ?? '').show.replace('code ', '');
    const { changeSubscription } = await import('../../../shared/store/subscriptions.js');
    const turn = { at: new Date().toISOString(), status: 'pending' as const, audience: null };
    await until(async () => (await now(id))?.status === 'active');
    await changeSubscription(test().services.table, id, {}, turn);
    const page = await send(own, { do: 'confirm', code: 'wrong' });
    expect(page('.mistake').text()).toContain('the code is wrong');
    expect(page('label:contains("The code that the pager shows") input')).toHaveLength(1);
    expect((await send(own, { do: 'confirm', code }))('.said').text()).toContain('Confirmed');
    expect(await now(id)).toMatchObject({ status: 'active' });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('pauses, moves, goes on with what it missed, is tested, and ends', async () => {
    const { id, own } = await subscribed({ regimes: ['2653'] });
    await until(async () => (await now(id))?.status === 'active');
    await send(own, { do: 'pause' });
    await tell('HTi.902');
    await send(own, { do: 'resume' });
    await until(() => shown().length === 1);
    expect(shown()).toEqual([line('HTi.902')]);
    await ask('PATCH', `/v1/subscriptions/${id}`, { filter: { regimes: ['1970'] } });
    await tell('HTi.903');
    await recordEvent(test().services.table, listing('LYi.901', { regime: '1970' }));
    await relay(test().services);
    await until(() => shown().length === 2);
    expect(shown()[1]).toBe(line('LYi.901'));
    expect((await send(own, { do: 'test' }))('.said').text()).toContain('taken (204)');
    expect(shown()[2]).toBe('test');
    await send(own, { do: 'end' });
    expect(await now(id)).toMatchObject({ status: 'ended', endpoint: 'erased' });
    await recordEvent(test().services.table, listing('LYi.902', { regime: '1970' }));
    await relay(test().services);
    const told = await all(auditRows(test().services.table, '2000-01-01T00:00:00.000Z', '9999'));
    expect(told.flatMap(({ rows }) => rows).filter(({ channel }) => channel === 'pager').length).toBeGreaterThan(1);
    expect(shown()).toHaveLength(3);
  });

  it('stands in the form, on the page of its subscriber and in the description of the API', async () => {
    const form = load(await pageAt('/subscribe'));
    expect(
      form('input[name="channel"]')
        .toArray()
        .map((each) => form(each).attr('value')),
    ).toContain('pager');
    expect(form('label:contains("pager on its server")')).toHaveLength(1);
    const done = await send('/subscribe', {
      channel: 'pager',
      endpoint: `${server().url}/pagers/7`,
      key: KEY,
      do: 'subscribe',
    });
    expect(done('main').text()).toContain('Look at your pager');
    const { pathname, search } = new URL(done('a[href*="token="]').attr('href') ?? '');
    const page = load(await pageAt(`${pathname}${search}`));
    expect(page('main').text()).toMatch(/Pager\s+to/);
    expect(page('h2:contains("Deliveries")')).toHaveLength(1);
    expect(page('button[value="rotate"]')).toHaveLength(0);
    const description = await pageAt('/v1/openapi.json');
    expect(description).toContain('"pager"');
    await send(`${pathname}${search}`, { do: 'end' });
  });

  it('refuses what is none of its endpoints in its own words, and what it can’t do', async () => {
    const refused = await ask('POST', '/v1/subscriptions', { channel: 'pager', endpoint: 'http://127.0.0.1/x' });
    expect([refused.status, await refused.json()]).toMatchObject([400, { detail: /the address of a pager/ }]);
    const unknown = await ask('POST', '/v1/subscriptions', { channel: 'pigeon', endpoint: 'the roof' });
    expect(await unknown.json()).toMatchObject({
      detail: 'channel: one of email, sms, webhook, slack, teams, telegram, custom, pager was expected',
    });
    const { id } = await subscribed();
    const secret = await ask('POST', `/v1/subscriptions/${id}/rotate`);
    expect([secret.status, await secret.json()]).toMatchObject([400, { detail: /no message by Pager is signed/ }]);
  });
});
