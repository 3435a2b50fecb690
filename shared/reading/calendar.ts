import { isCouncilAction } from '../model/event.js';
import { REGIMES, type Regime } from '../model/regimes.js';
import { actsOn } from '../store/actions.js';
import { readEvent } from '../store/events.js';
import type { Table } from '../store/table.js';
import { addDays, type Day, daysBetween } from '../time/days.js';
import { besides, type Expiry, expiriesInRegister, expiryOf, isReplaced } from './expiry.js';

/** No renewal has ever run longer. */
const LONGEST_TERM = 800;

/** The ends that stored events tell of a regime, each once. */
const toldOf = async (table: Table, regime: Regime, from: Day, to: Day): Promise<Expiry[]> => {
  const acts = await actsOn(table, regime.id, addDays(from, -LONGEST_TERM), to);
  const renewals = await Promise.all(
    [...new Set(acts.filter(({ type }) => type === 'council.renewed').map(({ event }) => event))].map((event) =>
      readEvent(table, event),
    ),
  );
  return renewals.flatMap((stored) => (stored && isCouncilAction(stored.event) ? expiryOf(stored.event, regime) : []));
};

/**
 * What ends between two dates, both included, soonest first, as the renewals that events tell and the register of resolutions have it.
 * @param regime only this one's
 */
export const calendar = async (
  table: Table,
  { from, to, regime }: { from: Day; to: Day; regime?: string | undefined },
): Promise<Expiry[]> => {
  const wanted = REGIMES.filter(({ id, endedOn }) => endedOn === null && (regime === undefined || id === regime));
  const known = await Promise.all(
    wanted.map(async (each) => besides(await toldOf(table, each, from, to), expiriesInRegister(each, to))),
  );
  return known
    .flatMap((expiries) =>
      expiries.filter(
        (expiry, _, all) =>
          daysBetween(from, expiry.expiresOn) >= 0 &&
          daysBetween(expiry.expiresOn, to) >= 0 &&
          !isReplaced(expiry, all),
      ),
    )
    .sort((a, b) => a.expiresOn.localeCompare(b.expiresOn));
};
