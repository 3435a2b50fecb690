import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import type { SubscriptionRequest } from '../../shared/model/subscription.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { pendingEvents } from '../../shared/store/events.js';
import { OUTBOX } from '../../shared/store/keys.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import type { Query } from '../../shared/store/table.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { relay } from '../../shared/telling/relay.js';
import { actTold } from '../support/acts.js';
import { all } from '../support/all.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const filter = (given: object = {}) => Filter.parse(given);
const join = (request: SubscriptionRequest) => subscribe(test.services, request, 'api_test');

describe('people', () => {
  const mails = () => test.cloud.mailbox.messages;

  it('with one filter share a topic, and each gets the text of the own channel', async () => {
    await join({
      channel: 'email',
      endpoint: 'one@bank.example',
      filter: filter({ regimes: ['2653'] }),
    });
    await join({
      channel: 'email',
      endpoint: 'two@bank.example',
      filter: filter({ regimes: ['2653'] }),
    });
    const { subscription } = await join({
      channel: 'sms',
      endpoint: '+1 212 555 0123',
      filter: filter({ regimes: ['2653'] }),
    });
    const code = /\d{6}/.exec(mails().at(-1)?.body ?? '')?.[0] ?? '';
    expect(await confirm(test.services, subscription.id, code)).toMatchObject({
      status: 'active',
      endpoint: '+12125550123',
    });
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await relay(test.services);
    const told = mails().filter((mail) => mail.event === event.id);
    expect(told.map(({ channel, to }) => `${channel} ${to}`).sort()).toEqual([
      'email one@bank.example',
      'email two@bank.example',
      'sms +12125550123',
    ]);
    expect(told.find(({ channel }) => channel === 'sms')?.body.length).toBeLessThanOrEqual(160);
  });

  it('are not told twice when an announcement is confirmed', async () => {
    await join({ channel: 'email', endpoint: 'one@bank.example', filter: filter() });
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    await recordEvent(test.services.table, { ...event, status: 'confirmed' });
    await relay(test.services);
    expect(mails().filter((mail) => mail.event === event.id)).toHaveLength(1);
  });

  it('are told again where what they were told is not so, and not of a word that only stands above', async () => {
    await join({ channel: 'email', endpoint: 'one@bank.example', filter: filter() });
    const vote = { for: 13, against: 1, abstain: 1, vetoedBy: ['RU'] };
    const on = { on: '2026-03-06', published: '2026-03-06' };
    const { id } = await recordEvent(
      test.services.table,
      actTold('council.rejected', 'A veto on Yemen', { ...on, vote }),
    );
    await relay(test.services);
    const told = () => mails().filter((mail) => mail.event === id);
    await recordEvent(
      test.services.table,
      actTold('council.rejected', 'Council fails to adopt', { ...on, vote, official: true }),
    );
    await relay(test.services);
    expect(told()).toHaveLength(1);
    const later = { ...on, official: true, vote: { ...vote, vetoedBy: [] }, expiresOn: null };
    await recordEvent(test.services.table, actTold('council.rejected', 'Second reading', later));
    await relay(test.services);
    expect(told()).toHaveLength(1);
  });

  it('are told what is known better now', async () => {
    await join({ channel: 'email', endpoint: 'one@bank.example', filter: filter() });
    const on = { on: '2026-03-06', published: '2026-03-06' };
    const told = () => mails().filter(({ body }) => body.includes('Yemen'));
    await recordEvent(
      test.services.table,
      actTold('council.renewed', 'Yemen until May', { ...on, expiresOn: '2026-05-15' }),
    );
    await relay(test.services);
    const official = actTold('council.renewed', 'Yemen until November', {
      ...on,
      expiresOn: '2026-11-15',
      official: true,
    });
    expect(await recordEvent(test.services.table, official)).toMatchObject({ as: 'raised' });
    await relay(test.services);
    await relay(test.services);
    expect(told()).toHaveLength(2);
    expect(told()[1]?.body).toContain('Known better now (expiresOn: 2026-05-15 → 2026-11-15)');
  });

  it('are not told twice by an outbox whose index lags behind the table', async () => {
    await join({ channel: 'email', endpoint: 'one@bank.example', filter: filter() });
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    const { table } = test.services;
    const asItWas = await all(table.all({ pk: OUTBOX.events, index: OUTBOX }));
    await relay(test.services);
    const lagging: typeof table = {
      ...table,
      async *all<T extends object>(query: Query) {
        if (query.index === OUTBOX) yield* asItWas as T[];
        else yield* table.all<T>(query);
      },
    };
    expect(asItWas).toHaveLength(1);
    await relay({ ...test.services, table: lagging });
    expect(mails()).toHaveLength(1);
  });

  it('are told later when SNS refused at first, though the webhooks have it', async () => {
    await join({ channel: 'email', endpoint: 'one@bank.example', filter: filter() });
    test.readQueues();
    const event = listing('HTi.902');
    await recordEvent(test.services.table, event);
    const { topics, settings } = test.services;
    const refusing: typeof topics = {
      ...topics,
      publish: (arn, messages) =>
        arn === settings.eventsTopic ? topics.publish(arn, messages) : Promise.reject(new Error('throttled')),
    };
    expect(await relay({ ...test.services, topics: refusing })).toMatchObject({ refused: 1 });
    await setTimeout(500);
    expect(mails()).toEqual([]);
    expect(await all(pendingEvents(test.services.table))).toHaveLength(1);
    await relay(test.services);
    expect(mails()).toHaveLength(1);
    expect(await all(pendingEvents(test.services.table))).toEqual([]);
  });

  it('confirm a phone with the right code only, three tries at most', async () => {
    const { subscription } = await join({
      channel: 'sms',
      endpoint: '+12125550123',
      filter: filter(),
    });
    const code = /\d{6}/.exec(mails().at(-1)?.body ?? '')?.[0] ?? '';
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 3; tries++)
      await expect(confirm(test.services, subscription.id, wrong)).rejects.toThrow('the code is wrong');
    await expect(confirm(test.services, subscription.id, code)).rejects.toThrow('no longer valid');
  });

  it('have three codes compared and no more, however many are tried at once', async () => {
    const { subscription } = await join({ channel: 'sms', endpoint: '+12125550123', filter: filter() });
    const right = /\d{6}/.exec(mails().at(-1)?.body ?? '')?.[0] ?? '';
    const { vault } = test.services;
    const compared: string[] = [];
    const fingerprint = (text: string) => {
      compared.push(text);
      return vault.fingerprint(text);
    };
    const counting = { ...test.services, vault: { ...vault, fingerprint } };
    const wrong = Array.from({ length: 400 }, (_, at) => String(at).padStart(6, '0')).filter((code) => code !== right);
    const answers = await Promise.allSettled(wrong.map((code) => confirm(counting, subscription.id, code)));
    expect(answers.every(({ status }) => status === 'rejected')).toBe(true);
    expect(compared).toHaveLength(3);
    await expect(confirm(counting, subscription.id, right)).rejects.toThrow('no longer valid');
    expect(await readSubscription(test.services.table, subscription.id)).toMatchObject({ status: 'pending' });
  });

  it('share a place at SNS with a second subscription that pauses, is joined, and goes', async () => {
    const request = { channel: 'email' as const, endpoint: 'one@bank.example', filter: filter() };
    const { subscription: first } = await join(request);
    await reconcile(test.services);
    await changeBy(test.services, first, { status: 'paused' });
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    expect(mails()).toEqual([]);
    const { subscription: second } = await join(request);
    await reconcile(test.services);
    await recordEvent(test.services.table, listing('HTi.903'));
    await relay(test.services);
    expect(mails()).toHaveLength(1);
    await changeBy(test.services, first, { status: 'active' });
    await unsubscribe(test.services, first);
    await recordEvent(test.services.table, listing('HTi.904'));
    await relay(test.services);
    expect(mails()).toHaveLength(2);
    await unsubscribe(test.services, second);
    await recordEvent(test.services.table, listing('HTi.905'));
    await relay(test.services);
    expect(mails()).toHaveLength(2);
  });

  it('hear nothing more when they left, and their address is erased', async () => {
    const { subscription } = await join({
      channel: 'email',
      endpoint: 'one@bank.example',
      filter: filter(),
    });
    await unsubscribe(test.services, subscription);
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    expect(mails()).toEqual([]);
    expect(await readSubscription(test.services.table, subscription.id)).toMatchObject({
      status: 'ended',
      endpoint: 'erased',
    });
  });

  it('are subscribed again when SNS lost their topic, and read back when they confirmed', async () => {
    const { subscription } = await join({
      channel: 'email',
      endpoint: 'one@bank.example',
      filter: filter(),
    });
    expect(subscription.status).toBe('pending');
    await reconcile(test.services);
    expect(await readSubscription(test.services.table, subscription.id)).toMatchObject({ status: 'active' });
    const { DeleteTopicCommand, ListTopicsCommand } = await import('@aws-sdk/client-sns');
    const { Topics = [] } = await test.cloud.clients.sns.send(new ListTopicsCommand({}));
    const TopicArn = Topics.find(({ TopicArn: arn }) => arn?.includes('audience'))?.TopicArn;
    await test.cloud.clients.sns.send(new DeleteTopicCommand({ TopicArn }));
    await reconcile(test.services);
    await recordEvent(test.services.table, listing('HTi.902'));
    await relay(test.services);
    expect(mails()).toHaveLength(1);
  });

  it.each([
    ['email', 'not an address', 'an e-mail address'],
    ['sms', '12', 'a phone number with its country code'],
    ['webhook', 'ftp://x.example/', 'an https address'],
    ['webhook', 'https://user:secret@x.example/', 'without a user name'],
  ] as const)('are refused a wrong endpoint (%s %s)', async (channel, endpoint, expected) => {
    await expect(join({ channel, endpoint, filter: filter() })).rejects.toThrow(expected);
  });
});
