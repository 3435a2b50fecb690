import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { changeBy } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { auditRows } from '../../shared/proof/export.js';
import { type AuditRecord, recordsOf } from '../../shared/proof/records.js';
import { sealDays } from '../../shared/proof/seal.js';
import { type AuditSource, verifyAudit } from '../../shared/proof/verify.js';
import type { Services } from '../../shared/services/services.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { recordCheck } from '../../shared/store/checks.js';
import { moveCursor } from '../../shared/store/cursors.js';
import { keys } from '../../shared/store/keys.js';
import { recordLook } from '../../shared/store/known-sources.js';
import { listSealedDays } from '../../shared/store/manifests.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { recordTelling } from '../../shared/store/tellings.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { relay } from '../../shared/telling/relay.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { openPeople } from '../support/topics.js';

const KEY = 'key_of_the_operator';
let test: TestCloud;
let services: Services;
let people: ReturnType<typeof openPeople>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T10:00:00Z') });
  test = await startTestCloud();
  people = openPeople();
  services = { ...test.services, topics: people.topics };
  await saveApiKey(services.table, KEY, {
    id: 'api_operator',
    name: 'operator',
    role: 'operator',
    createdAt: '2026-03-01T00:00:00.000Z',
    until: null,
  });
});
afterEach(async () => {
  vi.useRealTimers();
  await test.close();
});

const at = (instant: string): void => {
  vi.setSystemTime(new Date(instant));
};
const check = (instant: string, outcome: 'unchanged' | 'changed' = 'unchanged') =>
  recordCheck(services.table, 'un-list', { at: instant, outcome, sha256: 'a'.repeat(64), detail: null });
const cursor = {
  source: 'un-list',
  etag: null,
  lastModified: null,
  sha256: null,
  seenGeneratedAt: null,
  unknown: [],
  firstReadAt: '2026-03-01T00:00:00Z',
  rejected: null,
};
const here = (): AuditSource => ({
  days: () => listSealedDays(services.table),
  manifest: (day) => services.archive.readManifest(day),
  records: (day) => recordsOf(services.table, day),
});
const verdicts = async (source = here()) => {
  const found = [];
  for await (const verdict of verifyAudit(source)) found.push(verdict);
  return found;
};

/** Three days: one with everything, one with a check, one with nothing. */
const threeDays = async (): Promise<void> => {
  await moveCursor(services.table, 'list:un', cursor);
  const filter = Filter.parse({});
  await subscribe(services, { channel: 'email', endpoint: 'a@b.example', filter }, 'api_operator');
  people.confirm('a@b.example');
  await reconcile(services);
  await check('2026-03-02T10:00:00.000Z', 'changed');
  await recordEvent(services.table, listing('HTi.902'));
  await relay(services);
  await check('2026-03-03T10:00:00.000Z');
  at('2026-03-05T02:00:00Z');
  // The first day of all is yesterday; here it is given by the day that was sealed first.
  await sealDays(services, new Date('2026-03-03T02:00:00Z'));
};

