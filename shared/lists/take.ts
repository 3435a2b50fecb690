import type { Services } from '../services/services.js';
import type { ReadList } from '../sources/contract.js';
import { listKind } from '../sources/registry.js';
import { placeOfList, readCursor } from '../store/cursors.js';
import { type EntryState, type EntryWrite, knownEntries, writeEntries } from '../store/entries.js';
import { keepState } from '../store/states.js';
import { WORDS } from '../wording/catalogue.js';
import { alarmDamaged, asStated, type Stated } from './oddities.js';
import { readVersion } from './read-version.js';
import { takeChanges } from './take-changes.js';
import { ended, type ListDocument, type ListOutcome, type ListSource, moveOn, runOf, type Turn } from './turn.js';

/**
 * Takes over one version of a list: archived, read, compared with what is known of that list, judged, stored; the cursor last. Every write
 * can be repeated: a run killed at any point and run again yields the same events once.
 * @param decided true when a person released what it asks for: it is not turned away as an old version
 */
export const takeList = async (
  services: Services,
  source: ListSource,
  document: ListDocument,
  decided = false,
): Promise<ListOutcome> => {
  const { table, archive, clock } = services;
  const kind = listKind(source.list);
  const turn: Turn = {
    source,
    kind,
    format: await kind.open(),
    document,
    sha256: await archive.keep(document.bytes, kind.contentType),
    cursor: await readCursor(table, placeOfList(source.list)),
    decided,
    now: clock().toISOString(),
  };
  const read = await readVersion(services, turn);
  if ('end' in read) return read.end;
  const { list } = read;
  const known = await knownEntries(table, kind.list, runOf(turn).run);
  const stated = asStated(turn.format, list, known);
  const odd = [...stated.unread, ...stated.recovered];
  if (odd.length > 0) await alarmDamaged(services, source.id, odd);
  return turn.cursor === undefined
    ? takeBaseline(services, turn, list, known, stated)
    : takeChanges(services, turn, turn.cursor, list, known, stated);
};

/** The first sight of a list: every entry is stored, none is told. */
const takeBaseline = async (
  services: Services,
  turn: Turn,
  list: ReadList,
  known: ReadonlyMap<string, EntryState>,
  stated: Stated,
): Promise<ListOutcome> => {
  const { kind } = turn;
  const writes = [...stated.entries.values()].map(
    (record): EntryWrite => ({ record, status: 'listed', state: 'listed', event: null }),
  );
  await writeEntries(services.table, known, writes, runOf(turn));
  await keepState(services, kind.list, stated.entries.values(), turn.now);
  await moveOn(services, turn, list);
  return ended(turn, 'baseline', WORDS.lists.guard.baseline(stated.entries.size));
};
