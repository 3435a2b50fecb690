import type { Subscription } from '../../model/subscription.js';
import { keys } from '../../store/keys.js';
import type { Audience } from '../../store/subscriptions.js';
import type { Table } from '../../store/table.js';

/**
 * At so many topics one run looks. SNS answers 30 ListSubscriptionsByTopic a second (its quota), and a look is two calls: the run ends
 * within a minute, and ten thousand audiences are looked at three or four times in half a day.
 */
export const LOOKS_A_RUN = 800;

/** Where somebody waits for SNS, or SNS for somebody: these come before their turn, as far as half of the looks go. */
const AHEAD = LOOKS_A_RUN / 2;

const isAwaited = ({ status, code, joining, missingSince }: Subscription): boolean =>
  (status === 'pending' && code === null) || joining !== null || (missingSince ?? null) !== null;

/**
 * The audiences whose topics a run looks at, in order: all where they are few; else those where something is awaited, and the next ones
 * of a round over all.
 * @param after the last one of the round before this run
 * @returns them, and where the next run goes on
 */
export const nextOfRound = (
  audiences: readonly Audience[],
  members: ReadonlyMap<string, readonly Subscription[]>,
  stopped: ReadonlySet<string>,
  after: string,
): { readonly looked: readonly Audience[]; readonly last: string } => {
  if (audiences.length <= LOOKS_A_RUN) return { looked: audiences, last: '' };
  const sorted = [...audiences].sort((a, b) => (a.id < b.id ? -1 : 1));
  const from = sorted.findIndex(({ id }) => id > after);
  const inTurn = from === -1 ? sorted : [...sorted.slice(from), ...sorted.slice(0, from)];
  const isAhead = ({ id, rebuildingSince }: Audience): boolean =>
    rebuildingSince !== undefined ||
    (members.get(id) ?? []).some((each) => isAwaited(each) || stopped.has(each.endpoint));
  const ahead = inTurn.filter(isAhead).slice(0, AHEAD);
  const taken = new Set(ahead);
  const rest = inTurn.filter((audience) => !taken.has(audience)).slice(0, LOOKS_A_RUN - ahead.length);
  return { looked: [...ahead, ...rest], last: rest.at(-1)?.id ?? '' };
};

/** The last audience of the round; '' at its beginning. */
export const lastOfRound = async (table: Table): Promise<string> =>
  (await table.get<{ last: string }>(keys.round()))?.last ?? '';

export const keepRound = (table: Table, last: string): Promise<void> => table.put(keys.round(), { last });
