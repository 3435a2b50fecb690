import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { listEvents, readEvent } from '../../shared/store/events.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { read } from '../support/read.js';

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const record = async (kind: 'press-release' | 'news', text: string, publishedAt: string) => {
  const [event] = await read(kind, text, { publishedAt });
  if (!event) throw new Error('no event');
  const recorded = await recordEvent(test.services.table, event);
  const stored = await readEvent(test.services.table, recorded.id);
  if (!stored) throw new Error('not stored');
  return { ...recorded, event: stored.event };
};

describe('readings of one matter', () => {
  it('join: two articles on one draft are one event, the adoption has its thread, the UN’s word raises the newspaper’s', async () => {
    const first = await record(
      'news',
      'Vote nears\n\nFrance and Japan have circulated a draft resolution on Al-Qaida sanctions, which the Security Council is expected to adopt on Friday.',
      '2026-03-05',
    );
    expect(first).toMatchObject({ as: 'new', event: { type: 'council.draft', action: { expectedOn: '2026-03-06' } } });
    const second = await record(
      'news',
      'Council to act\n\nA draft resolution that widens Al-Qaida sanctions is due to be put to a vote in the Security Council on Friday, diplomats said.',
      '2026-03-05',
    );
    expect(second).toMatchObject({ id: first.id, as: 'seen' });
    expect(second.event.evidence).toHaveLength(2);

    const reported = await record(
      'news',
      'Council widens sanctions\n\nThe Security Council on Friday unanimously adopted a resolution that widens Al-Qaida sanctions.',
      '2026-03-06',
    );
    expect(reported).toMatchObject({
      as: 'new',
      event: { type: 'council.adopted', status: 'reported', thread: first.event.thread },
    });
    expect(reported.id).not.toBe(first.id);

    const official = await record(
      'press-release',
      'SC/19900\n\nUnanimously Adopting Resolution 2899 (2026), Security Council Widens Al-Qaida Sanctions\n\nBy resolution 2899 (2026) the Council today widened its sanctions on Al-Qaida.',
      '2026-03-06',
    );
    expect(official).toMatchObject({
      id: reported.id,
      as: 'raised',
      event: {
        status: 'official',
        thread: first.event.thread,
        action: { resolution: 'S/RES/2899 (2026)', document: 'SC/19900' },
      },
    });
    expect(official.event.evidence).toHaveLength(2);
  });

  it('do not join across regimes', async () => {
    const other = await record(
      'press-release',
      'SC/19905\n\nUnanimously Adopting Resolution 2897 (2026), Security Council Extends Libya Sanctions\n\nThe Council today extended until 15 May 2027 the arms embargo and the asset freeze on Libya.',
      '2026-03-06',
    );
    expect(other).toMatchObject({ as: 'new', event: { regimes: ['1970'], action: { expiresOn: '2027-05-15' } } });
  });

  it('of a first sight are stored and neither listed nor told, until the UN’s word raises them', async () => {
    const { table } = test.services;
    const article =
      'Council ends sanctions\n\nThe Security Council on Friday unanimously adopted a resolution that lifts its arms embargo on Somalia.';
    const [reported] = await read('news', article, { publishedAt: '2026-03-06' });
    if (!reported) throw new Error('no event');
    await recordEvent(table, reported, true);
    const listed = async () =>
      (await listEvents(table, { after: undefined, oldestFirst: true, limit: 100, keep: () => true })).events.map(
        ({ event }) => event.id,
      );
    expect(await readEvent(table, reported.id)).toBeDefined();
    expect(await listed()).not.toContain(reported.id);
    const official = await record(
      'press-release',
      'SC/19906\n\nUnanimously Adopting Resolution 2896 (2026), Security Council Lifts Arms Embargo on Somalia\n\nBy resolution 2896 (2026) the Council today lifted the arms embargo on Somalia.',
      '2026-03-06',
    );
    expect(official).toMatchObject({ id: reported.id, as: 'raised' });
    expect((await listed()).at(-1)).toBe(reported.id);
  });

  const draft = (whose: string, day: string, at: string) =>
    record(
      'news',
      `Vote nears\n\n${whose} draft resolution on Yemen sanctions is to be put to a vote in the Security Council on ${day}, diplomats said.`,
      at,
    );
  const rejected = (whose: string, veto: string, at: string) =>
    record(
      'news',
      `Council blocked\n\n${veto} vetoed ${whose} draft resolution on Yemen sanctions in the Security Council on ${at}.`,
      at,
    );

  it('of rival drafts stay two: other sponsors are another draft, also on the same day', async () => {
    const british = await draft('A British', 'Monday', '2026-04-03');
    const russian = await draft('A Russian', 'Monday', '2026-04-03');
    const again = await draft('A British', 'Monday', '2026-04-04');
    expect([british.as, russian.as, again.as]).toEqual(['new', 'new', 'seen']);
    expect(again.id).toBe(british.id);
    expect(russian.event.thread).toBe(british.event.thread);
    expect([british.event, russian.event]).toMatchObject([
      { action: { sponsors: ['GB'] } },
      { action: { sponsors: ['RU'] } },
    ]);
    // Two that fail on one day are two outcomes.
    const first = await rejected('a British', 'Russia', '2026-04-06');
    const second = await rejected('a Russian', 'The United States', '2026-04-06');
    expect([first.as, second.as]).toEqual(['new', 'new']);
    expect((await rejected('a British', 'Russia', '2026-04-06')).id).toBe(first.id);
    expect((await rejected('a Russian', 'The United States', '2026-04-06')).id).toBe(second.id);
  });

  it('of a draft after the vote on another are another draft, though neither names its sponsors', async () => {
    const before = await draft('A', 'Thursday', '2026-05-05');
    await record(
      'news',
      'Council blocked\n\nChina vetoed a draft resolution on Yemen sanctions in the Security Council on Thursday.',
      '2026-05-07',
    );
    const recalled = await draft('A', 'Thursday', '2026-05-07');
    const after = await draft('A', 'Wednesday', '2026-05-11');
    expect(recalled.id).toBe(before.id);
    expect(after.as).toBe('new');
    expect(after.event.thread).toBe(before.event.thread);
  });
});
