import type { Act } from '../model/act.js';
import { type CouncilEvent, isCouncilAction } from '../model/event.js';
import { readAct, saveAct } from '../store/actions.js';
import type { Table } from '../store/table.js';
import { actOf } from './acts.js';

const actIn = (event: CouncilEvent | null): Act | null => (event && isCouncilAction(event) ? actOf(event) : null);

/**
 * Notes an act as its event stands now, to be recognised; null for an event that is none. The words by which it was known before, and what a
 * person said that it is not, stay.
 * @param before its event as it stood until now
 * @param words the words that the newest reading has for it
 */
export const noteAct = async (
  table: Table,
  event: CouncilEvent,
  before: CouncilEvent | null,
  words: readonly string[] = [],
): Promise<Act | null> => {
  const [now, was] = [actIn(event), actIn(before)];
  if (now === null) return null;
  const known = was && (await readAct(table, was.day, was.event));
  const act = {
    ...now,
    topic: [...new Set([...(known?.topic ?? []), ...now.topic, ...words])],
    ...(known?.apartFrom && { apartFrom: known.apartFrom }),
  };
  await saveAct(table, act, was);
  return act;
};
