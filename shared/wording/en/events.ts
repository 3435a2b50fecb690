import type { ActionFacts, CouncilEvent, EventType } from '../../model/event.js';
import type { Significance } from '../../model/significance.js';
import type { Happening, StepKind } from '../happening.js';

type Status = CouncilEvent['status'];

const types: Readonly<Record<EventType, string>> = {
  'entry.listed': 'new listing',
  'entry.amended': 'changed',
  'entry.delisted': 'removed',
  'council.draft': 'draft resolution',
  'council.adopted': 'adopted',
  'council.rejected': 'not adopted',
  'council.renewed': 'renewed',
  'council.statement': 'statement',
  'committee.notice': 'committee notice',
  'news.reported': 'in the news',
  'list.bulk_edit': 'same edit on many entries',
  'list.format_changed': 'new format of the list',
};

const happened: Readonly<Record<Happening, string>> = {
  listed: 'New listing',
  again: 'Back on the list',
  changed: 'Changed',
  renumbered: 'New reference',
  dead: 'Reported dead',
  removed: 'Removed',
  gone: 'Gone from the list',
};

/** For a text: what happened is the first thing seen. */
const loudly: Readonly<Record<Happening, string>> = {
  listed: 'LISTED',
  again: 'BACK ON LIST',
  changed: 'CHANGED',
  renumbered: 'NEW REFERENCE',
  dead: 'REPORTED DEAD',
  removed: 'REMOVED',
  gone: 'GONE FROM LIST',
};

/** Of a step in an entry's history. */
const steps: Readonly<Record<StepKind, string>> = {
  ...happened,
  found: 'Found at the first look',
  'bulk-edit': 'The same edit on many entries',
  format: 'New format of the list',
  spacing: 'White space alone',
};

const statuses: Readonly<Record<Status, string>> = {
  announced: 'announced by the committee',
  confirmed: 'confirmed by the list',
  reported: 'reported by the press',
  official: 'told by a UN document',
};

/** Where there is little room. */
const statusesInShort: Readonly<Record<Status, string>> = {
  announced: 'announced',
  confirmed: 'confirmed',
  reported: 'press report',
  official: 'UN document',
};

const significances: Readonly<Record<Significance, string>> = {
  identity: 'identity of the party',
  status: 'what is known of the party',
  editorial: 'wording and links alone',
};

/** Names of the regimes for where there is little room; the others go by their whole name. */
const regimesInShort: Readonly<Record<string, string>> = {
  '1267': 'ISIL/Al-Qaida',
  '1718': 'DPRK',
  '1533': 'DRC',
  '2713': 'Somalia',
  '2745': 'CAR',
  '1591': 'Sudan',
};

/** What is known of an event, and may be corrected by its document. */
const facts: Readonly<Record<keyof ActionFacts | 'type' | 'occurredOn' | 'regimes', string>> = {
  type: 'what was done',
  occurredOn: 'day',
  regimes: 'regimes',
  resolution: 'resolution',
  draft: 'draft',
  document: 'document',
  meeting: 'meeting',
  vote: 'vote',
  sponsors: 'sponsors',
  expectedOn: 'vote expected on',
  expiresOn: 'in force until',
  measures: 'measures',
};

/** What happens, and what is said of it. */
export const events = {
  types,
  happened,
  steps,
  loudly,
  statuses,
  statusesInShort,
  significances,
  facts,
  regimesInShort,
  severalRegimes: (count: number): string => `${count} regimes`,
  /** "12 new listings". */
  counted: (type: EventType, count: number): string => {
    const one = types[type];
    if (count === 1 || !/^(new listing|draft resolution|statement|committee notice)$/.test(one))
      return `${count} ${one}`;
    return `${count} ${one}s`;
  },
  /** What a corrected document changed of its event, in front of the summary. */
  corrected: (field: string, before: string | null, after: string | null): string =>
    `${field}: ${before ?? 'none'} → ${after ?? 'none'}`,
  /** In front of the summary of an event of which a better source says otherwise than was told. */
  knownBetter: (corrections: readonly string[], summary: string): string =>
    `Known better now (${corrections.join('; ')}). ${summary}`,
  /** A report that neither a release nor the list has borne out. */
  unconfirmed: (days: number): string => `reported by the press, not confirmed in ${days} days`,
  /** How our knowing lies to the day of the act: so many days before it, or after. */
  knownBeside: (days: number): string => {
    if (days === 0) return ', the same day';
    const many = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
    return days > 0 ? `, ${many} before` : `, ${many} after`;
  },
  /** In front of the title and the summary of an event that its own source no longer tells. */
  withdrawnTitle: (title: string): string => `Withdrawn: ${title}`,
  withdrawn: (summary: string): string => `Its source no longer says so. What it said: ${summary}`,
  correctedAtSource: (corrections: readonly string[], summary: string): string =>
    `Corrected at the source (${corrections.join('; ')}). ${summary}`,
};
