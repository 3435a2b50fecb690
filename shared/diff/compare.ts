import type { Entry } from '../model/entry.js';
import type { Change, Significance } from '../model/event.js';
import { withoutLinks } from '../text/links.js';
import { folded, squeeze } from '../text/text.js';
import { pairUp } from './pairing.js';

/** The class of a change in each field, where more than spelling changed. DESIGN: identity, status, editorial. */
const SINGLE: readonly [
  field: 'name' | 'originalScript' | 'gender' | 'listedOn' | 'regime' | 'kind' | 'listType' | 'submittedBy',
  Significance,
][] = [
  ['kind', 'identity'],
  ['regime', 'identity'],
  ['name', 'identity'],
  ['originalScript', 'identity'],
  ['gender', 'identity'],
  ['listedOn', 'identity'],
  ['listType', 'editorial'],
  ['submittedBy', 'editorial'],
];
const MANY: readonly [
  field:
    | 'titles'
    | 'designations'
    | 'nationalities'
    | 'aliases'
    | 'datesOfBirth'
    | 'placesOfBirth'
    | 'addresses'
    | 'documents'
    | 'links'
    | 'updatedOn',
  Significance,
][] = [
  ['titles', 'identity'],
  ['designations', 'identity'],
  ['nationalities', 'identity'],
  ['aliases', 'identity'],
  ['datesOfBirth', 'identity'],
  ['placesOfBirth', 'identity'],
  ['addresses', 'identity'],
  ['documents', 'identity'],
  ['links', 'editorial'],
  ['updatedOn', 'editorial'],
];

const RANK: Record<Significance, number> = { identity: 2, status: 1, editorial: 0 };

/** The highest class among the changes; editorial for none. */
export const significanceOf = (changes: readonly Change[]): Significance =>
  changes.reduce<Significance>(
    (highest, change) => (RANK[change.class] > RANK[highest] ? change.class : highest),
    'editorial',
  );

/** A value with white space, Unicode form and the order of keys made equal, so that equal means equal. */
const canonical = (value: unknown): string => {
  if (typeof value === 'string') return squeeze(value);
  if (value === null || typeof value !== 'object') return String(value);
  return JSON.stringify(
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)),
    (_key, part) => (typeof part === 'string' ? squeeze(part) : part),
  );
};

/** Only letters and digits of it: two values equal here differ in punctuation, case or white space alone. */
const spelling = (value: unknown): string => (value === null ? '' : folded(canonical(value)));

const classOf = (before: unknown, after: unknown, significance: Significance): Significance =>
  spelling(before) === spelling(after) ? 'editorial' : significance;

const single = (field: string, before: unknown, after: unknown, significance: Significance): Change[] => {
  if (canonical(before) === canonical(after)) return [];
  if (before === null) return [{ field, op: 'add', after, class: significance }];
  if (after === null) return [{ field, op: 'remove', before, class: significance }];
  return [{ field, op: 'replace', before, after, class: classOf(before, after, significance) }];
};

/** One plain value that went where one came was replaced, however little they are alike: a nationality renamed. */
const inPairs = (gone: readonly unknown[], come: readonly unknown[]): ReturnType<typeof pairUp> => {
  const [was, is] = [gone[0], come[0]];
  if (gone.length === 1 && come.length === 1 && typeof was === 'string' && typeof is === 'string') {
    return { pairs: [[was, is]], alone: [], fresh: [] };
  }
  return pairUp(gone, come);
};

/** Changes between two sets of values: what is in both is left out, what belongs together is one replacement. */
const many = (
  field: string,
  before: readonly unknown[],
  after: readonly unknown[],
  significance: Significance,
): Change[] => {
  if (before.length === 0 && after.length === 0) return [];
  const inBefore = new Set(before.map(canonical));
  const inAfter = new Set(after.map(canonical));
  const gone = before.filter((value) => !inAfter.has(canonical(value)));
  const come = after.filter((value) => !inBefore.has(canonical(value)));
  if (gone.length === 0 && come.length === 0) return [];
  const { pairs, alone, fresh } = field === 'updatedOn' ? { pairs: [], alone: gone, fresh: come } : inPairs(gone, come);
  return [
    ...pairs.map(
      ([was, is]): Change => ({ field, op: 'replace', before: was, after: is, class: classOf(was, is, significance) }),
    ),
    ...alone.map((was): Change => ({ field, op: 'remove', before: was, class: significance })),
    ...fresh.map((is): Change => ({ field, op: 'add', after: is, class: significance })),
  ];
};

/** Comments are compared without their links, which have a field of their own. */
const comments = (before: string | null, after: string | null): Change[] => {
  const was = withoutLinks(before ?? '');
  const is = withoutLinks(after ?? '');
  return was === is
    ? []
    : single('comments', before, after, 'status').map((change) => ({ ...change, class: classOf(was, is, 'status') }));
};

/**
 * What changed between two states of one entry, field by field. The order of values, white space, Unicode form
 * and `dataId` (a number of the UN's own database) never count.
 */
export const compareEntries = (before: Entry, after: Entry): Change[] => [
  ...SINGLE.flatMap(([field, significance]) => single(field, before[field], after[field], significance)),
  ...MANY.flatMap(([field, significance]) => many(field, before[field], after[field], significance)),
  ...comments(before.comments, after.comments),
];
