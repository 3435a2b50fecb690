import type { ListedEntry } from '../model/entry.js';
import { sha256 } from '../model/ids.js';
import type { Services } from '../services/services.js';
import { raise } from '../services/trouble.js';
import type { ListFormat, ReadList } from '../sources/contract.js';
import type { EntryState } from '../store/entries.js';
import { WORDS } from '../wording/catalogue.js';

/** What a version states of its entries. */
export interface Stated {
  readonly entries: ReadonlyMap<string, ListedEntry>;
  /** What could not be read, a sentence each; while there is any, an absent entry proves nothing. */
  readonly unread: readonly string[];
  /** What was damaged and read all the same, a sentence each. */
  readonly recovered: readonly string[];
}

/**
 * The entries that a version states, where it contradicts itself or is damaged: a record whose reference is none is read by its number;
 * of two records under one reference neither wins, the entry stays as it is known.
 */
export const asStated = (format: ListFormat, list: ReadList, known: ReadonlyMap<string, EntryState>): Stated => {
  const listed = [...known.values()].filter(({ status }) => status === 'listed').map(({ record }) => record);
  const entries = new Map(list.entries);
  const numbers = new Map(listed.flatMap(({ dataId, reference }) => (dataId === null ? [] : [[dataId, reference]])));
  const recovered = format.recover(list.spoilt, (number) => numbers.get(number));
  for (const entry of recovered.entries) if (!entries.has(entry.reference)) entries.set(entry.reference, entry);
  const disputes = list.disputed.map((reference) => {
    const state = known.get(reference);
    if (state?.status === 'listed') entries.set(reference, state.record);
    return WORDS.lists.oddities.disputed(reference, state !== undefined);
  });
  return {
    entries,
    unread: [...list.problems, ...disputes, ...recovered.problems],
    recovered: recovered.notes,
  };
};

/** Tells the operator, once a day, of elements that nobody taught this program. */
export const alarmUnknown = async (
  services: Services,
  source: string,
  { unknown }: ReadList,
  paths: readonly string[],
): Promise<void> => {
  const words = WORDS.lists.oddities;
  const lines = paths.map((path) => `  ${words.times(path, unknown.get(path)?.length ?? 0)}`);
  const message = [words.unknown(source), ...lines].join('\n');
  const key = `unknown/${source}/${paths.join(' ').slice(0, 500)}`;
  await raise(services, { key, subject: words.unknownSubject(source), message });
};

/** Asks the operator, once a day for the same, about records that can't be read as they stand. */
export const alarmDamaged = async (services: Services, source: string, problems: readonly string[]): Promise<void> => {
  const { damaged, damagedSubject } = WORDS.lists.oddities;
  const message = [damaged(source), ...problems.map((problem) => `  ${problem}`)].join('\n');
  const key = `damaged/${source}/${sha256(problems.join('\n'))}`;
  await raise(services, { key, subject: damagedSubject(source, problems.length), message });
};
