import { STATEMENT } from '../model/entry.js';
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

/** What of a change came or went: a whole value, or a part of one. */
interface Turn {
  readonly path: string;
  readonly words: string;
  readonly came: boolean;
}

/** What is kept of an element that no field is for has the element's own path, in angle brackets, which no field has. */
const pathOf = (field: string, value: unknown): string =>
  field === 'other' && isParts(value) ? `<${value.element}>` : field;

/** The words of a value by which it can be found again elsewhere. */
const wordsOf = (value: unknown): string =>
  isParts(value) ? textOf(value.name ?? value.number ?? value.value ?? value.note ?? '') : textOf(value);

const partsOf = ({
  field,
  before,
  after,
}: Change): { before: Parts; after: Parts; path: (part: string) => string } | null =>
  isParts(before) && isParts(after) && field !== 'other' ? { before, after, path: (part) => `${field}.${part}` } : null;

const turnsOf = (change: Change): Turn[] => {
  const { field, op, before, after } = change;
  if (op === 'add') return [{ path: pathOf(field, after), words: wordsOf(after), came: true }];
  if (op === 'remove') return [{ path: pathOf(field, before), words: wordsOf(before), came: false }];
  const parts = partsOf(change);
  if (parts !== null) {
    const names = Object.keys({ ...parts.before, ...parts.after });
    return names.flatMap((part): Turn[] => {
      const [was, is] = [parts.before[part] ?? null, parts.after[part] ?? null];
      if ((was === null) === (is === null)) return [];
      return [{ path: parts.path(part), words: textOf(was ?? is), came: was === null }];
    });
  }
  const [from, to] = [pathOf(field, before), pathOf(field, after)];
  if (from === to) return [];
  return [
    { path: from, words: wordsOf(before), came: false },
    { path: to, words: wordsOf(after), came: true },
  ];
};

/** What came or went, as a move where the same words went elsewhere, or came from there. */
const pieceOf = ({ path, words, came }: Turn, all: readonly Turn[]): Atom => {
  const other =
    words === '' ? undefined : all.find((each) => each.came !== came && each.path !== path && each.words === words);
  if (other === undefined) return came ? { does: 'appear', path } : { does: 'vanish', path };
  return came ? { does: 'move', from: other.path, to: path } : { does: 'move', from: path, to: other.path };
};

/** What a change does, piece by piece. Update dates do nothing by themselves. @param turns what of the whole entry came or went */
const piecesOfOne = (change: Change, own: readonly Turn[], turns: readonly Turn[]): Piece[] => {
  const { field, op, before, after, class: significance } = change;
  if (field === 'updatedOn') return [];
  // However many have it at once, a statement about a party is no change of format and no rewording.
  if (field === 'other' && [before, after].some((value) => isParts(value) && value.element === STATEMENT)) return [[]];
  const pieces = own.map((turn): Piece => [pieceOf(turn, turns)]);
  if (op !== 'replace') {
    const value = op === 'add' ? after : before;
    const [piece = []] = pieces;
    if (piece[0]?.does === 'move' || typeof value !== 'string' || significance === 'identity') return [piece];
    return [[...piece, ...editOf(field, change, op === 'add' ? '' : value, op === 'add' ? value : '')]];
  }
  const parts = partsOf(change);
  if (parts !== null) {
    const differing = Object.keys({ ...parts.before, ...parts.after }).filter(
      (part) => parts.before[part] != null && parts.after[part] != null && parts.before[part] !== parts.after[part],
    );
    const edit = (part: string): Piece =>
      editOf(parts.path(part), change, String(parts.before[part]), String(parts.after[part]));
    return [...pieces, ...differing.map(edit)];
  }
  if (pieces.length > 0) return pieces;
  if (isParts(before) && isParts(after)) return [editOf(pathOf(field, after), change, wordsOf(before), wordsOf(after))];
  if (typeof before === 'string' && typeof after === 'string') return [editOf(field, change, before, after)];
  return [[]];
};

/** What the changes of one entry do, those of each in their order: a value that one of them takes another may have brought. */
export const piecesOf = (changes: readonly Change[]): Piece[][] => {
  const own = changes.map(turnsOf);
  const turns = own.flat();
  return changes.map((change, at) => piecesOfOne(change, own[at] ?? [], turns));
};
