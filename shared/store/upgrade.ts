import { randomUUID } from 'node:crypto';
import { listedId, UN_LIST } from '../model/entry.js';
import { type Announcement, saveAnnouncement } from './announcements.js';
import { type Cursor, moveCursor, placeOfList } from './cursors.js';
import { type EntryHead, type EntryVersion, entryVersions } from './entries.js';
import { openHolds, saveHold } from './holds.js';
import { keys } from './keys.js';
import { knownSources } from './known-sources.js';
import { releaseLease, takeLease } from './leases.js';
import type { Table } from './table.js';
import { rememberVersion, type TakenVersion } from './versions.js';

/** How the items of this version lie: 2, since the state of a list lies at its entries' ids (`un:QDi.001`) and no longer at bare references. */
const ARRANGEMENT = 2;
/** References begin with a capital, ids of lists with a small letter: what lies before this one is of arrangement 1. */
const FIRST_ID = 'a';
/** Subjects of arrangement 2 name their list after the type: `entry.listed/un:QDi.001`, `entry.listed/un/1267/somebody`. */
const NAMES_LIST = /^[^/]+\/[a-z][a-z0-9-]*[:/]/;

/** Whether the store lies as an earlier version left it; a new store does not. */
export const needsUpgrade = async (table: Table): Promise<boolean> => {
  const store = await table.get<{ arrangement: number }>(keys.arrangement());
  if (store !== undefined) return store.arrangement < ARRANGEMENT;
  return (await table.first({ pk: 'ENTRIES', before: FIRST_ID }, 1)).found.length > 0;
};

/**
 * Brings a store of an earlier version to where this one looks for things. It may be killed at any point and run again: everything is
 * copied before anything is removed, and the mark that it is done comes last. What was told keeps its ids.
 * @returns how many entries were moved; null when another upgrade, or a look by the version before, is under way: try again later
 */
export const upgradeStore = async (table: Table): Promise<number | null> => {
  if (!(await needsUpgrade(table))) return 0;
  const owner = randomUUID();
  const source = await sourceOfList(table);
  const held: string[] = [];
  try {
    for (const name of ['upgrade', source]) {
      if (!(await takeLease(table, name, owner))) return null;
      held.push(name);
    }
    return await toIds(table, source);
  } finally {
    for (const name of held) await releaseLease(table, name, owner);
  }
};

/** The source of the one list that arrangement 1 could hold. */
const sourceOfList = async (table: Table): Promise<string> => {
  const known = await knownSources(table);
  const isList = (source: (typeof known)[number]) => source.kind === 'list' || source.cursor?.generatedAt !== undefined;
  return known.find(isList)?.id ?? 'un-list';
};

const toIds = async (table: Table, source: string): Promise<number> => {
  const heads: EntryHead[] = [];
  for await (const head of table.all<EntryHead>({ pk: 'ENTRIES', before: FIRST_ID })) heads.push(head);
  const versions = new Map<string, EntryVersion[]>();
  for (const { record } of heads) versions.set(record.reference, await entryVersions(table, record.reference));
  await table.putAll(
    heads.flatMap((head) => {
      const id = listedId(head.record);
      const steps = versions.get(head.record.reference) ?? [];
      return [
        ...steps.map((step) => ({ ...keys.entryVersion(id, step.version), ...step })),
        { ...keys.entryHead(id), ...head },
      ];
    }),
  );
  const subjects = await moveAnnouncements(table);
  await moveSource(table, source);
  await settleHolds(table);
  for (const [reference, steps] of versions) {
    for (const { version } of steps) await table.remove(keys.entryVersion(reference, version));
    await table.remove(keys.entryHead(reference));
  }
  for (const subject of subjects) await table.remove(keys.announcement(subject));
  await table.put(keys.arrangement(), { arrangement: ARRANGEMENT });
  return heads.length;
};

/** Copies what is announced; returns the subjects that it had. */
const moveAnnouncements = async (table: Table): Promise<string[]> => {
  const old: Announcement[] = [];
  for await (const announcement of table.all<Announcement>({ pk: 'ANNOUNCED' }))
    if (!NAMES_LIST.test(announcement.subject)) old.push(announcement);
  for (const { subject, ...announcement } of old) {
    const [type = '', ...who] = subject.split('/');
    const named = who.length > 1 ? `${type}/${UN_LIST}/${who.join('/')}` : `${type}/${UN_LIST}:${who.join('')}`;
    await saveAnnouncement(table, { ...announcement, subject: named });
  }
  return old.map(({ subject }) => subject);
};

/** What was held lay in the hold itself; the next look asks about it anew, and finds the same. */
const settleHolds = async (table: Table): Promise<void> => {
  for (const hold of await openHolds(table)) if (hold.releasable) await saveHold(table, { ...hold, state: 'settled' });
};

/** How far the list was read, and which versions of it were taken over, lie at the list now. */
const moveSource = async (table: Table, source: string): Promise<void> => {
  for await (const version of table.all<TakenVersion>({ pk: `VERSIONS#${source}` }))
    await rememberVersion(table, UN_LIST, version);
  const cursor = await table.get<Cursor>(keys.cursor(source));
  if (cursor === undefined) return;
  await moveCursor(table, placeOfList(UN_LIST), cursor);
  await table.remove(keys.cursor(source));
};
