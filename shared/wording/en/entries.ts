import type { EntryKind } from '../../model/entry.js';

/** What the title of an event on an entry says happened. */
const titled = {
  listed: 'Listed',
  again: 'Back on the list',
  removed: 'Delisted',
  gone: 'Gone from the list',
  amended: 'Amended',
  dead: 'Reported dead',
  renumbered: (before: string): string => `New reference, was ${before}`,
};

/** What became of an entry, as a sentence says it behind the entry's name. */
const became = {
  added: (list: string, on: string | null): string => `was added to the ${list}${on === null ? '' : ` on ${on}`}`,
  again: (list: string): string => `is back on the ${list}`,
  removed: (list: string, on: string | null): string => `was removed from the ${list}${on === null ? '' : ` on ${on}`}`,
  /** @param unseen whether the list has releases, and none on it was seen */
  gone: (list: string, unseen: boolean): string =>
    `is gone from the ${list}${unseen ? '; no committee release on it was seen' : ''}`,
};

/** What is known of a party, in one sentence. */
const known = {
  aliases: (names: readonly string[]): string => `also known as ${names.join(', ')}`,
  born: (birth: string): string => `born ${birth}`,
  nationality: (nationalities: readonly string[]): string => `nationality ${nationalities.join(', ')}`,
  sentence: (kind: EntryKind, who: string, happened: string, facts: readonly string[]): string => {
    const said = facts.join('; ');
    const rest = said === '' ? '' : ` ${said[0]?.toUpperCase()}${said.slice(1)}${said.endsWith('.') ? '' : '.'}`;
    return `The ${kind} ${who} ${happened}.${rest}`;
  },
};

/** A change of a field: what was, and what is. */
const changed = {
  added: (field: string, value: string): string => `${field} added: ${value}`,
  asItStands: (field: string, value: string): string => `${field} as it now stands: ${value}`,
  removed: (field: string, value: string): string => `${field} removed: ${value}`,
  partAdded: (field: string, part: string): string => `${field}, added: ${part}`,
  partRemoved: (field: string, part: string): string => `${field}, removed: ${part}`,
  replaced: (field: string, before: string, after: string): string => `${field}: ${before} → ${after}`,
};

/** What was done to an entry as a whole. */
const amended = {
  dead: (words: string): string => `Reported dead: ${words}.`,
  reviewed: (resolution: string, concluded: string | null): string =>
    `Reviewed under resolution ${resolution}${concluded === null ? '' : `, concluded ${concluded}`}.`,
  more: (count: number): string => `; and ${count} more changes`,
  sentence: (who: string, list: string, changes: string): string =>
    `The entry of ${who} on the ${list} was amended: ${changes}`,
};

/** Titles and summaries of what happens to entries. */
export const entries = {
  titled,
  became,
  known,
  changed,
  amended,
  unnamedList: 'UN',
  /** The list of a regime, or of several. */
  listOf: (regimes: string): string => `${regimes} sanctions list`,
  title: (happened: string, name: string, reference: string | null, list: string): string =>
    `${happened}: ${name}${reference === null ? '' : ` (${reference})`}, ${list}`,
  /** A sentence that only a newspaper says. */
  reported: (name: string, happened: string): string => `${name} ${happened}, a news report says.`,
};
