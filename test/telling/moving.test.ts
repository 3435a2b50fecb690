import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { confirm } from '../../shared/people/subscriptions/confirm.js';
import { unsubscribe } from '../../shared/people/subscriptions/manage.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import { pendingEvents, readEvent, type StoredEvent, updateEvent } from '../../shared/store/events.js';
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
