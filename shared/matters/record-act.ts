import type { Act } from '../model/act.js';
import type { CouncilAction } from '../model/event.js';
import { eventId } from '../model/ids.js';
import { actsBetween } from '../store/actions.js';
import type { Table } from '../store/table.js';
import { joinThreads, rootOf } from '../store/threads.js';
import { addDays } from '../time/days.js';
import { actOf } from './acts.js';
import { checkedByRegister } from './checked.js';
import { raiseDrafts } from './drafts.js';
import { DRAFT_DAYS, recognise } from './identity.js';
import { noteAct } from './note-act.js';
import { ofOneMatter } from './one-matter.js';
import { type Recorded, storeEvent } from './store-event.js';

/** Another act of the same kind on the same regime and day would be called the same: what sets it apart is in its name. */
const idBeside = (event: CouncilAction, act: Act, around: readonly Act[]): string =>
  around.some((known) => known.event === event.id)
    ? eventId(event.id, ...act.sponsors, ...act.vetoedBy, ...(act.counts ?? []).map(String), ...act.aims, ...act.topic)
    : event.id;

/** The thread of the matter that an act belongs to; threads that it shows to be one are joined. */
const threadAmong = async (table: Table, act: Act, [first, ...others]: readonly Act[]): Promise<string> => {
  if (!first) return act.thread;
  let thread = await rootOf(table, first.thread);
  for (const other of others) thread = await joinThreads(table, thread, other.thread);
  return thread;
};

/** Stores an act of the Council: as the one that is known, where it tells that one; else as a new one, on the thread of its matter. */
export const recordAct = async (table: Table, read: CouncilAction, quiet: boolean): Promise<Recorded> => {
  const found = checkedByRegister(read);
  const reading = actOf(found);
  if (reading === null) {
    const { id, as } = await storeEvent(table, found, quiet);
    return { id, as };
  }
  const around = await actsBetween(
    table,
    found.regimes,
    addDays(reading.day, -DRAFT_DAYS),
    addDays(reading.day, DRAFT_DAYS),
  );
  const { same, unsure } = recognise(reading, around);
  const id = same?.event ?? idBeside(found, reading, around);
  const others = around.filter(({ event }) => event !== same?.event);
  const related = others.filter((known) => unsure.includes(known) || ofOneMatter(reading, known));
  const thread = await threadAmong(table, reading, same ? [same, ...related] : related);
  const stored = await storeEvent(table, { ...found, id, thread }, quiet);
  const act = await noteAct(table, stored.event, stored.before, reading.topic);
  if (act) {
    // By what all its readings say, it may be of a matter that none of them alone showed.
    await threadAmong(table, { ...act, thread }, [
      { ...act, thread },
      ...others.filter((known) => ofOneMatter(act, known)),
    ]);
    await raiseDrafts(table, act, others);
  }
  return { id: stored.id, as: stored.as };
};
