import { type EntryEvent, isEntryEvent, type ListEvent } from '../model/event.js';
import { holdId } from '../model/ids.js';
import { alarm, type Services } from '../services/services.js';
import { type Hold, openHoldOf, saveHold } from '../store/holds.js';
import type { Act, Verdict } from './guard.js';

/** As many titles as a person reads; the item stays small. */
const MOST_TITLES = 200;
const NONE: Hold['counts'] = { listed: 0, amended: 0, delisted: 0 };

const countsOf = (events: readonly (EntryEvent | ListEvent)[]): Hold['counts'] => {
  const count = (act: Act) => events.filter((event) => event.type === `entry.${act}`).length;
  return { listed: count('listed'), amended: count('amended'), delisted: count('delisted') };
};

const tell = (services: Services, hold: Hold): Promise<boolean> =>
  alarm(
    services,
    `${hold.source} is held`,
    [
      `The document ${hold.sha256} of ${hold.source} looks wrong and was not taken over:`,
      ...hold.reasons.map((reason) => `  ${reason}`),
      `Held: ${hold.counts.listed} listed, ${hold.counts.amended} amended, ${hold.counts.delisted} delisted.`,
      hold.releasable
        ? 'Additions and amendments release themselves when a later fetch says the same; removals wait for you.'
        : 'Nothing in it can be read. The next good document ends this hold by itself.',
      `Hold ${hold.id}: ${services.settings.publicUrl}/operator#${hold.id}`,
    ].join('\n'),
  );

/** The document that is held: its bytes, and where they came from. */
export interface HeldDocument {
  readonly source: string;
  readonly list: string;
  readonly url: string | null;
  readonly sha256: string;
}

/** Opens a hold for a document that can't be read as a list at all; nothing else is touched. */
export const holdUnreadable = async (
  services: Services,
  { source, list, url, sha256 }: HeldDocument,
  problem: string,
): Promise<void> => {
  const open = await openHoldOf(services.table, list);
  if (open?.sha256 === sha256 || open?.releasable) {
    services.log.warn('a document could not be read while another is held', { source, sha256, problem });
    return;
  }
  const at = services.clock().toISOString();
  const hold: Hold = {
    id: open?.id ?? holdId(source, sha256),
    source,
    list,
    url,
    sha256,
    openedAt: open?.openedAt ?? at,
    updatedAt: at,
    reasons: [problem],
    releasable: false,
    counts: NONE,
    titles: [],
    held: {},
    state: 'open',
    decision: null,
  };
  await saveHold(services.table, hold);
  if (!open) await tell(services, hold);
};

/** Why a hold stays open when nothing new looks wrong. */
const stillHeld = (before: Hold | undefined, events: readonly (EntryEvent | ListEvent)[]): string[] => {
  const { delisted } = countsOf(events);
  return delisted > 0 ? [`${delisted} removals wait for a decision`] : (before?.reasons ?? []);
};

/** Opens a hold for what a document asks for, or brings the open one up to date. The operator hears of it when something new is held. */
export const updateHold = async (
  services: Services,
  { source, list, url, sha256 }: HeldDocument,
  events: readonly (EntryEvent | ListEvent)[],
  { reasons, held }: Verdict,
  open: Hold | undefined,
): Promise<void> => {
  const at = services.clock().toISOString();
  const before = open?.releasable ? open : undefined;
  const hold: Hold = {
    id: before?.id ?? holdId(source, sha256),
    source,
    list,
    url,
    sha256,
    openedAt: before?.openedAt ?? at,
    updatedAt: at,
    reasons: reasons.length > 0 ? reasons : stillHeld(before, events),
    releasable: true,
    counts: countsOf(events.filter(isEntryEvent)),
    titles: events.slice(0, MOST_TITLES).map(({ title }) => title),
    held,
    state: 'open',
    decision: null,
  };
  if (open && !open.releasable) await settleHold(services, open);
  await saveHold(services.table, hold);
  if (reasons.length > 0) await tell(services, hold);
};

/** Ends a hold without a decision: what was held came true or is no longer asked for. */
export const settleHold = ({ table, clock }: Services, hold: Hold): Promise<void> =>
  saveHold(table, { ...hold, state: 'settled', held: {}, updatedAt: clock().toISOString() });
