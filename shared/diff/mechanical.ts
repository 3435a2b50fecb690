import type { Change } from '../model/event.js';
import { type Atom, keyOf, type Piece, piecesOf } from './atoms.js';
import type { Carriers } from './carriers.js';

/** From this many entries on, the same edit is one mechanical edit and no longer so many amendments. */
export const BULK_MINIMUM = 5;
/** Where the edit says who someone is, more must share it. */
const IDENTITY_BULK_MINIMUM = 8;
/** A path that came to, or went from, more than this share of the entries that have it is a change of format … */
const FORMAT_SHARE = 0.5;
/** … if it did so in this share of the whole list, and in BULK_MINIMUM entries at least. */
const APPEARS_IN = 0.05;
const VANISHES_FROM = 0.01;

export interface Amendment {
  readonly reference: string;
  readonly changes: readonly Change[];
  /** An edit of white space alone, which is no change but may be one that was made to many: an atom as the others. */
  readonly spacing?: Atom | null;
}
export interface BulkEdit {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly references: readonly string[];
}
export interface FormatChange {
  /** Fields, or parts of fields: the one that came or went, or the two between which values moved. */
  readonly paths: readonly string[];
  readonly op: 'appear' | 'vanish' | 'move';
  readonly references: readonly string[];
}
export interface Explained {
  /** What is left of each amendment when the mechanical edits are taken out; entries with nothing left are gone. */
  readonly amendments: Amendment[];
  readonly bulkEdits: BulkEdit[];
  readonly formatChanges: FormatChange[];
}

/** How the two versions stand as a whole. */
export interface Whole {
  /** Entries that stand in both versions. */
  readonly inBoth: number;
  /** Entries that fill each path, before and after. */
  readonly before: Carriers;
  readonly after: Carriers;
}

/** An amendment with the atoms of its changes: of each change its pieces, of each piece the names by which it may go. */
interface Taken {
  readonly amendment: Amendment;
  readonly pieces: readonly (readonly Piece[])[];
}

interface Group {
  readonly atom: Atom;
  readonly references: Set<string>;
  identity: boolean;
}

const groupsOf = (amendments: readonly Taken[]): Map<string, Group> => {
  const groups = new Map<string, Group>();
  const add = (atom: Atom, reference: string, identity: boolean): void => {
    const key = keyOf(atom);
    const group = groups.get(key) ?? { atom, references: new Set(), identity: false };
    group.references.add(reference);
    group.identity ||= identity;
    groups.set(key, group);
  };
  for (const { amendment, pieces } of amendments) {
    const { reference, changes, spacing } = amendment;
    if (spacing) add(spacing, reference, false);
    for (const [at, change] of changes.entries())
      for (const atom of pieces[at]?.flat() ?? []) add(atom, reference, change.class === 'identity');
  }
  return groups;
};

const isMechanical = ({ atom, references, identity }: Group, { inBoth, before, after }: Whole): boolean => {
  const count = references.size;
  const most = (carriers: Carriers, path: string, share: number): boolean =>
    count >= Math.max(BULK_MINIMUM, inBoth * share) && count > (carriers.get(path) ?? 0) * FORMAT_SHARE;
  if (atom.does === 'edit') return count >= (identity ? IDENTITY_BULK_MINIMUM : BULK_MINIMUM);
  if (atom.does === 'appear') return most(after, atom.path, APPEARS_IN);
  if (atom.does === 'vanish') return most(before, atom.path, VANISHES_FROM);
  return atom.does === 'move' && most(before, atom.from, VANISHES_FROM);
};

/**
 * The changes of format of one version, each once: what was found by the values of entries and what was found by their elements may be the
 * same, and what moved has not come or gone beside that.
 * @param elementsOf the source's elements behind a field or a part of one
 */
export const asOneFormat = (
  changes: readonly FormatChange[],
  elementsOf: (path: string) => readonly string[],
): FormatChange[] => {
  const byValues = changes.flatMap(({ paths }) => paths.filter((path) => !path.startsWith('<')).flatMap(elementsOf));
  const isToldByValues = ({ paths, references }: FormatChange): boolean =>
    references.length === 0 &&
    paths.every((path) => byValues.some((element) => `${path.slice(1, -1)}/`.startsWith(`${element}/`)));
  const moved = new Set(changes.flatMap(({ op, paths }) => (op === 'move' ? paths : [])));
  const merged = new Map<string, FormatChange>();
  for (const change of changes) {
    const { op, paths, references } = change;
    if (isToldByValues(change) || (op !== 'move' && paths.some((path) => moved.has(path)))) continue;
    const key = `${op} ${paths.join(' ')}`;
    const all = [...new Set([...(merged.get(key)?.references ?? []), ...references])].sort();
    merged.set(key, { ...change, references: all });
  }
  return [...merged.values()];
};

/** What is left of an amendment when what the groups explain is taken out. */
const left = ({ amendment, pieces }: Taken, explained: ReadonlySet<string>): Amendment[] => {
  const { reference, changes } = amendment;
  const isExplained = (own: readonly Piece[]): boolean =>
    own.length > 0 && own.every((piece) => piece.some((atom) => explained.has(keyOf(atom))));
  const rest = changes.filter((_change, at) => !isExplained(pieces[at] ?? []));
  // An update date beside nothing but a mechanical edit is the date of that edit.
  const dateOfIt = rest.length < changes.length && rest.every((change) => change.field === 'updatedOn');
  return rest.length === 0 || dateOfIt ? [] : [{ reference, changes: rest }];
};

/**
 * Takes the mechanical edits out of a set of amendments: a field that came to or went from most of the entries that have it, or whose values
 * moved to another (a change of format), and one and the same edit on many entries (a rewritten link). They are recognised from the
 * data alone.
 */
export const explain = (amendments: readonly Amendment[], whole: () => Whole): Explained => {
  const taken = amendments.map((amendment): Taken => ({ amendment, pieces: piecesOf(amendment.changes) }));
  const many = [...groupsOf(taken).values()].filter(({ references }) => references.size >= BULK_MINIMUM);
  if (many.length === 0)
    return { amendments: amendments.filter(({ changes }) => changes.length > 0), bulkEdits: [], formatChanges: [] };
  const counts = whole();
  const mechanical = many.filter((group) => isMechanical(group, counts));
  const explained = new Set(mechanical.map(({ atom }) => keyOf(atom)));
  const bulkEdits: BulkEdit[] = [];
  const formatChanges: FormatChange[] = [];
  for (const { atom, references: found } of mechanical) {
    const references = [...found].sort();
    if (atom.does === 'edit') bulkEdits.push({ field: atom.path, before: atom.before, after: atom.after, references });
    else
      formatChanges.push({
        op: atom.does,
        paths: atom.does === 'move' ? [atom.from, atom.to] : [atom.path],
        references,
      });
  }
  return { amendments: taken.flatMap((each) => left(each, explained)), bulkEdits, formatChanges };
};
