import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import type { Subscription } from '../../shared/model/subscription.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { changeBy, unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { pendingEvents, readEvent, type StoredEvent, updateEvent } from '../../shared/store/events.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { reconcile } from '../../shared/telling/reconcile.js';
import { relay } from '../../shared/telling/relay.js';
import { all } from '../support/all.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';

const HAITI = Filter.parse({ regimes: ['2653'] });
const PHONE = '+12125550123';

// Nothing fans out here: what is recorded stays in the outbox, told or not.
let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(() => test.close());

const mails = () => test.cloud.mailbox.messages;
const heard = (endpoint: string) => mails().flatMap(({ to, event }) => (to === endpoint && event ? [event] : []));
const record = async (reference: string): Promise<string> => {
  const event = listing(reference);
  await recordEvent(test.services.table, event);
  return event.id;
};
const byMail = async (endpoint: string, filter = HAITI) => {
  const { subscription } = await subscribe(test.services, { channel: 'email', endpoint, filter }, 'api_test');
  await reconcile(test.services);
  return subscription;
};
const asked = async (endpoint: string, filter = HAITI) => {
  const { subscription } = await subscribe(test.services, { channel: 'sms', endpoint, filter }, 'api_test');
  const code = /\d{6}/.exec(mails().at(-1)?.body ?? '')?.[0] ?? '';
  return () => confirm(test.services, subscription.id, code);
};

describe('who joins', () => {
  it('as the first hears nothing of what was known before, until it is not so any more', async () => {
    const { table } = test.services;
    const before = await record('HTi.901');
    await byMail('new@bank.example');
    await relay(test.services);
    const after = await record('HTi.902');
    await relay(test.services);
    expect(heard('new@bank.example')).toEqual([after]);
    const stored = async () => (await readEvent(table, before)) as StoredEvent;
    await updateEvent(table, await stored(), (await stored()).event, 'systems');
    await relay(test.services);
    expect(heard('new@bank.example')).toEqual([after]);
    await updateEvent(table, await stored(), (await stored()).event, 'everyone');
    await relay(test.services);
    expect(heard('new@bank.example')).toEqual([after, before]);
  });

  it('by a code hears nothing of what was known before it was typed in', async () => {
    const answer = await asked(PHONE);
    await record('HTi.901');
    await answer();
    await relay(test.services);
    expect(heard(PHONE)).toEqual([]);
    const after = await record('HTi.902');
    await relay(test.services);
    expect(heard(PHONE)).toEqual([after]);
  });

  it('takes nothing from those who hear there already', async () => {
    await byMail('old@bank.example');
    const answer = await asked(PHONE);
    const event = await record('HTi.901');
    await answer();
    await relay(test.services);
    expect(heard('old@bank.example')).toEqual([event]);
  });

  it('an audience that everyone had left hears nothing of what was known before', async () => {
    const { id } = await byMail('old@bank.example');
    await unsubscribe(test.services, { id });
    await reconcile(test.services);
    await record('HTi.901');
    await byMail('new@bank.example');
    await relay(test.services);
    expect(heard('new@bank.example')).toEqual([]);
    expect(await all(pendingEvents(test.services.table))).toHaveLength(1);
  });
});

describe('who changes the filter', () => {
  const EVERYTHING = Filter.parse({});
  const byText = async () => (await (await asked(PHONE))()) as Subscription;

  it.each([
    ['is still to be told', 'in which nobody is', false, false],
    ['is still to be told', 'in which others are', false, true],
    ['was told', 'in which nobody is', true, false],
    ['was told', 'in which others are', true, true],
  ])('hears what %s once, and goes on, in an audience %s', async (_what, _who, told, others) => {
    if (others) await byMail('other@bank.example', EVERYTHING);
    const subscription = await byText();
    const before = await record('HTi.901');
    if (told) await relay(test.services);
    await changeBy(test.services, subscription, { filter: EVERYTHING });
    await relay(test.services);
    const after = await record('HTi.902');
    await relay(test.services);
    expect(heard(PHONE)).toEqual([before, after]);
    expect(heard('other@bank.example')).toEqual(others ? [before, after] : []);
  });

  it('while a relay tells hears everything once', async () => {
    await byMail('other@bank.example', EVERYTHING);
    const subscription = await byText();
    const events = [await record('HTi.901'), await record('HTi.902')];
    await Promise.all([
      relay(test.services),
      changeBy(test.services, subscription, { filter: EVERYTHING }),
      relay(test.services),
    ]);
    await relay(test.services);
    expect(heard(PHONE).sort()).toEqual(events.sort());
  });

  it('stays where it is as long as what is to be told before is refused', async () => {
    const subscription = await byText();
    const event = await record('HTi.901');
    const { topics } = test.services;
    const publish: typeof topics.publish = async (_topic, messages) => messages.map(() => false);
    const refusing = { ...test.services, topics: { ...topics, publish } };
    await expect(changeBy(refusing, subscription, { filter: EVERYTHING })).rejects.toThrow('could not be told yet');
    expect(await readSubscription(test.services.table, subscription.id)).toMatchObject({ filter: HAITI });
    await changeBy(test.services, subscription, { filter: EVERYTHING });
    await relay(test.services);
    expect(heard(PHONE)).toEqual([event]);
  });
});
