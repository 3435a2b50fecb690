import type { CouncilEvent } from '../model/event.js';
import { readEvent, type StoredEvent, updateEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { shorten } from '../text/text.js';
import { WORDS } from '../wording/catalogue.js';
import { correctEvent } from './correct.js';
import { noteAct } from './note-act.js';
import { recordEvent } from './record.js';

import type { Recorded } from './store-event.js';

const TITLE_LENGTH = 140;

const OUTCOMES: readonly string[] = ['council.adopted', 'council.renewed', 'council.rejected'];

/**
 * What may become one another by a correction: what a release calls an adoption was a renewal, or failed; a newspaper's next version that tells
 * another outcome tells another vote.
 */
const familyOf = ({ type }: CouncilEvent, official: boolean): string => {
  if (official && OUTCOMES.includes(type)) return 'outcome';
  return type === 'council.renewed' ? 'council.adopted' : type;
};

/** Which of the events that a document told each event of its corrected text corrects: by type, else by family, in their order. */
const pairs = (
  told: readonly StoredEvent[],
  events: readonly CouncilEvent[],
  official: boolean,
): Map<CouncilEvent, StoredEvent | undefined> => {
  const left = [...told];
  const paired = new Map<CouncilEvent, StoredEvent | undefined>();
  const take = (event: CouncilEvent, fits: (other: CouncilEvent) => boolean) => {
    const at = left.findIndex((stored) => fits(stored.event));
    if (at >= 0) paired.set(event, left.splice(at, 1)[0]);
  };
  for (const event of events) take(event, ({ id }) => id === event.id);
  for (const event of events) if (!paired.has(event)) take(event, ({ type }) => type === event.type);
  for (const event of events)
    if (!paired.has(event)) take(event, (other) => familyOf(other, official) === familyOf(event, official));
  return paired;
};

/** Takes what a corrected document says now for the event that it told before; nobody is told where no fact changed. */
const correct = async (table: Table, id: string, event: CouncilEvent): Promise<Recorded> => {
  for (;;) {
    const stored = await readEvent(table, id);
    if (!stored) return recordEvent(table, event);
    const corrected = correctEvent(stored.event, event);
    if (corrected === null) return { id, as: 'seen' };
    if (!(await updateEvent(table, stored, corrected, 'everyone'))) continue;
    await noteAct(table, corrected, stored.event);
    return { id, as: 'corrected' };
  }
};

/** Says of an event that its source tells it no more; one that another document tells as well stands. */
const withdraw = async (table: Table, { event: { id } }: StoredEvent): Promise<void> => {
  for (;;) {
    const stored = await readEvent(table, id);
    if (
      !stored ||
      stored.withdrawn === true ||
      new Set(stored.event.evidence.map(({ source, url }) => url ?? source)).size > 1
    )
      return;
    const { event } = stored;
    const withdrawn = {
      ...event,
      title: shorten(WORDS.events.withdrawnTitle(event.title), TITLE_LENGTH),
      summary: WORDS.events.withdrawn(event.summary),
    };
    if (await updateEvent(table, stored, withdrawn, 'everyone', true)) return;
  }
};

/**
 * Takes the events of a corrected document for those that it told before: corrected where a fact or the type is another now, new where there are
 * more of them, withdrawn where one is told no more.
 * @param before ids of the events that the document told
 * @param withdraws false for a newspaper, which drops a paragraph and takes nothing back
 */
export const recordCorrections = async (
  table: Table,
  before: readonly string[],
  events: readonly CouncilEvent[],
  withdraws: boolean,
): Promise<Recorded[]> => {
  const stored = await Promise.all(before.map((id) => readEvent(table, id)));
  const told = stored.flatMap((each) => (each ? [each] : []));
  const paired = pairs(told, events, withdraws);
  const recorded: Recorded[] = [];
  for (const event of events) {
    const of = paired.get(event);
    recorded.push(of ? await correct(table, of.event.id, event) : await recordEvent(table, event));
  }
  const kept = new Set([...paired.values()].map((each) => each?.event.id).concat(recorded.map(({ id }) => id)));
  if (withdraws) for (const each of told) if (!kept.has(each.event.id)) await withdraw(table, each);
  return recorded;
};
