import { describe, expect, it } from 'vitest';
import { compareActs, recognise, SIGNS } from '../../shared/matters/identity.js';
import { ofOneMatter } from '../../shared/matters/one-matter.js';
import { type Act, NOTHING_TOLD } from '../../shared/model/act.js';

let number = 0;
const act = (facts: Partial<Act>): Act => ({
  event: `evt_${++number}`,
  type: 'council.rejected',
  thread: `thr_${number}`,
  day: '2026-03-02',
  sure: true,
  detectedAt: `2026-03-02T00:00:0${number % 10}.000Z`,
  regimes: ['1970'],
  ...NOTHING_TOLD,
  places: [{ sha256: `document ${number}`, quote: 'q' }],
  ...facts,
});
const compare = (one: Partial<Act>, other: Partial<Act>) => {
  const [a, b] = [act(one), act(other)];
  const verdicts = [compareActs(a, b, [b]), compareActs(b, a, [a])];
  expect(new Set(verdicts).size, 'either way round').toBe(1);
  return verdicts[0];
};
const draft = (facts: Partial<Act>): Partial<Act> => ({ type: 'council.draft', sure: false, ...facts });
const adopted = (facts: Partial<Act>): Partial<Act> => ({ type: 'council.adopted', ...facts });

describe('what joins', () => {
  it.each<[string, Partial<Act>, Partial<Act>]>([
    [
      'the number of the resolution, whatever else differs',
      adopted({ resolution: 'a', day: '2026-03-02' }),
      adopted({ resolution: 'a', day: '2026-03-09', regimes: [] }),
    ],
    [
      'the symbol of the draft',
      draft({ draft: 'S/2026/1', day: '2026-03-01' }),
      draft({ draft: 'S/2026/1', day: '2026-03-20' }),
    ],
    ['a vote told of by two newspapers', { vetoedBy: ['RU'] }, { vetoedBy: ['RU'], counts: [13, 1, 1] }],
    ['a renewal that one paper calls an adoption', adopted({}), { type: 'council.renewed' }],
    ['a paper of the days after that tells no day', adopted({}), adopted({ day: '2026-03-06', sure: false })],
    [
      'a draft of the same sponsors, put off',
      draft({ sponsors: ['US'] }),
      draft({ sponsors: ['US', 'AL'], day: '2026-03-09' }),
    ],
    [
      'a vote on no regime, by its count and its subject',
      { regimes: [], counts: [9, 3, 3], topic: ['island'] },
      { regimes: [], counts: [9, 3, 3], topic: ['island', 'truce'] },
    ],
    [
      'a veto on no regime, by who cast it on its day, whatever the headline',
      { regimes: [], counts: [9, 5, 1], vetoedBy: ['CN', 'RU'], topic: ['island'] },
      { regimes: [], vetoedBy: ['RU', 'CN'], topic: ['desert'] },
    ],
    [
      'a draft on no regime, by its sponsors, its day and its subject',
      draft({ regimes: [], sponsors: ['FR', 'GB'], sure: true, topic: ['island', 'blockade'] }),
      draft({ regimes: [], sponsors: ['GB', 'FR'], sure: true, topic: ['island', 'harbour'] }),
    ],
    [
      'two words of one subject',
      adopted({ regimes: [], topic: ['island', 'truce'] }),
      adopted({ regimes: [], topic: ['truce', 'island', 'ship'] }),
    ],
  ])('%s', (_name, one, other) => expect(compare(one, other)).toBe('same'));
});

describe('what separates', () => {
  it.each<[string, Partial<Act>, Partial<Act>]>([
    [
      'another resolution of the same day on the same regime',
      adopted({ resolution: 'a' }),
      adopted({ resolution: 'b' }),
    ],
    ['a draft and its adoption', draft({}), adopted({})],
    ['an adoption and a failure', adopted({}), {}],
    ['another draft by its symbol', draft({ draft: 'S/2026/1' }), draft({ draft: 'S/2026/2' })],
    ['other sponsors', draft({ sponsors: ['US'] }), draft({ sponsors: ['RU'], day: '2026-03-11' })],
    ['another veto', { vetoedBy: ['RU'] }, { vetoedBy: ['US'] }],
    ['two counts', { counts: [9, 3, 3] }, { counts: [6, 9, 0] }],
    ['two counts, of one of which only a number is told', { counts: [5, null, null] }, { counts: [13, 1, 1] }],
    ['a veto and too few votes', { vetoedBy: ['RU'] }, { counts: [4, null, null] }],
    [
      'the aim: to extend the measures, to lift them',
      draft({ aims: ['prolong'] }),
      draft({ aims: ['end'], day: '2026-03-11' }),
    ],
    ['the regime', adopted({}), adopted({ regimes: ['1591'] })],
    ['votes two days apart', {}, { day: '2026-03-04' }],
    ['a paper that appears weeks later', adopted({}), adopted({ day: '2026-03-20', sure: false })],
    [
      'other words of the same document',
      adopted({ places: [{ sha256: 'd', quote: '1' }] }),
      adopted({ places: [{ sha256: 'd', quote: '2' }] }),
    ],
    [
      'another subject of the same day',
      adopted({ regimes: [], topic: ['island'] }),
      adopted({ regimes: [], topic: ['desert'] }),
    ],
  ])('%s', (_name, one, other) => expect(compare(one, other)).toBe('other'));

  it('a draft told after the vote on another is a later one, but for the day after', () => {
    const known = act(draft({ day: '2026-03-01' }));
    const vote = act({ day: '2026-03-02' });
    const on = (day: string) => compareActs(act(draft({ day })), known, [known, vote]);
    expect([on('2026-03-02'), on('2026-03-03'), on('2026-03-06')]).toEqual(['same', 'same', 'other']);
  });
});

