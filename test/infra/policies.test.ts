import type { Handler as ApiHandler } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { apiHandler } from '../../lambdas/api/handler.js';
import { deliverHandler } from '../../lambdas/deliver/handler.js';
import { pollHandler } from '../../lambdas/poll/handler.js';
import { relayHandler } from '../../lambdas/relay/handler.js';
import { watchHandler } from '../../lambdas/watch/handler.js';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { Source } from '../../shared/sources/registry.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { letWait } from '../../shared/store/waiting.js';
import { fanOut } from '../../shared/telling/fan-out.js';
import { activate } from '../../shared/telling/turns.js';
import { allowed } from '../support/allowed.js';
import { apiCall } from '../support/api-call.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { individual, individuals, listXml } from '../support/list.js';
import { observed } from '../support/observed.js';
import { startReceiver } from '../support/receiver.js';

let test: TestCloud;
let site: Awaited<ReturnType<typeof startReceiver>>;
const pages = new Map<string, string>();
beforeAll(async () => {
  test = await startTestCloud();
  site = await startReceiver((call, response) => {
    const page = pages.get(call.path);
    const status = { '/gone': 410, '/broken': 500, '/ok': 204 }[call.path] ?? (page === undefined ? 404 : 200);
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page ?? '');
  });
});
afterAll(async () => {
  vi.useRealTimers();
  await test.close();
  await site.close();
});

const filter = Filter.parse({});
const webhookOf = async (services: Services, path: string) => {
  const request = { channel: 'webhook' as const, endpoint: `${site.url}${path}`, filter };
  const { subscription } = await subscribe(services, request, 'api_test');
  return activate(services, subscription);
};
const webhook = (path: string) => webhookOf(test.services, path);
const exactly = (handler: string, used: Set<string>): void => {
  expect([...used].sort()).toEqual([...allowed(handler)].sort());
};
const later = (minutes: number): void => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
};

