import { afterAll, beforeAll, expect, it } from 'vitest';
import { listedEvent, type Provenance } from '../../shared/diff/events.js';
import { foretold } from '../../shared/matters/foretold.js';
import { recordConfirmed, recordEvent } from '../../shared/matters/record.js';
import type { Recorded } from '../../shared/matters/store-event.js';
import { matterOf } from '../../shared/matters/thread.js';
import { blankEntry } from '../../shared/model/blank.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { sha256 } from '../../shared/model/ids.js';
import { readEvent } from '../../shared/store/events.js';
import { upgradeStore } from '../../shared/store/upgrade.js';
import { eventPage } from '../../web/pages/event.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { read } from '../support/read.js';
import { PARTIES } from './tellings/parties.js';
import type { Telling } from './tellings/telling.js';
import { VOTES } from './tellings/votes.js';

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const tellingsOf = (tellings: readonly Telling[], name: string): Telling[] =>
  tellings.filter(({ tells }) => tells.some((act) => act.startsWith(`${name}/`)));

const record = async ({ by, on, text }: Telling): Promise<Recorded[]> => {
  const events = await read(by === 'release' ? 'press-release' : 'news', text, { publishedAt: on });
  const recorded: Recorded[] = [];
  for (const event of events)
    recorded.push(await recordEvent(test.services.table, { ...event, detectedAt: `${on}T20:00:00.000Z` }));
  return recorded;
};

/** The list shows, some days after the decision, who was put under it. */
const shown = async (day: string) => {
  const detectedAt = `${day}T12:00:00.000Z`;
  const entry = blankEntry({
    kind: 'individual',
    name: 'YUSUF KARIM HADDUR',
    reference: 'QDi.951',
    regime: '1267',
    listType: 'Al-Qaida',
  });
  const evidence = { source: 'un-list', url: null, publishedAt: null, sha256: sha256(day), locator: null, quote: day };
  const event = listedEvent(entry, { status: 'confirmed', detectedAt, evidence } as Provenance);
  return recordConfirmed(test.services.table, event, await foretold(test.services.table, 'un', detectedAt));
};

const stored = async (id: string): Promise<CouncilEvent> =>
  (await readEvent(test.services.table, id))?.event as CouncilEvent;

it('from the article that announced a vote to the list is one thread, the same after an upgrade and when all is told again', async () => {
  const tellings = tellingsOf(VOTES, 'terror-funds-2015');
  const first: Recorded[] = [];
  for (const telling of tellings) first.push(...(await record(telling)));
  expect(first.map(({ as }) => as)).toEqual(['new', 'seen', 'new', 'seen']);
  const [draft, , vote] = first.map(({ id }) => id) as [string, string, string];
  const { id: listing, as } = await shown('2015-12-20');
  expect(as).toBe('new');

  const matter = await matterOf(test.services.table, await stored(draft));
  expect(matter.events.map(({ id }) => id)).toEqual([draft, vote, listing]);
  expect(await stored(draft)).toMatchObject({
    type: 'council.draft',
    status: 'official',
    action: { resolution: 'S/RES/2253 (2015)', expectedOn: '2015-12-17', sponsors: ['US', 'RU'] },
  });

  await upgradeStore(test.services.table);
  const again: Recorded[] = [];
  for (const telling of [...tellings].reverse()) again.push(...(await record(telling)));
  expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id).reverse());
  expect(new Set(again.map((each) => each.as))).toEqual(new Set(['seen']));
  expect(await matterOf(test.services.table, await stored(draft))).toEqual(matter);
});

it('a party that only the press named is shown as unconfirmed after thirty days', async () => {
  const [report] = tellingsOf(PARTIES, 'delisted-sahel');
  const [recorded] = await record(report as Telling);
  const event = await stored(recorded?.id ?? '');
  const page = async (on: string) =>
    String(await eventPage(event, await matterOf(test.services.table, event), new Date(`${on}T12:00:00Z`)));
  const text = 'not confirmed in 30 days';
  expect([await page('2026-06-04'), await page('2026-06-05')].map((each) => each.includes(text))).toEqual([
    false,
    true,
  ]);
});
