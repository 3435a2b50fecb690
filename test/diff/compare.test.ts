import { describe, expect, it } from 'vitest';
import { compareEntries, significanceOf } from '../../shared/diff/compare.js';
import { blankEntry } from '../../shared/model/blank.js';
import type { Alias, Entry } from '../../shared/model/entry.js';

const alias = (name: string, quality: Alias['quality'] = 'good'): Alias => ({
  name,
  quality,
  note: null,
  dateOfBirth: null,
  placeOfBirth: null,
});
const entry = (known: Partial<Entry> = {}): Entry =>
  blankEntry({ kind: 'individual', name: 'KARIM SELMANI', reference: 'QDi.001', regime: '1267', ...known });

describe('comparing two states of an entry', () => {
  it('finds nothing in another order, other white space, another Unicode form', () => {
    const before = entry({
      aliases: [alias('José Haddour'), alias('The Carpenter', 'low')],
      comments: 'Facilitator.  Lives abroad.',
    });
    const after = entry({
      aliases: [alias('The Carpenter', 'low'), alias('Jose\u0301  Haddour')],
      comments: ' Facilitator. Lives abroad. ',
      dataId: '6990001',
    });
    expect(compareEntries(before, after)).toEqual([]);
  });

  it('tells an alias whose quality changed as one replacement', () => {
    const changes = compareEntries(
      entry({ aliases: [alias('Colonel Mute', 'low')] }),
      entry({ aliases: [alias('Colonel Mute', 'good')] }),
    );
    expect(changes).toEqual([
      {
        field: 'aliases',
        op: 'replace',
        before: alias('Colonel Mute', 'low'),
        after: alias('Colonel Mute'),
        class: 'identity',
      },
    ]);
  });

  it('tells a new alias as an addition beside those that stay', () => {
    const changes = compareEntries(
      entry({ aliases: [alias('A Name')] }),
      entry({ aliases: [alias('Quite Another'), alias('A Name')] }),
    );
    expect(changes).toEqual([{ field: 'aliases', op: 'add', after: alias('Quite Another'), class: 'identity' }]);
  });

  it('classes a change of case or punctuation as editorial', () => {
    const [change] = compareEntries(
      entry({ designations: ['Deputy Minister'] }),
      entry({ designations: ['deputy minister.'] }),
    );
    expect(change).toMatchObject({ op: 'replace', class: 'editorial' });
  });

  it('classes what comments say as status, and a rewritten link as editorial', () => {
    const before = entry({ comments: 'Lives abroad. https://a.example/1', links: ['https://a.example/1'] });
    const after = entry({ comments: 'Reportedly deceased. https://b.example/1', links: ['https://b.example/1'] });
    const changes = compareEntries(before, after);
    expect(changes.map(({ field, class: significance }) => [field, significance])).toEqual([
      ['comments', 'status'],
      ['links', 'editorial'],
    ]);
    expect(significanceOf(changes)).toBe('status');
  });

  it('classes update dates alone as editorial', () => {
    const changes = compareEntries(
      entry({ updatedOn: ['2020-01-01'] }),
      entry({ updatedOn: ['2020-01-01', '2024-01-01'] }),
    );
    expect(significanceOf(changes)).toBe('editorial');
  });

  it.each([
    ['name', { name: 'KARIM SALMANI' }],
    ['originalScript', { originalScript: 'كريم' }],
    ['gender', { gender: 'Male' }],
    ['nationalities', { nationalities: ['Tunisia'] }],
    ['listedOn', { listedOn: '2016-02-29' }],
  ])('classes %s as identity', (field, known) => {
    expect(compareEntries(entry(), entry(known))).toMatchObject([{ field, class: 'identity' }]);
  });
});