it('one word of a subject is unsure: two events on one thread', () => {
  const [one, other] = [act({ regimes: [], topic: ['island'] }), act({ regimes: [], topic: ['island', 'truce'] })];
  expect(recognise(one, [other])).toEqual({ same: null, unsure: [other] });
});

it('of several that it may be it is the most alike', () => {
  const ends = act(adopted({ aims: ['end'], resolution: 'b' }));
  const renews = act(adopted({ aims: ['prolong'], expiresOn: '2027-03-02', resolution: 'a' }));
  expect(recognise(act(adopted({ expiresOn: '2027-03-02' })), [ends, renews]).same).toBe(renews);
  expect(recognise(act(adopted({ aims: ['end'] })), [renews, ends]).same).toBe(ends);
});

it('every sign has a name of its own', () => {
  expect(new Set(SIGNS.map(({ name }) => name)).size).toBe(SIGNS.length);
});

describe('what was voted on side by side in the Council stays two, on one thread', () => {
  it.each<[string, Partial<Act>, Partial<Act>]>([
    [
      'Yemen, 26 February 2018',
      { sponsors: ['GB'], vetoedBy: ['RU'], counts: [11, 2, 2] },
      { type: 'council.renewed', sponsors: ['RU'], counts: [15, 0, 0] },
    ],
    [
      'Syria, 12 and 28 February 2017',
      { regimes: [], topic: ['syria', 'chemical'], vetoedBy: ['CN', 'RU'], day: '2026-02-28' },
      { regimes: [], topic: ['syria', 'chemical'], vetoedBy: ['BO', 'RU'], day: '2026-03-02' },
    ],
    [
      'Iran, 19 and 26 September 2025',
      { sponsors: ['KR'], counts: [4, 9, 2], day: '2026-03-02' },
      { sponsors: ['CN', 'RU'], counts: [4, 9, 2], day: '2026-03-09' },
    ],
    [
      'South Sudan, 31 May and 13 July 2018',
      { type: 'council.draft', sponsors: ['US'], day: '2026-03-02' },
      { type: 'council.adopted', sponsors: ['US'], counts: [9, 0, 6], day: '2026-03-04' },
    ],
    [
      'North Korea, 22 March and 28 March 2024',
      { type: 'council.draft', sponsors: ['US'] },
      { sponsors: ['US'], vetoedBy: ['RU'], counts: [13, 1, 1], day: '2026-03-08' },
    ],
    [
      'Libya, two drafts of one spring',
      draft({ sponsors: ['US'], aims: ['prolong'] }),
      draft({ sponsors: ['RU'], aims: ['end'], day: '2026-03-11' }),
    ],
  ])('%s', (_name, one, other) => {
    const [a, b] = [act(one), act(other)];
    expect([compareActs(b, a, [a]), compareActs(a, b, [b])]).toEqual(['other', 'other']);
    expect([ofOneMatter(a, b), ofOneMatter(b, a)]).toEqual([true, true]);
  });
});

it('a vote on the day for which a draft was announced is of its matter by one word, of any other day by two', () => {
  const vote = (day: string) => act({ regimes: [], topic: ['island'], day });
  const announced = act(draft({ regimes: [], topic: ['island', 'harbour'], sure: true }));
  expect([vote('2026-03-02'), vote('2026-03-05')].map((each) => ofOneMatter(each, announced))).toEqual([true, false]);
});

it('acts on one regime weeks apart are two matters, a resolution and the next day’s are one', () => {
  const on = (day: string) => act(adopted({ day, resolution: day }));
  expect(ofOneMatter(on('2026-03-02'), on('2026-03-03'))).toBe(true);
  expect(ofOneMatter(on('2026-03-02'), on('2026-03-12'))).toBe(false);
});