describe('each function may do what its code does, and nothing more:', () => {
  it('poll', async () => {
    const { services, used } = await observed(test.cloud, 'poll');
    await subscribe(test.services, { channel: 'email', endpoint: 'a@b.example', filter }, 'api_test');
    const poll = pollHandler(() => services);
    const list = Source.parse({
      id: 'a-list',
      kind: 'list',
      url: `${site.url}/list.xml`,
      everyMinutes: 15,
      leastEntries: 1,
    });
    const press = Source.parse({ id: 'a-press', kind: 'press-releases', url: `${site.url}/rss.xml`, everyMinutes: 5 });
    const feed = (symbol: number) =>
      `<?xml version="1.0"?><rss version="2.0"><channel><title>P${symbol}</title><item><title>R</title><link>${site.url}/en/2026/sc${symbol}.doc.htm</link><pubDate>Fri, 06 Mar 2026 16:00:00 GMT</pubDate></item></channel></rss>`;
    pages.set('/rss.xml', feed(16300));
    await poll({ source: press });
    pages.set('/rss.xml', feed(16301));
    pages.set(
      '/en/2026/sc16301.doc.htm',
      `<html><body><main><h1>Security Council 2653 Committee Adds One Entry to Its Sanctions List</h1><p>SC/16301</p><p>On 6 March 2026, the Security Council Committee established pursuant to resolution 2653 (2022) approved the addition of the entry specified below to its Sanctions List of individuals and entities subject to the measures.</p><p>HTi.990 Name: 1: JOSUE 2: TESTEUR 3: na 4: na Title: na Designation: na DOB: 1 Jan. 1980 POB: Haiti Good quality a.k.a.: na Low quality a.k.a.: na Nationality: Haiti Passport no: na National identification no: na Address: na Listed on: 6 Mar. 2026 Other information: na</p></main></body></html>`,
    );
    await poll({ source: press });
    const entries = individuals(20);
    pages.set('/list.xml', listXml(entries));
    await poll({ source: list });
    pages.set(
      '/list.xml',
      listXml([...entries, individual('HTi.990', 'JOSUE TESTEUR', { UN_LIST_TYPE: 'Haiti' })], '2026-03-07T00:00:00Z'),
    );
    await poll({ source: list });
    pages.set('/list.xml', '<html>an error page</html>');
    await poll({ source: list });
    exactly('poll', used);
  });

  it('relay', async () => {
    const { services, used } = await observed(test.cloud, 'relay');
    const { id } = await webhook('/ok');
    // A call that tells of several events has a note of its own.
    await subscribe(
      test.services,
      { channel: 'email', endpoint: 'someone@bank.example', filter: Filter.parse({}) },
      'api_test',
    );
    await recordEvent(test.services.table, listing('HTi.801'));
    await recordEvent(test.services.table, listing('HTi.803'));
    await fanOut({ ...test.services, queue: { send: async () => {} } }, (await first(id)) ?? '');
    // Somebody hears of it at an hour of theirs, which has come; nobody is left in that audience.
    await letWait(test.services.table, { audience: 'nobodys', event: listing('HTi.801').id, restated: 1 }, new Date());
    later(30);
    await relayHandler(() => services)();
    vi.useRealTimers();
    exactly('relay', used);
  });

  it('deliver', async () => {
    const { services, used } = await observed(test.cloud, 'deliver');
    const event = listing('HTi.802');
    await recordEvent(test.services.table, event);
    const ids = [await webhook('/ok'), await webhook('/broken'), await webhook('/gone')].map(({ id }) => id);
    const deliver = deliverHandler(() => services);
    const records = (bodies: object[]) => ({
      Records: bodies.map((body, at) => ({ messageId: String(at), body: JSON.stringify(body) })),
    });
    await deliver(records([{ data: { id: event.id } }]) as never);
    await deliver(
      records(ids.map((subscription) => ({ subscription, event: event.id, revision: 1, attempt: 1 }))) as never,
    );
    exactly('deliver', used);
  });

  it('api', async () => {
    const { services, used } = await observed(test.cloud, 'api', { MASTER_KEY: '/council-watch/not-made-yet' });
    const key = 'key_operator';
    await saveApiKey(test.services.table, key, {
      id: 'api_o',
      name: 'o',
      role: 'operator',
      createdAt: '',
      until: null,
    });
    const handler = apiHandler(() => services) as unknown as ApiHandler;
    const call = async (method: string, path: string, body?: object) => {
      const answer = await handler(apiCall(key, method, path, body) as never, {} as never, () => {});
      return answer as { statusCode: number; body: string };
    };
    const made: Record<string, string> = {};
    for (const [channel, endpoint] of [
      ['webhook', `${site.url}/ok`],
      ['email', 'c@d.example'],
      ['sms', '+12125550199'],
    ] as const) {
      const { body } = await call('POST', '/v1/subscriptions', { channel, endpoint });
      made[channel] = (JSON.parse(body) as { id: string }).id;
      const subscription = await readSubscription(test.services.table, made[channel] ?? '');
      if (subscription) await activate(test.services, subscription);
    }
    for (const change of [{ status: 'paused' }, { status: 'active' }, { filter: { regimes: ['1267'] } }])
      await call('PATCH', `/v1/subscriptions/${made.email}`, change);
    for (const id of Object.values(made)) await call('DELETE', `/v1/subscriptions/${id}`);
    const hook = await webhookOf(services, '/ok');
    const event = listing('HTi.803');
    await recordEvent(test.services.table, event);
    await call('POST', `/v1/subscriptions/${hook.id}/replay`, { event: event.id });
    await call('GET', `/v1/documents/${'a'.repeat(64)}`);
    await call('GET', '/v1/audit/days/2026-03-01');
    // The guard holds an error page since the poll; what it holds is rejected here, and a mass change released.
    const decide = async (how: 'release' | 'reject'): Promise<void> => {
      const { holds } = JSON.parse((await call('GET', '/v1/holds')).body) as { holds: { id: string; state: string }[] };
      for (const { id } of holds.filter(({ state }) => state === 'open'))
        await call('POST', `/v1/holds/${id}/${how}`, { why: 'a test' });
    };
    await decide('reject');
    const list = Source.parse({
      id: 'a-list',
      kind: 'list',
      url: `${site.url}/b.xml`,
      everyMinutes: 15,
      leastEntries: 1,
    });
    const { poll } = await import('../../shared/polling/poll.js');
    pages.set('/b.xml', listXml(individuals(40)));
    await poll(test.services, list);
    // Among what is held is an entry that a release has announced: its release confirms it.
    await recordEvent(test.services.table, listing('HTi.804'));
    const announced = individual('HTi.804', 'WILNER SAINT-PREUX', { UN_LIST_TYPE: 'Haiti' });
    const mass = Array.from({ length: 30 }, (_, at) => individual(`QDi.${700 + at}`, `NAME ${at}`));
    pages.set('/b.xml', listXml([...individuals(40), announced, ...mass], '2026-03-07T00:00:00Z'));
    await poll(test.services, list);
    await decide('release');
    await call('POST', `/v1/subscriptions/${hook.id}/test`);
    const gone = await webhookOf(services, '/gone');
    await call('POST', `/v1/subscriptions/${gone.id}/test`);
    exactly('api', used);
  });

  it('watch', async () => {
    const { services, used } = await observed(test.cloud, 'watch');
    const source = Source.parse({
      id: 'a-list',
      kind: 'list',
      url: `${site.url}/list.xml`,
      everyMinutes: 15,
      leastEntries: 1,
    });
    const join = async (endpoint: string, what: object) =>
      (await subscribe(test.services, { channel: 'email', endpoint, filter: Filter.parse(what) }, 'api_test'))
        .subscription;
    const run = () => watchHandler(() => services)({ sources: [source] });
    const kept = await join('kept@d.example', { regimes: ['2140'] });
    const left = await join('left@d.example', { regimes: ['2048'] });
    // Whether a phone answered STOP is asked where there are phones.
    await subscribe(test.services, { channel: 'sms', endpoint: '+12125550142', filter }, 'api_test');
    await run();
    await unsubscribe(test.services, left);
    const { changeBy } = await import('../../shared/people/subscriptions/manage.js');
    const now = await readSubscription(test.services.table, kept.id);
    if (now) await changeBy(test.services, now, { status: 'paused' });
    if (now) await changeBy(test.services, now, { filter: Filter.parse({ regimes: ['1591'] }) });
    await run();
    // A topic is lost; the next look makes it again.
    const { readAudience } = await import('../../shared/store/subscriptions.js');
    const again = await readSubscription(test.services.table, kept.id);
    const audience = await readAudience(test.services.table, again?.audience ?? '');
    if (audience) await test.services.topics.remove(audience.topicArn);
    await run();
    later(26 * 60);
    await run();
    later(26 * 60);
    await run();
    vi.useRealTimers();
    exactly('watch', used);
  });
});

/** The newest event there is. */
const first = async (_subscription: string): Promise<string | undefined> => {
  const { listEvents } = await import('../../shared/store/events.js');
  const { events } = await listEvents(test.services.table, {
    after: undefined,
    oldestFirst: false,
    limit: 1,
    keep: () => true,
  });
  return events[0]?.event.id;
};
