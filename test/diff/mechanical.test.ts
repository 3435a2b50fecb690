import { describe, expect, it } from 'vitest';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import { bytesOf, type Fields, individuals, listXml, type Record } from '../support/list.js';

const version = (name: string, records: readonly Record[]) => ({
  name,
  async *open() {
    yield bytesOf(listXml(records));
  },
});
const between = async (before: readonly Record[], after: readonly Record[]) =>
  (await diffVersions(UN_LIST_FORMAT, version('before', before), version('after', after))).diff;
const document = (fields: Fields) => ({ INDIVIDUAL_DOCUMENT: { TYPE_OF_DOCUMENT: 'Passport', ...fields } });
const numbered = (position: number, fields: Fields = {}) => document({ NUMBER: `T${7_000_000 + position}`, ...fields });

const READING = {
  detectedAt: '2026-03-01T00:00:00.000Z',
  status: 'confirmed' as const,
  evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
};

describe('mechanical edits', () => {
  it('a part of a value that appears in most is one change of format', async () => {
    const diff = await between(
      individuals(20, (at) => numbered(at)),
      individuals(20, (at) => numbered(at, { CITY_OF_ISSUE: `City ${at}` })),
    );
    expect(diff.amended).toEqual([]);
    expect(diff.formatChanges).toMatchObject([{ op: 'appear', paths: ['documents.cityOfIssue'] }]);
    expect(diff.formatChanges[0]?.references).toHaveLength(20);
  });

  it('values that move from one element into another are one change of format, and nothing beside', async () => {
    const diff = await between(
      individuals(20, (at) => numbered(at, { ISSUING_COUNTRY: 'Tunisia' })),
      individuals(20, (at) => numbered(at, { COUNTRY_OF_ISSUE: 'Tunisia' })),
    );
    expect(diff.amended).toEqual([]);
    expect(diff.formatChanges).toMatchObject([
      { op: 'move', paths: ['documents.issuingCountry', 'documents.countryOfIssue'] },
    ]);
  });

  it('values that move from one field to another are one change of format', async () => {
    const diff = await between(
      individuals(20, (at) => ({ TITLE: { VALUE: `Keeper ${at}` } })),
      individuals(20, (at) => ({ DESIGNATION: { VALUE: `Keeper ${at}` } })),
    );
    expect(diff.amended).toEqual([]);
    expect(diff.formatChanges).toMatchObject([{ op: 'move', paths: ['titles', 'designations'] }]);
  });

  it('an element that goes from most of those that had it is one change of format, though they are few', async () => {
    const some = (at: number): Fields => (at < 12 ? { NAME_ORIGINAL_SCRIPT: `كريم ${at}` } : {});
    const diff = await between(individuals(200, some), individuals(200));
    expect(diff.amended).toEqual([]);
    expect(diff.formatChanges).toMatchObject([{ op: 'vanish', paths: ['originalScript'] }]);
  });

  it('an element that nobody taught us is one change of format where many have it, and loses no entry', async () => {
    const diff = await between(
      individuals(20),
      individuals(20, (at) => ({ EYE_COLOUR: 'brown', ...(at === 4 && { SECOND_NAME: 'CARPENTER' }) })),
    );
    expect(diff.formatChanges).toMatchObject([{ op: 'appear', paths: ['<EYE_COLOUR>'] }]);
    expect(diff.amended.map(({ after }) => after.reference)).toEqual(['QDi.005']);
    expect(diff.delisted).toEqual([]);
  });

  it('what moves into an element that nobody taught us is a move and no loss', async () => {
    const until = (at: number) => `1 Jan. 20${30 + at}`;
    const diff = await between(
      individuals(20, (at) => numbered(at, { NOTE: until(at) })),
      individuals(20, (at) => numbered(at, { VALID_UNTIL: until(at) })),
    );
    expect(diff.amended).toEqual([]);
    expect(diff.delisted).toEqual([]);
    expect(diff.formatChanges).toMatchObject([
      { op: 'move', paths: ['documents.note', '<INDIVIDUAL_DOCUMENT/VALID_UNTIL>'] },
    ]);
    expect(diff.quiet[0]?.other).toEqual([{ element: 'INDIVIDUAL_DOCUMENT/VALID_UNTIL', value: '1 Jan. 2030' }]);
  });

  it('in a few entries what nobody taught us is an amendment of each, with the value', async () => {
    const diff = await between(
      individuals(200),
      individuals(200, (at) => (at < 2 ? { EYE_COLOUR: `brown ${at}` } : {})),
    );
    expect(diff.formatChanges).toEqual([]);
    expect(diff.amended.map(({ changes }) => changes)).toEqual(
      [0, 1].map((at) => [
        { field: 'other', op: 'add', after: { element: 'EYE_COLOUR', value: `brown ${at}` }, class: 'status' },
      ]),
    );
  });

  it('all changes of format of a version are one event, which names every element once', async () => {
    const diff = await between(
      individuals(20, (at) => numbered(at, { CITY_OF_ISSUE: `City ${at}`, NOTE: `1 Jan. 20${30 + at}` })),
      individuals(20, (at) => ({ ...numbered(at, { DATE_OF_EXPIRY: `1 Jan. 20${30 + at}` }), EYE_COLOUR: 'brown' })),
    );
    const events = eventsOfDiff(diff, READING, UN_LIST_FORMAT.elementsOf);
    expect(events).toMatchObject([
      { type: 'list.format_changed', list: { elements: ['CITY_OF_ISSUE', 'NOTE', 'DATE_OF_EXPIRY', 'EYE_COLOUR'] } },
    ]);
    expect(events[0]?.summary).toContain('document (note) to document (date of expiry) moved in 20 entries');
  });

  it('the same words edited in many are one bulk edit; beside it each entry keeps what else changed', async () => {
    const country = (name: string) => (at: number) => ({
      NATIONALITY: { VALUE: name },
      ...(at === 2 && name === 'Eswatini' && { GENDER: 'Female' }),
    });
    const diff = await between(individuals(12, country('Swaziland')), individuals(12, country('Eswatini')));
    expect(diff.bulkEdits).toMatchObject([{ field: 'nationalities', before: 'Swaziland', after: 'Eswatini' }]);
    expect(diff.amended.map(({ after, changes }) => [after.reference, changes.map(({ field }) => field)])).toEqual([
      ['QDi.003', ['gender']],
    ]);
  });

  it('a blank that goes in front of a link on many is one bulk edit, and on one nothing', async () => {
    const comment = (glue: string) => () => ({
      COMMENTS1: `Facilitator. Web link:${glue}https://notices.example.org/view`,
    });
    const diff = await between(individuals(12, comment(' ')), individuals(12, comment('')));
    expect(diff.amended).toEqual([]);
    expect(diff.bulkEdits).toMatchObject([
      {
        field: 'comments',
        before: 'link: https://notices.example.org/view',
        after: 'link:https://notices.example.org/view',
      },
    ]);
    expect((await between(individuals(1, comment(' ')), individuals(1, comment('')))).bulkEdits).toEqual([]);
  });

  it('numbers that are facts of each entry are no mechanical edit', async () => {
    const ships = (told: boolean) => (at: number) => ({
      COMMENTS1: `Vessel.${told ? ` IMO number: ${9_100_000 + at}` : ''}`,
    });
    const diff = await between(individuals(12, ships(false)), individuals(12, ships(true)));
    expect(diff.bulkEdits).toEqual([]);
    expect(diff.amended).toHaveLength(12);
    expect(diff.amended[0]?.after.facts.imoNumbers).toEqual(['9100000']);
  });

  it('a few alike are so many amendments', async () => {
    const diff = await between(
      individuals(60),
      individuals(60, (at) => (at < 4 ? { NATIONALITY: { VALUE: 'Haiti' } } : {})),
    );
    expect(diff.amended).toHaveLength(4);
    expect(diff.formatChanges).toEqual([]);
  });
});
