import { InvalidRequest } from '../../model/errors.js';
import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { markTold, pendingEvents, type StoredEvent } from '../../store/events.js';
import { type Audience, readAudience } from '../../store/subscriptions.js';
import { hasten, waitingOf } from '../../store/waiting.js';
import { audienceId, type Hearing, isRebuilding } from '../../telling/audiences/audiences.js';
import { untoldTo } from '../../telling/outbox.js';
import { relay, relayThen } from '../../telling/relay.js';
import { WORDS } from '../../wording/catalogue.js';

type Mover = Pick<Subscription, 'audience' | 'rhythm' | 'status'>;

const stillWaits = () => new InvalidRequest(WORDS.subscriptions.stillWaits);

/** Makes what an audience waits for due now. */
const hastenAll = async ({ table }: Services, audience: string): Promise<boolean> => {
  let waits = false;
  for await (const waiting of waitingOf(table, audience)) {
    waits = true;
    await hasten(table, waiting, table.clock());
  }
  return waits;
};

/** @throws InvalidRequest where an audience waits for anything still */
const refuseWaiting = async ({ table }: Services, audience: string): Promise<void> => {
  for await (const _waiting of waitingOf(table, audience)) throw stillWaits();
};

/**
 * Before a subscriber pauses: tells its audience what waits for the hour of its digest, so that who pauses misses nothing. Who stays
 * hears it earlier, and not again.
 * @throws InvalidRequest where that can't be done now
 */
export const hearFirst = async (services: Services, { audience, rhythm = null, status }: Mover): Promise<void> => {
  if (audience === null || rhythm === null || status !== 'active') return;
  if (!(await hastenAll(services, audience))) return;
  await relay(services);
  await refuseWaiting(services, audience);
};

/** Everything that is in the outbox, once an audience and the one that it moves to have what is theirs. @throws InvalidRequest */
const toldToBoth = async (
  { table }: Services,
  from: Audience | undefined,
  to: Audience | undefined,
): Promise<StoredEvent[]> => {
  const both = [from, to].filter((each): each is Audience => each !== undefined);
  const untold = both.filter((each) => !isRebuilding(each, table.clock().getTime())).map(untoldTo);
  const pending: StoredEvent[] = [];
  for await (const stored of pendingEvents(table)) {
    if (untold.some((isUntold) => isUntold(stored))) throw stillWaits();
    pending.push(stored);
  }
  return pending;
};

/**
 * Moves a subscriber to another audience when both have heard all that there is, and while nothing is told: so it misses nothing, and hears
 * nothing twice. An audience that is new counts as told what the mover has heard.
 * @throws InvalidRequest where that can't be done now
 */
export const moveTold = async (
  services: Services,
  { audience, status }: Mover,
  hearing: Hearing,
  move: () => Promise<void>,
): Promise<void> => {
  const { table } = services;
  const goal = audienceId(hearing);
  if (audience === null || status !== 'active' || goal === audience) return move();
  await hastenAll(services, audience);
  const moved = await relayThen(services, async () => {
    await refuseWaiting(services, audience);
    const [from, to] = await Promise.all([readAudience(table, audience), readAudience(table, goal)]);
    const pending = await toldToBoth(services, from, to);
    await move();
    if (to === undefined)
      for (const stored of pending)
        if ((stored.told[audience] ?? 0) >= (stored.restated ?? 1)) await markTold(table, stored, goal);
  });
  if (moved === null) throw stillWaits();
};
