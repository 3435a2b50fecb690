import { type ListedEntry, listedId } from '../model/entry.js';
import type { EntryEvent } from '../model/event.js';
import { type FoldedName, foldName, watchedNames } from '../names/watched.js';
import type { KnownParty } from '../store/parties.js';

/** The press names a party first, the committee's release follows within days, the list within hours of it: all in this time. */
export const PARTY_DAYS = 45;

/** An event that puts a party on a list or takes it off; an amendment is told of an entry that is known. */
export type PartyEvent = EntryEvent & { readonly type: KnownParty['type'] };
export const isPartyEvent = (event: EntryEvent): event is PartyEvent => event.type !== 'entry.amended';

/** What the party of an event is called, and what else. */
const namesOf = ({ entry: { name, record } }: EntryEvent): string[] => [
  ...new Set([name, ...(record ? [record.name, ...record.aliases.map((alias) => alias.name)] : [])]),
];

/** An event as the party that it tells of. */
export const partyOf = (event: PartyEvent): KnownParty => ({
  event: event.id,
  type: event.type,
  list: event.entry.list,
  id: event.entry.id,
  kind: event.entry.kind,
  regimes: event.regimes,
  names: namesOf(event),
  status: event.status,
  documents: event.evidence.map(({ sha256 }) => sha256),
  day: event.detectedAt.slice(0, 10),
});

/** A name of one word is borne by too many. */
const LEAST_WORDS = 2;

const holds = (whole: readonly FoldedName[], part: string): boolean => watchedNames([part])(whole);

const calledTheSame = (ones: readonly FoldedName[], others: readonly FoldedName[]): boolean =>
  ones.some(({ piece }) => others.some((name) => name.piece === piece));

/** Whether two parties are called alike: all words of a name of the one, in whatever script or spelling, are in a name of the other. One document names each of its own. */
const calledAlike = (reading: KnownParty, known: KnownParty): boolean => {
  const [one, other] = [reading.names, known.names];
  const [ones, others] = [one.map(foldName), other.map(foldName)];
  if (calledTheSame(ones, others)) return true;
  if (reading.documents.some((document) => known.documents.includes(document))) return false;
  const tells = (name: string) => foldName(name).words.length >= LEAST_WORDS;
  return (
    one.some((name) => tells(name) && holds(others, name)) || other.some((name) => tells(name) && holds(ones, name))
  );
};

/** Whether a reading tells of a party that is known: by its number where both have one, else by its name on the same list and regime. */
const isParty = (reading: KnownParty, known: KnownParty): boolean => {
  if (reading.type !== known.type || reading.list !== known.list) return false;
  if (reading.event === known.event) return true;
  if (reading.id !== null && known.id !== null) {
    // Once the list has shown it, another turn of the same entry is another event.
    return reading.id === known.id && (reading.status !== 'confirmed' || known.status !== 'confirmed');
  }
  const kinds = reading.kind !== null && known.kind !== null && reading.kind !== known.kind;
  const regimes =
    reading.regimes.length > 0 &&
    known.regimes.length > 0 &&
    !reading.regimes.some((regime) => known.regimes.includes(regime));
  return !kinds && !regimes && calledAlike(reading, known);
};

/** An entry that is gone from its list, as the party that a report would have named. */
export const removedParty = (entry: ListedEntry, at: string): KnownParty => ({
  event: '',
  type: 'entry.delisted',
  list: entry.list,
  id: listedId(entry),
  kind: entry.kind,
  regimes: entry.regime === null ? [] : [entry.regime],
  status: 'confirmed',
  names: [entry.name, ...entry.aliases.map(({ name }) => name)],
  documents: [],
  day: at.slice(0, 10),
});

/** The known party that a reading tells of; null where none is, or where several could be meant: two that are told as one hide the second. */
export const recogniseParty = (reading: KnownParty, known: readonly KnownParty[]): KnownParty | null => {
  const found = known.filter((party) => isParty(reading, party));
  const events = new Set(found.map((party) => party.event));
  return events.size === 1 ? (found[0] as KnownParty) : (found.find((party) => party.event === reading.event) ?? null);
};
