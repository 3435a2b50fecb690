import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { delistedEvent, listedEvent, type Provenance } from '../../shared/diff/events.js';
import { explainRemovals } from '../../shared/matters/explain.js';
import { foretold } from '../../shared/matters/foretold.js';
import { recordConfirmed, recordEvent } from '../../shared/matters/record.js';
import { blankEntry } from '../../shared/model/blank.js';
import type { Entry } from '../../shared/model/entry.js';
import { CouncilEvent, type EntryEvent } from '../../shared/model/event.js';
import { eventId, sha256, threadId } from '../../shared/model/ids.js';
import { openAnnouncements } from '../../shared/store/announcements.js';
import { readEvent } from '../../shared/store/events.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
});
afterAll(() => test.close());

const entry = (reference: string | null, name: string, aliases: string[] = []): Entry =>
  blankEntry({
    kind: 'individual',
    name,
    reference,
    regime: '1267',
    listType: 'Al-Qaida',
    aliases: aliases.map((alias) => ({
      name: alias,
      quality: 'good' as const,
      note: null,
      dateOfBirth: null,
      placeOfBirth: null,
    })),
  });
const reading = (status: Provenance['status'], day: string, document: string): Provenance =>
  ({
    status,
    detectedAt: `${day}T12:00:00.000Z`,
    evidence: {
      source: status === 'confirmed' ? 'un-list' : 'un-press',
      url: `https://un.example/${document}`,
      publishedAt: null,
      sha256: sha256(document),
      locator: null,
      quote: document,
    },
  }) as Provenance;
/** The press names a party. */
const reported = (
  type: 'entry.listed' | 'entry.delisted',
  name: string,
  day: string,
  document = name + day,
): EntryEvent => {
  const id = eventId(type, '1267', name, day);
  return CouncilEvent.parse({
    id,
    type,
    status: 'reported',
    regimes: ['1267'],
    title: `Reported: ${name}`,
    summary: name,
    occurredOn: day,
    detectedAt: `${day}T08:00:00.000Z`,
    evidence: [
      {
        source: 'news',
        url: `https://news.example/${sha256(document)}`,
        publishedAt: `${day}T07:00:00.000Z`,
        sha256: sha256(document),
        locator: null,
        quote: document,
      },
    ],
    thread: threadId(id),
    entry: {
      list: 'un',
      id: null,
      reference: null,
      kind: null,
      name,
      corroboration: null,
      again: false,
      significance: 'identity',
      changes: [],
      record: null,
    },
  }) as EntryEvent;
};
const record = (event: CouncilEvent) => recordEvent(test.services.table, event);
const shown = async (event: EntryEvent) =>
  recordConfirmed(test.services.table, event, await foretold(test.services.table, 'un', event.detectedAt));
const stored = async (id: string) => (await readEvent(test.services.table, id))?.event as EntryEvent;

describe('a party from the first word of it to the list', () => {
  it('is one event: reported by two papers, announced with its number, confirmed by the list, whatever the spelling', async () => {
    const first = await record(reported('entry.listed', 'Yusuf Abd al-Karim Haddur', '2026-03-01'));
    const second = await record(reported('entry.listed', 'Youssef Abdulkareem Haddour', '2026-03-02'));
    expect([first.as, second]).toEqual(['new', { id: first.id, as: 'seen' }]);
    const announced = await record(
      listedEvent(
        entry('QDi.801', 'YUSUF ABD AL-KARIM HADDUR', ['Abu Karim']),
        reading('announced', '2026-03-03', 'sc1'),
      ),
    );
    expect(announced).toEqual({ id: first.id, as: 'raised' });
    expect((await openAnnouncements(test.services.table)).size).toBe(1);
    const confirmed = await shown(
      listedEvent(
        entry('QDi.801', 'YUSUF ABD AL-KARIM HADDUR', ['Abu Karim']),
        reading('confirmed', '2026-03-04', 'list1'),
      ),
    );
    expect(confirmed).toEqual({ id: first.id, as: 'raised' });
    expect((await openAnnouncements(test.services.table)).size).toBe(0);
    expect(await stored(first.id)).toMatchObject({ status: 'confirmed', entry: { reference: 'QDi.801' } });
    expect((await stored(first.id)).evidence).toHaveLength(4);
    // A paper that comes late finds it by the name it also bears.
    expect(await record(reported('entry.listed', 'Karim Haddur Yusuf Abdul', '2026-03-06'))).toMatchObject({
      id: first.id,
      as: 'seen',
    });
  });

  it('is never another of the same document, nor one that several could be', async () => {
    const one = await record(reported('entry.listed', 'Salim Nasir', '2026-04-01', 'a paper that names three'));
    const other = await record(reported('entry.listed', 'Salim Nasir Qadri', '2026-04-01', 'a paper that names three'));
    expect([one.as, other.as]).toEqual(['new', 'new']);
    const unclear = await record(reported('entry.listed', 'Salim Nasir Qadri Umar', '2026-04-02'));
    expect(unclear.as).toBe('new');
    const again = await record(reported('entry.listed', 'Salim Nasir', '2026-04-01', 'a paper that names three'));
    expect(again).toEqual({ id: one.id, as: 'seen' });
  });

  it('of a report waits for nobody, and what the list never shows stays reported', async () => {
    const { id } = await record(reported('entry.listed', 'Nobody Else Zaruf', '2026-05-01'));
    expect((await openAnnouncements(test.services.table)).size).toBe(0);
    expect((await stored(id)).status).toBe('reported');
  });
});

it('a removal that the press named explains that the entry is gone', async () => {
  await record(reported('entry.delisted', 'Tariq Munib Sahel', '2026-06-01'));
  const gone = [entry('QDi.802', 'TARIQ MUNIB SAHEL'), entry('QDi.803', 'SOMEBODY ELSE')] as never;
  const explained = await explainRemovals(test.services.table, gone, '2026-06-03T00:00:00.000Z');
  expect([...explained.keys()]).toEqual(['QDi.802']);
  const told = delistedEvent(
    entry('QDi.802', 'TARIQ MUNIB SAHEL') as never,
    reading('confirmed', '2026-06-03', 'list2'),
  );
  expect(await shown(told as EntryEvent)).toMatchObject({ as: 'raised' });
});
