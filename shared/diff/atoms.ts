import type { Change } from '../model/event.js';
import { squeeze } from '../text/text.js';
import { editedWords, masked } from './edits.js';

/**
 * The smallest things a change does, so that the same thing done to many entries can be recognised: a field, or a part of one
 * (`documents.issuingCountry`), comes or goes; a value moves from one to another; words are edited.
 */
export type Atom =
  | { readonly does: 'appear'; readonly path: string }
  | { readonly does: 'vanish'; readonly path: string }
  | { readonly does: 'move'; readonly from: string; readonly to: string }
  | { readonly does: 'edit'; readonly path: string; readonly before: string; readonly after: string };

export const keyOf = (atom: Atom): string => JSON.stringify(atom);

/** A fact about the person or body, which is news for each entry even where the same words are added to many. */
const STATES_A_FACT =
  /\b(?:review|reported(?:ly)?|deceased|dead|died|killed|death|arrest|detain|imprison|releas|sentenc|custody|extradit|deport|status)/i;

type Parts = Readonly<Record<string, unknown>>;
const isParts = (value: unknown): value is Parts =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
const textOf = (value: unknown): string => squeeze(String(value));

/**
 * One thing that a change does, as the atoms by which it can be named: any of them explains it. None for a fact of this entry alone.
 */
export type Piece = readonly Atom[];

const editOf = (path: string, { class: significance }: Change, before: string, after: string): Piece => {
  const [was, is] = editedWords(squeeze(before), squeeze(after));
  if (significance === 'status' && STATES_A_FACT.test(`${was} ${is}`)) return [];
  // A number or a date that differs is a fact of its own where it says who someone is.
  const mask = significance === 'identity' ? (text: string) => text : masked;
  return [{ does: 'edit', path, before: mask(was), after: mask(is) }];
};

/** What a replaced value of several parts did, part by part; a part that went where another came with the same words is a move. */
const partPieces = (change: Change, before: Parts, after: Parts): Piece[] => {
  const differing = Object.keys({ ...before, ...after }).filter((part) => before[part] !== after[part]);
  const gone = differing.filter((part) => before[part] != null && after[part] == null);
  const come = differing.filter((part) => before[part] == null && after[part] != null);
  const path = (part: string) => `${change.field}.${part}`;
  return differing.flatMap((part): Piece[] => {
    if (gone.includes(part)) {
      const to = come.find((other) => textOf(after[other]) === textOf(before[part]));
      if (to === undefined) return [[{ does: 'vanish', path: path(part) }]];
      return [[{ does: 'move', from: path(part), to: path(to) }]];
    }
    if (come.includes(part)) {
      const moved = gone.some((other) => textOf(before[other]) === textOf(after[part]));
      return moved ? [] : [[{ does: 'appear', path: path(part) }]];
    }
    return [editOf(path(part), change, String(before[part]), String(after[part]))];
  });
};

/** The words of a value by which it can be found again in another field. */
const wordsOf = (value: unknown): string =>
  isParts(value) ? textOf(value.name ?? value.number ?? value.note ?? '') : textOf(value);

/** The field to which, or from which, a change's value moved: another change of the same entry has it the other way round. */
const movedWith = (change: Change, others: readonly Change[]): Change | undefined => {
  const value = change.op === 'remove' ? change.before : change.after;
  const words = wordsOf(value);
  if (words === '') return undefined;
  const op = change.op === 'remove' ? 'add' : 'remove';
  return others.find(
    (other) =>
      other.op === op && other.field !== change.field && wordsOf(op === 'add' ? other.after : other.before) === words,
  );
};

/**
 * What a change of an entry does, piece by piece. Update dates do nothing by themselves.
 * @param all every change of the entry, this one among them
 */
export const piecesOf = (change: Change, all: readonly Change[]): Piece[] => {
  const { field, op, before, after, class: significance } = change;
  if (field === 'updatedOn') return [];
  if (op !== 'replace') {
    const value = op === 'add' ? after : before;
    const other = movedWith(change, all);
    if (other) {
      const [from, to] = op === 'remove' ? [field, other.field] : [other.field, field];
      return [[{ does: 'move', from, to }]];
    }
    const turn: Atom = op === 'add' ? { does: 'appear', path: field } : { does: 'vanish', path: field };
    if (typeof value !== 'string' || significance === 'identity') return [[turn]];
    return [[turn, ...editOf(field, change, op === 'add' ? '' : value, op === 'add' ? value : '')]];
  }
  if (isParts(before) && isParts(after)) return partPieces(change, before, after);
  if (typeof before === 'string' && typeof after === 'string') return [editOf(field, change, before, after)];
  return [[]];
};
