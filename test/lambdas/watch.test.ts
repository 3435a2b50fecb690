import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServices } from '../../lambdas/services.js';
import { watchHandler } from '../../lambdas/watch/handler.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { Source } from '../../shared/sources/registry.js';
import { recordLook } from '../../shared/store/known-sources.js';
import { newestSealedDay } from '../../shared/store/manifests.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import type { Ask } from '../support/clients.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { refusing } from '../support/refusing.js';

const HOURS = 3_600_000;
const SOURCES = ['first', 'second', 'third'].map((id) =>
  Source.parse({ id, kind: 'news', url: `https://${id}.example/rss.xml`, everyMinutes: 15 }),
);

let test: TestCloud;
/** Subscriptions whose addresses have confirmed to SNS, which the watch is to read back; each has an audience of its own. */
let people: string[];
beforeEach(async () => {
  test = await startTestCloud();
  const { table } = test.services;
  const at = new Date(Date.now() - 6 * HOURS).toISOString();
  for (const source of SOURCES)
    await recordLook(table, source, { at, outcome: 'unchanged', sha256: null, detail: null });
  people = [];
  const join = async (channel: 'email' | 'sms', endpoint: string, regime: string) =>
    (await subscribe(test.services, { channel, endpoint, filter: Filter.parse({ regimes: [regime] }) }, 'api_test'))
      .subscription.id;
  for (const regime of ['2653', '1970', '1591']) people.push(await join('email', 'officer@bank.example', regime));
  await join('sms', '+12125550123', '2653');
});
afterEach(() => test.close());

/** Looks once while AWS refuses something: how the function ended, and what it had done. */
const look = async ({ refused = () => false, sms = true, smsMonthlyLimit }: Partial<Case> & { sms?: boolean } = {}) => {
  const asked = new Set<string>();
  const told: string[] = [];
  const errors: string[] = [];
  const measured: string[] = [];
  const clients = await refusing(test.cloud, (ask) => {
    asked.add(ask.action);
    if (refused(ask)) return true;
    const { PublishBatchRequestEntries: messages = [] } = ask.input as {
      PublishBatchRequestEntries?: { Subject: string }[];
    };
    told.push(...messages.map(({ Subject }) => Subject.replace('council-watch: ', '')));
    return false;
  });
  const services = openServices(
    { ...test.cloud.environments.watch, SMS: sms ? 'on' : 'off' },
    {
      clients,
      log: { info: () => {}, warn: () => {}, error: (message, facts) => errors.push(JSON.stringify([message, facts])) },
      metrics: { put: (name, _value, source) => void measured.push(source ?? name) },
      allowLoopback: true,
    },
  );
  const ended = await watchHandler(() => services)({ sources: SOURCES, smsMonthlyLimit }).then(
    () => 'well',
    (error: Error) => error.message,
  );
  const statuses = await Promise.all(
    people.map(async (id) => (await readSubscription(test.services.table, id))?.status ?? ''),
  );
  const sealed = (await newestSealedDay(test.services.table)) !== undefined;
  const isFailure = (subject: string) => subject.endsWith(' failed');
  const failures = told.filter(isFailure);
  // What ends soon in the register of resolutions depends on the day of the test.
  const troubles = told.filter((subject) => !isFailure(subject) && !/ until \d{4}-/.test(subject));
  return { ended, errors, asked, failures, troubles, measured, sealed, statuses: statuses.sort() };
};

const stale = (id: string) => expect.stringMatching(`^${id} was not read since`);
const STALE = [stale('first'), stale('second'), stale('third')];
const ALL = {
  troubles: STALE,
  measured: ['first', 'second', 'third', 'HoldsOpen', 'OutboxAgeMinutes'],
  sealed: true,
  statuses: ['active', 'active', 'active'],
};

interface Case {
  readonly refused: (ask: Ask) => boolean;
  readonly smsMonthlyLimit?: number | undefined;
}
const asksFor = (action: string, words = '') => ({
  refused: (ask: Ask) => ask.action === action && JSON.stringify(ask.input).includes(words),
});
const firstOf = (action: string, words: string): Case => {
  let times = 0;
  return { refused: (ask) => asksFor(action, words).refused(ask) && ++times === 1 };
};

describe('the watch', () => {
  it('does all of its duties', async () => {
    expect(await look()).toMatchObject({ ...ALL, ended: 'well', errors: [] });
  });

  it.each<[string, Case, string[], Partial<typeof ALL>]>([
    // The embedded SNS does not know how to limit texts: that is refusal enough.
    ['the limit of texts', { refused: () => false, smsMonthlyLimit: 20 }, ['limiting texts'], {}],
    ['the phones that answered STOP', asksFor('sns:ListPhoneNumbersOptedOut'), ['making SNS agree with the table'], {}],
    [
      'the topic of one audience',
      firstOf('sns:GetTopicAttributes', '-audience-'),
      ['making SNS agree with the table'],
      { statuses: ['active', 'active', 'pending'] },
    ],
    ['the archive', asksFor('s3:PutObject'), ['sealing the days'], { sealed: false }],
    [
      'what is known of one source',
      asksFor('dynamodb:GetItem', '"first"'),
      ['measuring', 'the look for troubles'],
      { troubles: STALE.slice(1), measured: ALL.measured.slice(1) },
    ],
    [
      'the holds',
      asksFor('dynamodb:Query', 'HOLDS'),
      ['measuring', 'the look for troubles'],
      { measured: ALL.measured.filter((name) => name !== 'HoldsOpen') },
    ],
    ['the announcements', asksFor('dynamodb:Query', 'ANNOUNCE'), ['the look for troubles'], {}],
  ])(
    'does the rest where AWS refuses %s, ends in an error and tells the operator once a day',
    async (_, given, failed, lost) => {
      const seen = await look(given);
      expect(seen).toMatchObject({ ...ALL, ...lost, failures: failed.map((name) => `${name} failed`) });
      expect(seen.ended).toMatch(new RegExp(`^${failed.length} of \\d failed: ${failed[0]}`));
      for (const name of failed) expect(seen.errors.join('\n')).toContain(`"duty":"${name}"`);
      expect((await look(given)).failures).toEqual([]);
    },
  );

  it('that cannot tell the operator does the rest, and tells it when it can', async () => {
    const mute = await look(asksFor('sns:Publish'));
    expect(mute).toMatchObject({
      ...ALL,
      troubles: [],
      failures: [],
      ended: expect.stringContaining('the look for troubles'),
    });
    expect((await look()).troubles).toEqual(STALE);
    expect((await look()).troubles).toEqual([]);
  });

  it('asks nothing about texts where there are none', async () => {
    const { ended, asked } = await look({ sms: false, smsMonthlyLimit: 20 });
    expect(ended).toBe('well');
    expect([...asked].filter((action) => /SMS|OptedOut/.test(action))).toEqual([]);
  });
});
