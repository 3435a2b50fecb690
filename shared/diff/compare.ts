import equal from 'fast-deep-equal';
import { type Entry, UN_LIST } from '../model/entry.js';
import type { Change } from '../model/event.js';
import { type Comparison, EVERY_FIELD, type NamedField } from '../model/fields.js';
import type { Significance } from '../model/significance.js';
import { withoutNotices } from '../text/interpol.js';
import { withoutLinks } from '../text/links.js';
import { isSpoiltForm } from '../text/spoilt.js';
import { folded, squeeze } from '../text/text.js';
import { pairUp } from './pairing.js';

const RANK: Record<Significance, number> = { identity: 2, status: 1, editorial: 0 };

/** The highest class among the changes; editorial for none. */
export const significanceOf = (changes: readonly Change[]): Significance =>
  changes.reduce<Significance>(
    (highest, change) => (RANK[change.class] > RANK[highest] ? change.class : highest),
    'editorial',
  );

/** The changes, the weightiest first, else in their order. */
export const weightiestFirst = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => RANK[b.class] - RANK[a.class]);

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

const classOf = (before: unknown, after: unknown, significance: Significance): Significance => {
  if (spelling(before) === spelling(after)) return 'editorial';
  const [was, is] = [canonical(before), canonical(after)];
  // Letters that the source itself lost are no news of the party, nor is their return.
  return isSpoiltForm(is, was) || isSpoiltForm(was, is) ? 'editorial' : significance;
};

const single = ({ name: field, class: significance }: NamedField, before: unknown, after: unknown): Change[] => {
  if (before === after || canonical(before) === canonical(after)) return [];
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
const many = ({ name: field, class: significance }: NamedField, was: unknown, is: unknown): Change[] => {
  const [before, after] = [was as readonly unknown[], is as readonly unknown[]];
  if (equal(before, after)) return [];
  const [forms, formsAfter] = [before.map(canonical), after.map(canonical)];
  const [inBefore, inAfter] = [new Set(forms), new Set(formsAfter)];
  const gone = before.filter((_value, at) => !inAfter.has(forms[at] as string));
  const come = after.filter((_value, at) => !inBefore.has(formsAfter[at] as string));
  if (gone.length === 0 && come.length === 0) return [];
  // One day of an update does not become another.
  const { pairs, alone, fresh } = field === 'updatedOn' ? { pairs: [], alone: gone, fresh: come } : inPairs(gone, come);
  return [
    ...pairs.map(
      ([from, to]): Change => ({
        field,
        op: 'replace',
        before: from,
        after: to,
        class: classOf(from, to, significance),
      }),
    ),
    ...alone.map((value): Change => ({ field, op: 'remove', before: value, class: significance })),
    ...fresh.map((value): Change => ({ field, op: 'add', after: value, class: significance })),
  ];
};

/** A text without its links, which have a field of their own; that it says where INTERPOL's notice lies is no news. */
const prose = (field: NamedField, before: unknown, after: unknown): Change[] => {
  if (before === after) return [];
  const [was, is] = [before, after].map((text) => withoutLinks((text as string | null) ?? ''));
  if (was === is) return [];
  const [said, says] = [before, after].map((text) => withoutNotices((text as string | null) ?? ''));
  const significance = classOf(said, says, field.class);
  return single(field, before, after).map((change) => ({ ...change, class: significance }));
};

const COMPARED: Record<Comparison, (field: NamedField, before: unknown, after: unknown) => Change[]> = {
  never: () => [],
  value: single,
  values: many,
  prose,
};

const FIELDS_COMPARED = EVERY_FIELD.filter(({ compared }) => compared !== 'never');
const FIELDS_ELSEWHERE = FIELDS_COMPARED.map((field) => ({ ...field, class: field.classElsewhere ?? field.class }));

/**
 * What changed between two states of one entry, field by field as the table of fields says. The order of values, white space, Unicode form
 * and numbers of the source's own never count.
 */
export const compareEntries = (before: Entry, after: Entry): Change[] => {
  const changes: Change[] = [];
  for (const field of after.list === UN_LIST ? FIELDS_COMPARED : FIELDS_ELSEWHERE)
    for (const change of COMPARED[field.compared](field, before[field.name], after[field.name])) changes.push(change);
  return changes;
};
