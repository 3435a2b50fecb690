import { describe, expect, it } from 'vitest';
import type { Change, EntryEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { audienceId } from '../../shared/telling/audiences/audiences.js';
import { matcherOf } from '../../shared/telling/matching.js';
import { listing } from '../support/events.js';
import { ownTime } from '../support/own-time.js';

const filter = (given: object) => Filter.parse(given);
const event = listing('HTi.902', {
  nationalities: ['Haiti'],
  aliases: [{ name: 'Ti Will', quality: 'good', note: null, dateOfBirth: null, placeOfBirth: null }],
});

describe('filters', () => {
  it('that are empty let everything pass', () => {
    expect(matcherOf(filter({}))(event)).toBe(true);
  });

  it.each([
    [{ types: ['entry.listed'] }, true],
    [{ types: ['entry.delisted'] }, false],
    [{ regimes: ['1267', '2653'] }, true],
    [{ regimes: ['1267'] }, false],
    [{ kinds: ['individual'], references: ['HTi.902'] }, true],
    [{ kinds: ['entity'] }, false],
    [{ references: ['HTi.901'] }, false],
    [{ names: ['saint preux'] }, true],
    [{ names: ['will ti'] }, true],
    [{ names: ['Vilner Sainte Preux'] }, true],
    [{ names: ['preux-fontaine'] }, false],
    [{ countries: ['HT'] }, true],
    [{ countries: ['DO'] }, false],
    [{ lists: ['un'] }, true],
    [{ lists: ['ofac'] }, false],
    [{ programmes: ['QUAY-EO1'] }, false],
    [{ significance: ['identity'] }, true],
    [{ significance: ['editorial'] }, false],
  ])('%j: %s', (given, expected) => {
    expect(matcherOf(filter(given))(event)).toBe(expected);
  });

  it('of a list or a programme are met by what is of it', () => {
    const record = { ...event.entry.record, list: 'ofac', reference: '7', programmes: ['QUAY-EO1'] };
    const entry = { ...event.entry, list: 'ofac', id: 'ofac:7', reference: '7', record } as EntryEvent['entry'];
    const other: EntryEvent = { ...event, regimes: [], entry };
    const met = (given: object) => matcherOf(filter(given))(other);
    expect([{ lists: ['ofac'] }, { programmes: ['QUAY-EO1'] }, {}].map(met)).toEqual([true, true, true]);
    expect([{ lists: ['un'] }, { programmes: ['TARN'] }, { regimes: ['2653'] }].map(met)).toEqual([false, false, true]);
  });

  /** The same party, amended: what stood before it is told by the changes alone. */
  const amended = (...changes: Pick<Change, 'field' | 'op' | 'before' | 'after'>[]): EntryEvent => ({
    ...event,
    type: 'entry.amended',
    entry: { ...event.entry, changes: changes.map((change) => ({ ...change, class: 'identity' })) },
  });
  const alias = { name: 'Yusuf Marbouk', quality: 'good', note: null, dateOfBirth: null, placeOfBirth: null };
  const place = { city: 'Beirut', stateProvince: null, country: 'Lebanon', note: null };

  it.each([
    ['a name that was', { field: 'name', op: 'replace', before: 'IGOR SHUVALIN', after: 'X' }, { names: ['Shuvalin'] }],
    ['an alias that was struck out', { field: 'aliases', op: 'remove', before: alias }, { names: ['Yusuf Marbouk'] }],
    [
      'an alias that was put in its place',
      { field: 'aliases', op: 'replace', before: alias, after: { ...alias, name: 'Abu Adham' } },
      { names: ['abu adham'] },
    ],
    [
      'a script that was',
      { field: 'originalScript', op: 'replace', before: 'يوسف مربوك', after: 'x' },
      { names: ['يوسف مربوك'] },
    ],
    [
      'a reference that was',
      { field: 'reference', op: 'replace', before: 'HTi.099', after: 'HTi.902' },
      { references: ['HTi.099'] },
    ],
    [
      'a nationality that was',
      { field: 'nationalities', op: 'remove', before: 'Syrian Arab Republic' },
      { countries: ['SY'] },
    ],
    ['a country of birth that was', { field: 'placesOfBirth', op: 'remove', before: place }, { countries: ['LB'] }],
    [
      'a country of an address that was',
      { field: 'addresses', op: 'remove', before: { ...place, street: null } },
      { countries: ['LB'] },
    ],
    [
      'an issuer of a document that was',
      { field: 'documents', op: 'remove', before: { issuingCountry: 'Iraq' } },
      { countries: ['IQ'] },
    ],
    [
      'several values at once',
      { field: 'nationalities', op: 'remove', before: ['Iraq', 'Lebanon'] },
      { countries: ['LB'] },
    ],
    ['a kind that was', { field: 'kind', op: 'replace', before: 'entity', after: 'individual' }, { kinds: ['entity'] }],
    ['a regime that was', { field: 'regime', op: 'replace', before: '1267', after: '2653' }, { regimes: ['1267'] }],
  ] as const)('are met by %s', (_what, change, asked) => {
    expect(matcherOf(filter(asked))(event)).toBe(false);
    expect(matcherOf(filter(asked))(amended(change as Change))).toBe(true);
  });

  it('are met by both sides at once: a reference that is, a name that was', () => {
    const struck = amended({ field: 'aliases', op: 'remove', before: alias });
    expect(matcherOf(filter({ references: ['HTi.902'], names: ['Marbouk'] }))(struck)).toBe(true);
    expect(matcherOf(filter({ references: ['HTi.901'], names: ['Marbouk'] }))(struck)).toBe(false);
  });

  it('of many names cost next to nothing an event', () => {
    const names = Array.from({ length: 500 }, (_, at) => `NAME${at} SURNAME${at * 7} OF${at * 13}`);
    const hears = matcherOf(filter({ names }));
    hears(event);
    const events = Array.from({ length: 200 }, (_, at) => listing(`HTi.${at}`, { name: `PIERRE ${at} DORVAL` }));
    const start = ownTime();
    for (const each of events) expect(hears(each)).toBe(false);
    // A tenth of it on a machine that does nothing else.
    expect((ownTime() - start) / events.length).toBeLessThan(2);
  });

  it('refuse what is no value of theirs', () => {
    expect(Filter.safeParse({ regimes: ['9999'] }).success).toBe(false);
    expect(Filter.safeParse({ colours: [] }).success).toBe(false);
  });

  it('that say the same are one audience, in whatever order', () => {
    const [a, b] = [filter({ regimes: ['1267', '2653'] }), filter({ regimes: ['2653', '1267', '1267'], types: [] })];
    expect(audienceId({ filter: a })).toBe(audienceId({ filter: b }));
    expect(audienceId({ filter: a })).not.toBe(audienceId({ filter: filter({ regimes: ['1267'] }) }));
  });
});
