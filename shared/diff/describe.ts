import { withoutLinks } from '../extract/links.js';
import { shorten } from '../extract/text.js';
import type { Entry } from '../model/entry.js';
import type { Change } from '../model/event.js';

/** What a reader calls the fields of an entry. */
export const FIELD_NAMES: Record<string, string> = {
  kind: 'kind',
  regime: 'regime',
  name: 'name',
  originalScript: 'name in original script',
  gender: 'gender',
  listedOn: 'listing date',
  listType: 'list type',
  submittedBy: 'submitted by',
  titles: 'title',
  designations: 'designation',
  nationalities: 'nationality',
  aliases: 'alias',
  datesOfBirth: 'date of birth',
  placesOfBirth: 'place of birth',
  addresses: 'address',
  documents: 'document',
  links: 'link',
  updatedOn: 'update date',
  comments: 'other information',
  entry: 'entry',
};

const VALUE_LENGTH = 160;
const QUALITIES: Record<string, string> = { good: 'good quality', low: 'low quality', aka: 'a.k.a.', fka: 'f.k.a.' };

/** One value of an entry as a short line: an alias with its quality, a document with its number, an address in a row. */
export const describeValue = (value: unknown): string => {
  if (value === null || value === undefined) return 'none';
  if (typeof value !== 'object') return shorten(String(value), VALUE_LENGTH);
  const { quality, note, ...rest } = value as Record<string, string | null>;
  const parts = Object.values(rest).filter((part) => part !== null && part !== '');
  const remarks = [quality ? QUALITIES[quality] : null, note].filter(Boolean);
  return shorten(`${parts.join(', ')}${remarks.length > 0 ? ` (${remarks.join('; ')})` : ''}`.trim(), VALUE_LENGTH);
};

/** A change in words: `alias added: …`, `designation: … → …`. Long texts show the part that differs. */
export const describeChange = ({ field, op, before: was, after: is }: Change): string => {
  const name = FIELD_NAMES[field] ?? field;
  // Comments are compared without their links, and told so.
  const [before, after] = field === 'comments' ? [withoutLinksIn(was), withoutLinksIn(is)] : [was, is];
  if (op === 'add') return `${name} added: ${describeValue(after)}`;
  if (op === 'remove') return `${name} removed: ${describeValue(before)}`;
  if (typeof before === 'string' && typeof after === 'string') {
    const [was, is] = differingPart(before, after);
    if (was === '') return `${name}, added: ${shorten(is, VALUE_LENGTH)}`;
    if (is === '') return `${name}, removed: ${shorten(was, VALUE_LENGTH)}`;
    return `${name}: ${shorten(was, VALUE_LENGTH)} → ${shorten(is, VALUE_LENGTH)}`;
  }
  return `${name}: ${describeValue(before)} → ${describeValue(after)}`;
};

const withoutLinksIn = (value: unknown): unknown => (typeof value === 'string' ? withoutLinks(value) : value);

/** Below this length a text is shown whole: cutting it would only puzzle. */
const SHOWN_WHOLE = 60;

/** Two long texts without the words that both begin or both end with. */
const differingPart = (before: string, after: string): [string, string] => {
  if (before.length <= SHOWN_WHOLE && after.length <= SHOWN_WHOLE) return [before, after];
  const was = before.split(/(?<=\s)/);
  const is = after.split(/(?<=\s)/);
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const cut = (words: readonly string[]): string => {
    const text = words
      .slice(start, words.length - end)
      .join('')
      .trim();
    return text === '' ? '' : `${start > 0 ? '… ' : ''}${text}${end > 0 ? ' …' : ''}`;
  };
  return [cut(was), cut(is)];
};

/** A sentence on an entry: who it is, what became of it, what is known. */
export const describeEntry = (entry: Entry, became: string): string => {
  const birth = entry.datesOfBirth[0];
  const born =
    birth?.date ?? birth?.year ?? birth?.note ?? (birth?.from ? `between ${birth.from} and ${birth.to}` : null);
  const facts = [
    entry.aliases.length > 0
      ? `also known as ${entry.aliases
          .slice(0, 3)
          .map((alias) => alias.name)
          .join(', ')}`
      : null,
    born ? `born ${born}` : null,
    entry.nationalities.length > 0 ? `nationality ${entry.nationalities.join(', ')}` : null,
    entry.designations[0] ? shorten(entry.designations[0], 120) : null,
  ].filter((fact) => fact !== null);
  const who = entry.kind === 'entity' ? 'The entity' : 'The individual';
  return `${who} ${entry.name}${entry.reference ? ` (${entry.reference})` : ''} ${became}.${facts.length > 0 ? ` ${sentence(facts.join('; '))}` : ''}`;
};

const sentence = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`;
