import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import { holdId, sha256 } from '../model/ids.js';
import { alarm, type Services } from '../services/services.js';
import { raise } from '../services/trouble.js';
import { countHeld, type HeldChange, type Hold, isOpen, listHolds, saveHold } from '../store/holds.js';
import { WORDS } from '../wording/catalogue.js';
import type { Act } from './guard.js';
import type { Turn } from './turn.js';

/** As many titles as a person reads; the item stays small. */
const MOST_TITLES = 200;

/** What an event does to its list. */
export const actOf = (event: EntryEvent | ListEvent): HeldChange['act'] =>
  isEntryEvent(event) ? (event.type.slice('entry.'.length) as Act) : 'list';

/** A change as a hold holds it. */
export const heldChangeOf = (event: EntryEvent | ListEvent, since: string): HeldChange => ({
  event: event.id,
  act: actOf(event),
  since,
  title: event.title,
  regimes: event.regimes,
  entry: isEntryEvent(event) ? event.entry.id : null,
});

export const titlesOf = (changes: readonly HeldChange[]): string[] =>
  changes.slice(0, MOST_TITLES).map(({ title }) => title);

/** What the operator reads of a hold. */
const wordsOf = (services: Services, hold: Hold): { subject: string; message: string } => {
  const { subject, looksWrong, counts, releasable, unreadable, where } = WORDS.lists.holds;
  const lines = [
    looksWrong(hold.sha256, hold.source, hold.releasable),
    ...hold.reasons.map((reason) => `  ${reason}`),
    counts(hold.counts),
    hold.releasable ? releasable : unreadable,
    where(hold.id, `${services.settings.publicUrl}/operator#${hold.id}`),
  ];
  return { subject: subject(hold.source), message: lines.join('\n') };
};

/** Tells the operator of a hold. */
export const tellHold = (services: Services, hold: Hold): Promise<boolean> => {
  const { subject, message } = wordsOf(services, hold);
  return alarm(services, subject, message);
};

/** Tells the operator of a document that can't be read; of the same problem at the same source once a day, though good versions come in between. */
const tellUnreadable = (services: Services, hold: Hold): Promise<void> =>
  raise(services, { key: `unreadable/${hold.source}/${sha256(hold.reasons.join('\n'))}`, ...wordsOf(services, hold) });

const unreadableOf = async ({ table }: Services, list: string): Promise<Hold[]> =>
  (await listHolds(table)).filter((hold) => hold.list === list && isOpen(hold) && !hold.releasable);

/** Opens a hold for a document that can't be read as a list at all; nothing else is touched. The same one again is the same hold. */
export const holdUnreadable = async (services: Services, turn: Turn, problem: string): Promise<void> => {
  const { table } = services;
  const { source, document, sha256, now } = turn;
  const [open] = await unreadableOf(services, source.list);
  if (open?.sha256 === sha256) return;
  const hold: Hold = {
    id: open?.id ?? holdId(source.id, sha256, now),
    source: source.id,
    list: source.list,
    url: document.url,
    sha256,
    openedAt: open?.openedAt ?? now,
    updatedAt: now,
    reasons: [problem],
    releasable: false,
    counts: countHeld([]),
    titles: [],
    state: 'open',
    decision: null,
  };
  await saveHold(table, hold);
  if (!open) await tellUnreadable(services, hold);
};

/** Ends a hold without a decision: what was held came true or is no longer asked for. */
export const settleHold = ({ table, clock }: Services, hold: Hold): Promise<void> =>
  saveHold(table, { ...hold, state: 'settled', updatedAt: clock().toISOString() });

/** The list came as it was known: a document that could not be read is no question any more. */
export const settleUnreadable = async (services: Services, list: string): Promise<void> => {
  for (const hold of await unreadableOf(services, list)) await settleHold(services, hold);
};
