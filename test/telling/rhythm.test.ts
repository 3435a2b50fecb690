import { load } from 'cheerio';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { canonicalRhythm, Rhythm } from '../../shared/model/rhythm.js';
import { changeBy, unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { pendingEvents } from '../../shared/store/events.js';
import { audienceId } from '../../shared/telling/audiences/audiences.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { relay } from '../../shared/telling/relay.js';
import { dueAt } from '../../shared/telling/rhythm/due.js';
import { nextAt } from '../../shared/time/zones.js';
import { createApp } from '../../web/app.js';
import { all } from '../support/all.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { until } from '../support/until.js';

const rhythm = (given: object) => canonicalRhythm(Rhythm.parse(given));
const at = (instant: string) => new Date(instant);

describe('the clocks of a zone', () => {
  it.each([
    ['Europe/Zurich', '2026-01-10T05:00:00Z', 8, null, '2026-01-10T07:00:00.000Z'],
    ['Europe/Zurich', '2026-01-10T07:00:00Z', 8, null, '2026-01-11T07:00:00.000Z'],
    ['Europe/Zurich', '2026-07-10T05:00:00Z', 8, null, '2026-07-10T06:00:00.000Z'],
    // The night in which an hour is skipped, and the one in which it comes twice.
    ['Europe/Zurich', '2026-03-28T12:00:00Z', 8, null, '2026-03-29T06:00:00.000Z'],
    ['Europe/Zurich', '2026-10-24T12:00:00Z', 8, null, '2026-10-25T07:00:00.000Z'],
    ['Asia/Kathmandu', '2026-01-10T00:00:00Z', 8, null, '2026-01-10T02:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-01-10T12:00:00Z', 0, null, '2026-01-11T10:00:00.000Z'],
    // 10 January 2026 is a Saturday.
    ['UTC', '2026-01-10T12:00:00Z', 8, 1, '2026-01-12T08:00:00.000Z'],
    ['UTC', '2026-01-12T08:00:00Z', 8, 1, '2026-01-19T08:00:00.000Z'],
  ])('%s after %s at %i on %s: %s', (zone, after, hour, weekday, expected) => {
    expect(nextAt(zone, at(after), hour, weekday).toISOString()).toBe(expected);
  });
});

describe('when somebody is told', () => {
  const night = { quiet: { from: 22, to: 7 }, zone: 'America/New_York' };
  const event = listing('HTi.902');
  const none = Filter.parse({});
  const watched = Filter.parse({ names: ['Saint-Preux'] });

  it.each([
    ['each as it comes', {}, none, '2026-03-10T20:00:00Z', null],
    ['out of quiet hours', night, none, '2026-03-10T20:00:00Z', null],
    ['in them', night, none, '2026-03-11T02:00:00Z', '2026-03-11T11:00:00.000Z'],
    ['at their end', night, none, '2026-03-11T11:00:00Z', null],
    ['a watched name, in them', night, watched, '2026-03-11T02:00:00Z', null],
    [
      'a watched name, where nothing may pass',
      { ...night, urgent: false },
      watched,
      '2026-03-11T02:00:00Z',
      '2026-03-11T11:00:00.000Z',
    ],
    ['quiet hours of a day', { quiet: { from: 9, to: 17 } }, none, '2026-03-11T12:00:00Z', '2026-03-11T17:00:00.000Z'],
    ['daily', { every: 'day', hour: 8 }, none, '2026-03-11T12:00:00Z', '2026-03-12T08:00:00.000Z'],
    ['weekly', { every: 'week', hour: 8, weekday: 5 }, none, '2026-03-11T12:00:00Z', '2026-03-13T08:00:00.000Z'],
  ])('%s', (_what, given, filter, now, expected) => {
    expect(dueAt(rhythm(given), filter, event, at(now))?.toISOString() ?? null).toBe(expected);
  });

  it('a removal of a watched name is no reason to wake anybody', () => {
    expect(
      dueAt(rhythm(night), watched, { ...event, type: 'entry.delisted' }, at('2026-03-11T02:00:00Z')),
    ).not.toBeNull();
  });

  it('is one rhythm however it is written, and no rhythm leaves audiences as they were', () => {
    expect(rhythm({ hour: 3, weekday: 4 })).toBeNull();
    expect(rhythm({ quiet: { from: 7, to: 7 } })).toBeNull();
    expect(audienceId({ filter: none })).toBe(audienceId({ filter: none, rhythm: null }));
    expect(audienceId({ filter: none, rhythm: rhythm({ every: 'day', weekday: 3 }) })).toBe(
      audienceId({ filter: none, rhythm: rhythm({ every: 'day' }) }),
    );
    expect(() => Rhythm.parse({ zone: 'Mars/Olympus' })).toThrow('a time zone');
  });
});

describe('digests', () => {
  let test: TestCloud;
  beforeEach(async () => {
    test = await startTestCloud();
    test.setNow('2026-03-10T12:00:00Z');
  });
  afterEach(() => test.close());

  const join = async (endpoint: string, given: object | null, filter: object = { regimes: ['2653'] }) => {
    const request = {
      channel: 'email',
      endpoint,
      filter: Filter.parse(filter),
      ...(given && { rhythm: Rhythm.parse(given) }),
    };
    const { subscription } = await subscribe(test.services, request, 'api_test');
    await reconcile(test.services);
    return subscription;
  };
  const tell = async (...references: string[]) => {
    const events = references.map((reference) => listing(reference));
    for (const event of events) await recordEvent(test.services.table, event);
    await relay(test.services);
    return events;
  };
  const mailsTo = (endpoint: string) => test.cloud.mailbox.messages.filter(({ to }) => to === endpoint);

  it('gather until the hour, are told once then, and keep nothing in the outbox', async () => {
    test.readQueues();
    await join('daily@bank.example', { every: 'day', hour: 8 });
    await join('now@bank.example', null);
    await tell('HTi.901', 'HTi.902');
    await tell('HTi.903');
    // What waits for an hour is no work that is late.
    await until(async () => (await all(pendingEvents(test.services.table))).length === 0);
    test.setNow('2026-03-11T07:59:00Z');
    await relay(test.services);
    expect(mailsTo('daily@bank.example')).toEqual([]);
    expect(mailsTo('now@bank.example')).toHaveLength(3);
    test.setNow('2026-03-11T08:00:00Z');
    await relay(test.services);
    await relay(test.services);
    const mails = mailsTo('daily@bank.example');
    expect(mails.map(({ subject }) => subject)).toEqual(['Haiti: 3 new listings']);
    for (const reference of ['HTi.901', 'HTi.902', 'HTi.903']) expect(mails[0]?.body).toContain(reference);
    expect(mails[0]?.body).toContain('since your last message');
    test.setNow('2026-03-12T08:00:00Z');
    await relay(test.services);
    expect(mailsTo('daily@bank.example')).toHaveLength(1);
  });

  it('lead to a page that shows exactly those events, which closed reading closes', async () => {
    await join('daily@bank.example', { every: 'day', hour: 8 });
    await tell('HTi.901', 'HTi.902');
    test.setNow('2026-03-11T08:00:00Z');
    await relay(test.services);
    await tell('HTi.903');
    const path =
      /https:\/\/watch\.example(\/digests\/dig_[0-9a-f]{24})/.exec(mailsTo('daily@bank.example')[0]?.body ?? '')?.[1] ??
      '';
    const app = createApp(test.services);
    const page = load(await (await app.request(path)).text())('main').text();
    expect([page.includes('HTi.901'), page.includes('HTi.902'), page.includes('HTi.903')]).toEqual([true, true, false]);
    const answer = (await (await app.request(`/v1${path}`)).json()) as { events: { entry: { reference: string } }[] };
    expect(answer.events.map(({ entry }) => entry.reference)).toEqual(['HTi.901', 'HTi.902']);
    expect((await app.request('/digests/dig_none')).status).toBe(404);
    const closed = createApp({ ...test.services, settings: { ...test.services.settings, closed: true } });
    expect((await closed.request(path)).status).toBe(401);
  });

  it('let a new listing of a watched name pass at once', async () => {
    await join('daily@bank.example', { every: 'day', hour: 8 }, { names: ['Saint-Preux'] });
    await tell('HTi.901');
    expect(mailsTo('daily@bank.example')).toHaveLength(1);
  });

  it('that are told when SNS refuses wait on, and are told once', async () => {
    await join('daily@bank.example', { every: 'day', hour: 8 });
    await tell('HTi.901', 'HTi.902');
    test.setNow('2026-03-11T08:00:00Z');
    const { topics } = test.services;
    const refusing = {
      ...topics,
      publish: async (_topic: string, messages: readonly unknown[]) => messages.map(() => false),
    };
    expect((await relay({ ...test.services, topics: refusing })).refused).toBe(1);
    expect(mailsTo('daily@bank.example')).toEqual([]);
    await relay(test.services);
    await relay(test.services);
    expect(mailsTo('daily@bank.example')).toHaveLength(1);
  });

  it('are heard before one moves to another rhythm, which tells nothing of them again', async () => {
    const subscription = await join('daily@bank.example', { every: 'day', hour: 8 });
    test.readQueues();
    await tell('HTi.901');
    await until(async () => (await all(pendingEvents(test.services.table))).length === 0);
    await changeBy(test.services, subscription, { rhythm: null });
    await reconcile(test.services);
    expect(mailsTo('daily@bank.example')).toHaveLength(1);
    await tell('HTi.902');
    test.setNow('2026-03-11T08:00:00Z');
    await relay(test.services);
    const told = mailsTo('daily@bank.example').map(({ subject }) => subject);
    expect(told).toEqual([expect.stringContaining('HTi.901'), expect.stringContaining('HTi.902')]);
  });

  it('that nobody waits for any more are dropped', async () => {
    const subscription = await join('daily@bank.example', { every: 'day', hour: 8 });
    await tell('HTi.901');
    await unsubscribe(test.services, subscription);
    test.setNow('2026-03-11T08:00:00Z');
    await relay(test.services);
    expect(mailsTo('daily@bank.example')).toEqual([]);
  });

  it('are not for channels that let nothing wait', async () => {
    const request = {
      channel: 'webhook',
      endpoint: 'https://a.example/x',
      filter: Filter.parse({}),
      rhythm: Rhythm.parse({ every: 'day' }),
    };
    await expect(subscribe(test.services, request, 'api_test')).rejects.toThrow(
      'rhythm: Webhook tells each event as it comes',
    );
  });

  it('are chosen in the form, shown on the page of the subscriber, and changed there', async () => {
    const made = await subscribe(
      test.services,
      {
        channel: 'email',
        endpoint: 'form@bank.example',
        filter: Filter.parse({}),
        rhythm: Rhythm.parse({ every: 'week', weekday: 5, hour: 9, zone: 'Europe/Zurich' }),
      },
      'api_test',
    );
    const app = createApp(test.services);
    const own = `/subscriptions/${made.subscription.id}?token=${made.token}`;
    const page = load(await (await app.request(own)).text());
    expect(page('main').text()).toContain('once a week, Friday 09:00 (Europe/Zurich)');
    expect(page('select[name="rhythm-every"] option[selected]').attr('value')).toBe('week');
    const fields = {
      do: 'filter',
      'rhythm-every': 'event',
      'rhythm-hour': '8',
      'rhythm-weekday': '1',
      'rhythm-from': '22',
      'rhythm-to': '6',
      'rhythm-zone': 'Asia/Tokyo',
    };
    const changed = load(await (await app.request(own, { method: 'POST', body: new URLSearchParams(fields) })).text());
    expect(changed('main').text()).toContain('quiet from 22:00 to 06:00 (Asia/Tokyo)');
    expect(load(await (await app.request('/subscribe')).text())('select[name="rhythm-every"]')).toHaveLength(1);
  });
});