describe('the days', () => {
  it('are sealed once each when they are over, those of nothing too, and chained', async () => {
    await threeDays();
    expect((await listSealedDays(services.table)).map(({ day }) => day)).toEqual(['2026-03-02']);
    expect(await sealDays(services, new Date('2026-03-05T00:30:00Z'))).toEqual(['2026-03-03']);
    expect(await sealDays(services, new Date('2026-03-05T02:00:00Z'))).toEqual(['2026-03-04']);
    expect(await sealDays(services, new Date('2026-03-05T02:00:00Z'))).toEqual([]);
    expect(await verdicts()).toEqual([
      { day: '2026-03-02', records: 3, faults: [] },
      { day: '2026-03-03', records: 1, faults: [] },
      { day: '2026-03-04', records: 0, faults: [] },
    ]);
  });

  it('hold the looks at a source that never answered', async () => {
    const failed = { at: '2026-03-02T10:00:00.000Z', outcome: 'failed', sha256: null, detail: '503' } as const;
    await recordLook(services.table, { id: 'news', kind: 'news', everyMinutes: 15 }, failed);
    await sealDays(services, new Date('2026-03-03T02:00:00Z'));
    expect(await verdicts()).toEqual([{ day: '2026-03-02', records: 1, faults: [] }]);
  });

  it('stay as they were sealed when a source is known later, whose looks before that nothing told of', async () => {
    await check('2026-03-02T10:00:00.000Z');
    await sealDays(services, new Date('2026-03-03T02:00:00Z'));
    await moveCursor(services.table, 'list:un', { ...cursor, firstReadAt: '2026-03-03T10:00:00.000Z' });
    await check('2026-03-03T10:00:00.000Z');
    await sealDays(services, new Date('2026-03-04T02:00:00Z'));
    expect(await verdicts()).toEqual([
      { day: '2026-03-02', records: 0, faults: [] },
      { day: '2026-03-03', records: 1, faults: [] },
    ]);
  });

  it('show what was changed, added or removed since', async () => {
    await threeDays();
    await sealDays(services, new Date('2026-03-05T02:00:00Z'));
    await recordCheck(services.table, 'un-list', {
      at: '2026-03-02T10:00:00.000Z',
      outcome: 'unchanged',
      sha256: null,
      detail: null,
    });
    await recordTelling(services.table, {
      event: 'evt_never',
      revision: 1,
      at: '2026-03-03T11:00:00.000Z',
      channel: 'webhook',
      target: 'sub_w1',
      result: 'delivered',
      attempts: 1,
      status: 200,
    });
    await services.table.remove(keys.check('un-list', '2026-03-03T10:00:00.000Z'));
    expect((await verdicts()).map(({ faults }) => faults)).toEqual([
      ['check un-list/2026-03-02T10:00:00.000Z was changed'],
      [
        'telling evt_never/2026-03-03T11:00:00.000Z/sub_w1 was added after the day was sealed',
        'check un-list/2026-03-03T10:00:00.000Z is missing',
      ],
      [],
    ]);
  });

  it('show a manifest that was written again, and break the chain behind it', async () => {
    await threeDays();
    await sealDays(services, new Date('2026-03-05T02:00:00Z'));
    const text = (await services.archive.readManifest('2026-03-03')) ?? '';
    await services.archive.keepManifest(
      '2026-03-03',
      text.replace('"records":1', '"records":0').replace(/\{"kind.*\n/, ''),
    );
    expect((await verdicts()).map(({ day, faults }) => [day, faults.length > 0])).toEqual([
      ['2026-03-02', false],
      ['2026-03-03', true],
      ['2026-03-04', true],
    ]);
  });

  it('show a day that is gone', async () => {
    await threeDays();
    await sealDays(services, new Date('2026-03-05T02:00:00Z'));
    const source = {
      ...here(),
      days: async () => (await listSealedDays(services.table)).filter(({ day }) => day !== '2026-03-03'),
    };
    expect((await verdicts(source)).at(-1)?.faults).toEqual(['its manifest is not chained to that of 2026-03-02']);
  });

  it('keep the form in which an event was told, though it changed since', async () => {
    const event = listing('HTi.902');
    await recordEvent(services.table, event);
    at('2026-03-03T10:00:00Z');
    await recordEvent(services.table, { ...event, status: 'confirmed' });
    const on = async (day: string): Promise<AuditRecord[]> => {
      const found = [];
      for await (const record of recordsOf(services.table, day)) found.push(record);
      return found;
    };
    expect(await on('2026-03-02')).toMatchObject([
      { kind: 'event', record: { edit: 1, event: { status: 'announced' } } },
    ]);
    expect(await on('2026-03-03')).toMatchObject([
      { kind: 'event', record: { edit: 2, event: { status: 'confirmed' } } },
    ]);
  });
});

describe('the export', () => {
  const rows = async () => {
    const found = [];
    for await (const page of auditRows(services.table, '2026-03-01', '2026-03-31')) found.push(...page.rows);
    return found;
  };

  it('tells who was told when, and who was not: paused, not confirmed yet, with another filter', async () => {
    const filter = Filter.parse({});
    const join = async (endpoint: string, what = filter) =>
      (await subscribe(services, { channel: 'email', endpoint, filter: what }, 'api_operator')).subscription;
    const told = await join('told@b.example');
    const paused = await join('paused@b.example');
    await join('other@b.example', Filter.parse({ regimes: ['1267'] }));
    for (const address of ['told', 'paused', 'other']) people.confirm(`${address}@b.example`);
    await reconcile(services);
    await join('pending@b.example');
    const current = await readSubscription(services.table, paused.id);
    if (current) await changeBy(services, current, { status: 'paused' });
    at('2026-03-02T11:00:00Z');
    const event = listing('HTi.902');
    await recordEvent(services.table, event);
    await relay(services);
    expect(await rows()).toEqual([
      {
        event: event.id,
        type: 'entry.listed',
        status: 'announced',
        reference: 'HTi.902',
        title: event.title,
        occurredOn: event.occurredOn,
        detectedAt: event.detectedAt,
        evidence: event.evidence.map(({ sha256 }) => sha256),
        subscription: told.id,
        channel: 'email',
        fingerprint: told.fingerprint,
        toldAt: '2026-03-02T11:00:00.000Z',
        result: 'accepted',
        attempts: null,
        httpStatus: null,
      },
    ]);
  });

  it('tells of an event that nobody heard of, too', async () => {
    await recordEvent(services.table, listing('HTi.902'));
    expect(await rows()).toMatchObject([{ reference: 'HTi.902', subscription: null, result: null }]);
  });

  it('is for the operator, as JSON, JSON Lines and CSV that no spreadsheet runs', async () => {
    await moveCursor(services.table, 'list:un', cursor);
    await check('2026-03-02T10:00:00.000Z');
    await recordEvent(services.table, { ...listing('HTi.902'), title: '=cmd|calc' });
    const app = createApp(services);
    const get = (path: string) => app.request(path, { headers: { authorization: `Bearer ${KEY}` } });
    expect((await app.request('/v1/audit/events?from=2026-03-01&to=2026-03-31')).status).toBe(401);
    const csv = await (await get('/v1/audit/events?from=2026-03-01&to=2026-03-31&format=csv')).text();
    expect(csv.split('\n')[0]).toMatch(/^event,type,status,reference,title,/);
    expect(csv).toContain("'=cmd|calc");
    const checks = await (await get('/v1/audit/checks?from=2026-03-02&to=2026-03-02&format=jsonl')).text();
    expect(JSON.parse(checks)).toMatchObject({ source: 'un-list', outcome: 'unchanged', sha256: 'a'.repeat(64) });
  });
});
