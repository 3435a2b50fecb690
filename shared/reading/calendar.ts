import { type CouncilAction, isCouncilAction, type Measure } from '../model/event.js';
import { REGIMES, type Regime } from '../model/regimes.js';
import { actsOn } from '../store/actions.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { addDays, type Day, daysBetween } from '../time/days.js';

/** What ends when, unless the Council renews it. */
export interface Expiry {
  readonly expiresOn: Day;
  readonly regime: string;
  readonly regimeName: string;
  /** The measures, panels and exemptions that the renewing document names. */
  readonly measures: readonly Measure[];
  readonly resolution: string | null;
  readonly document: string | null;
  readonly renewedOn: Day | null;
  /** Id of the event that tells the renewal. */
  readonly event: string;
}

/** No renewal has ever run longer. */
const LONGEST_TERM = 800;

const expiryOf = (event: CouncilAction, regime: Regime): Expiry[] =>
  event.action.expiresOn === null
    ? []
    : [
        {
          expiresOn: event.action.expiresOn,
          regime: regime.id,
          regimeName: regime.name,
          measures: event.action.measures,
          resolution: event.action.resolution,
          document: event.action.document,
          renewedOn: event.occurredOn,
          event: event.id,
        },
      ];

/** A later renewal of the same measures takes the place of an earlier one; of other measures it stands beside it. */
const isReplaced = (expiry: Expiry, all: readonly Expiry[]): boolean =>
  all.some(
    (other) =>
      other.regime === expiry.regime &&
      (other.renewedOn ?? '') > (expiry.renewedOn ?? '') &&
      other.expiresOn > expiry.expiresOn &&
      (expiry.measures.length === 0 || expiry.measures.every((measure) => other.measures.includes(measure))),
  );

/**
 * What ends between two dates, both included, soonest first, as the renewals known today have it.
 * @param regime only this one's
 */
export const calendar = async (
  table: Table,
  { from, to, regime }: { from: Day; to: Day; regime?: string | undefined },
): Promise<Expiry[]> => {
  const wanted = REGIMES.filter(({ id, endedOn }) => endedOn === null && (regime === undefined || id === regime));
  const known = await Promise.all(
    wanted.map(async (each) => {
      const actions = await actsOn(table, each.id, addDays(from, -LONGEST_TERM), to);
      const renewals = await Promise.all(
        actions.filter(({ type }) => type === 'council.renewed').map((action) => readEvent(table, action.event)),
      );
      return renewals.flatMap((stored) =>
        stored && isCouncilAction(stored.event) ? expiryOf(stored.event, each) : [],
      );
    }),
  );
  return known
    .flatMap((expiries) =>
      [...new Map(expiries.map((expiry) => [expiry.event, expiry])).values()].filter(
        (expiry, _, all) =>
          daysBetween(from, expiry.expiresOn) >= 0 &&
          daysBetween(expiry.expiresOn, to) >= 0 &&
          !isReplaced(expiry, all),
      ),
    )
    .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn));
};
