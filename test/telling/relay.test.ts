import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { Filter } from '../../shared/model/filter.js';
import { subscribe } from '../../shared/people/subscriptions/subscribe.js';
import type { Services } from '../../shared/services/services.js';
import { pendingEvents } from '../../shared/store/events.js';
import { tellingsOn } from '../../shared/store/tellings.js';
import { relay } from '../../shared/telling/relay.js';
import { all } from '../support/all.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { openPeople } from '../support/topics.js';

let test: TestCloud;
let people: ReturnType<typeof openPeople>;
let services: Services;
beforeEach(async () => {
  test = await startTestCloud();
  people = openPeople();
  services = { ...test.services, topics: people.topics };
  await subscribe(services, { channel: 'email', endpoint: 'a@b.example', filter: Filter.parse({}) }, 'api_test');
});
afterEach(() => test.close());

const record = async (count: number, from = 100): Promise<void> => {
  for (let number = from; number < from + count; number++) await recordEvent(services.table, listing(`HTi.${number}`));
};
const toPeople = () => people.published.filter(({ topic }) => topic.includes('audience'));

describe('the relay', () => {
  it('tells up to 25 events one by one, ten a second at most', async () => {
    await record(25);
    await relay(services);
    const calls = toPeople();
    expect(calls.map(({ messages }) => messages.length)).toEqual([10, 10, 5]);
    for (const [at, call] of calls.entries())
      if (at > 0) expect(call.at - (calls[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('tells a large day as one digest for each regime, and each event counts as told', async () => {
    await record(40);
    await recordEvent(services.table, listing('LYi.901', { regime: '1970', listType: 'Libya' }));
    await relay(services);
    const messages = toPeople().flatMap((call) => call.messages);
    expect(messages.map(({ subject }) => subject)).toEqual([
      'Haiti: 40 new listings',
      expect.stringContaining('LYi.901'),
    ]);
    const { message } = messages[0] as { message: Record<string, string> };
    expect(message.sms?.length).toBeLessThanOrEqual(160);
    for (let number = 100; number < 140; number++) expect(message.email).toContain(`HTi.${number}`);
    expect(await all(tellingsOn(services.table, new Date().toISOString().slice(0, 10)))).toHaveLength(41);
    await relay(services);
    expect(toPeople().flatMap((call) => call.messages)).toHaveLength(2);
  });

  it('tells again what SNS refused of a batch, and only that', async () => {
    await record(3);
    let refuse = true;
    const publish: typeof people.topics.publish = async (topic, messages) => {
      await people.topics.publish(topic, messages);
      return messages.map((_, at) => !(refuse && topic.includes('audience') && at === 1));
    };
    const refusing = { ...services, topics: { ...people.topics, publish } };
    expect(await relay(refusing)).toMatchObject({ refused: 1 });
    refuse = false;
    expect(await relay(refusing)).toMatchObject({ refused: 0 });
    const told = toPeople().map((call) => call.messages.map(({ attributes }) => attributes?.event));
    expect(told[0]).toHaveLength(3);
    expect(told[1]).toEqual([told[0]?.[1]]);
    expect(await all(pendingEvents(services.table))).toHaveLength(3);
  });
});
