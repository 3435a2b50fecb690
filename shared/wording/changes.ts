import type { Entry } from '../model/entry.js';
import type { Change } from '../model/event.js';
import { FIELDS } from '../model/fields.js';
import { difference, type Piece, surrounded, within } from '../text/difference.js';
import { withoutLinks } from '../text/links.js';
import { shorten } from '../text/text.js';
import { WORDS } from './catalogue.js';
import { fieldLabel, fieldNamed } from './fields.js';
import { toldApart, valueInWords } from './values.js';

const VALUE_LENGTH = 160;
/** Characters around a difference, where there are many. */
const LITTLE = 15;

/** What a change shows of the value before it, or after it. */
export interface Side {
  /** The part that differs, with its surroundings. */
  readonly pieces: readonly Piece[];
  readonly whole: string;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined;

/** Comments are compared without their links, and told so. */
const compared = (field: string, before: string, after: string): [string, string] => {
  if (field !== 'comments') return [before, after];
  const [was, is] = [withoutLinks(before), withoutLinks(after)];
  return was === is ? [before, after] : [was, is];
};

/** Both sides of a change, so that what differs is seen; null for a side on which nothing stands, or nothing is known to have stood. */
export const sidesOf = ({ field, before, after }: Change): { before: Side | null; after: Side | null } => {
  const alone = (value: unknown): Side | null => {
    const whole = valueInWords(fieldNamed(field), value);
    return isNothing(value) ? null : { pieces: [{ text: whole, differs: true }], whole };
  };
  if (isNothing(before) || isNothing(after)) return { before: alone(before), after: alone(after) };
  const [was, is] = toldApart(fieldNamed(field), before, after);
  const pieces = difference(...compared(field, was, is));
  return {
    before: { pieces: surrounded(pieces.before), whole: was },
    after: { pieces: surrounded(pieces.after), whole: is },
  };
};

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** In one line; where there is not room for every difference with all that surrounds it, each has less around it. */
const line = (pieces: readonly Piece[]): string => {
  const fits = textOf(pieces).length <= VALUE_LENGTH || pieces.filter(({ differs }) => differs).length < 2;
  return textOf(within(fits ? pieces : surrounded(pieces, LITTLE), VALUE_LENGTH)).trim();
};

/** The words of one text alone, where the other has none of its own. */
const own = ({ pieces }: Side): string =>
  shorten(
    pieces
      .filter(({ differs }) => differs)
      .map(({ text }) => text.trim())
      .join(' … '),
    VALUE_LENGTH,
  );

/** A change in words: `alias added: …`, `designation: … → …`. Long texts show the part that differs. */
export const describeChange = (change: Change): string => {
  const name = fieldLabel(change.field);
  const { before, after } = sidesOf(change);
  if (before === null && after === null) return name;
  const { added, asItStands, removed, partAdded, partRemoved, replaced } = WORDS.entries.changed;
  if (before === null) return (change.op === 'add' ? added : asItStands)(name, line(after?.pieces ?? []));
  if (after === null) return removed(name, line(before.pieces));
  const isWhole = fieldNamed(change.field).saidWhole === true;
  if (!isWhole && own(before) === '') return partAdded(name, own(after));
  if (!isWhole && own(after) === '') return partRemoved(name, own(before));
  return replaced(name, line(before.pieces), line(after.pieces));
};

const ALIASES_SAID = 3;
const DESIGNATION_LENGTH = 120;

/** A sentence on an entry: who it is, what became of it, what is known. */
export const describeEntry = (entry: Entry, became: string): string => {
  const { aliases, born, nationality, sentence } = WORDS.entries.known;
  const birth = valueInWords(FIELDS.datesOfBirth, entry.datesOfBirth[0]);
  const names = entry.aliases.slice(0, ALIASES_SAID).map((alias) => alias.name);
  const facts = [
    names.length > 0 ? aliases(names) : null,
    birth ? born(shorten(birth, VALUE_LENGTH)) : null,
    entry.nationalities.length > 0 ? nationality(entry.nationalities) : null,
    entry.designations[0] ? shorten(entry.designations[0], DESIGNATION_LENGTH) : null,
  ].filter((fact) => fact !== null);
  const who = entry.reference ? `${entry.name} (${entry.reference})` : entry.name;
  return sentence(entry.kind, who, became, facts);
};
