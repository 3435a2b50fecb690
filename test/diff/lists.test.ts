import { describe, expect, it } from 'vitest';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { diffLists } from '../../shared/diff/lists.js';
import { CouncilEvent, isEntryEvent } from '../../shared/model/event.js';
import { parseList } from '../../shared/sources/un-list/parse.js';
import { elementsOfField } from '../../shared/sources/un-list/treatments.js';
import { bytesOf, individual, individuals, listXml, type Record } from '../support/list.js';

const entriesOf = (records: readonly Record[]) => parseList(bytesOf(listXml(records)), 'list.xml').entries;
const eventsBetween = (before: readonly Record[], after: readonly Record[]) => {
  const next = entriesOf(after);
  const reading = {
    detectedAt: '2026-03-01T00:15:00.000Z',
    status: 'confirmed' as const,
    evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
  };
  const events = eventsOfDiff(diffLists(entriesOf(before), next), reading, elementsOfField);
  for (const event of events) CouncilEvent.parse(event);
  return events;
};
const told = (events: ReturnType<typeof eventsBetween>) =>
  events.map((event) => (isEntryEvent(event) ? `${event.type} ${event.entry.reference}` : event.type));

describe('the events between two lists', () => {
  it('are none when nothing but the order and the date of generation changed', () => {
    const records = individuals(5);
    expect(eventsBetween(records, [...records].reverse())).toEqual([]);
  });

  it('are a listing, an amendment and a delisting, in the order of references', () => {
    const before = [individual('QDi.001', 'A'), individual('QDi.002', 'B'), individual('QDi.003', 'C')];
    const after = [
      individual('QDi.004', 'D'),
      individual('QDi.001', 'A'),
      individual('QDi.003', 'C', { SECOND_NAME: 'CARPENTER' }),
    ];
    expect(told(eventsBetween(before, after))).toEqual([
      'entry.delisted QDi.002',
      'entry.amended QDi.003',
      'entry.listed QDi.004',
    ]);
  });

  it('stand for an edit on many entries with one event, and keep the amendment inside', () => {
    const link = (host: string) => (position: number) => ({
      COMMENTS1: `${position === 3 && host === 'new' ? 'Reportedly deceased. ' : ''}Facilitator. https://${host}.example/un/${590_000 + position}`,
    });
    const events = eventsBetween(individuals(12, link('old')), individuals(12, link('new')));
    expect(told(events)).toEqual(['entry.amended QDi.004', 'list.bulk_edit']);
    const [, bulk] = events;
    expect(bulk).toMatchObject({
      list: { edit: { before: 'https://old.example/un/#', after: 'https://new.example/un/#' } },
    });
    expect(bulk && 'list' in bulk && bulk.list.references).toHaveLength(12);
  });

  it('stand for an element that appears in most entries with one change of format', () => {
    const before = individuals(12, () => ({ GENDER: '' }));
    const events = eventsBetween(before, individuals(12));
    expect(told(events)).toEqual(['list.format_changed']);
    expect(events[0]).toMatchObject({ list: { elements: ['GENDER'] } });
  });

  it('keep one fact said of many entries as so many amendments', () => {
    const review =
      'Facilitator. Review pursuant to Security Council resolution 2368 (2017) was concluded on 4 December 2023.';
    const events = eventsBetween(
      individuals(8),
      individuals(8, () => ({ COMMENTS1: review })),
    );
    expect(new Set(told(events).map((line) => line.split(' ')[0]))).toEqual(new Set(['entry.amended']));
    expect(events).toHaveLength(8);
  });
});
