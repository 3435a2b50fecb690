import { keys } from './keys.js';
import type { Table } from './table.js';

/** One event told to one audience or one receiver, and how that ended. Kept to be shown to an auditor. */
export interface Telling {
  readonly event: string;
  readonly revision: number;
  readonly at: string;
  /** `people`: an audience, whom SNS tells by each one's channel. Else the channel of the one subscription. */
  readonly channel: string;
  /** Id of the audience or of the subscription. */
  readonly target: string;
  /** `accepted`: SNS took it. `delivered`: the receiver answered success. `failed`: the last attempt failed. */
  readonly result: 'accepted' | 'delivered' | 'failed';
  /** Of one subscription: attempts made, and the last HTTP status. */
  readonly attempts: number | null;
  readonly status: number | null;
}

/** Kept for 400 days, so that a year can be shown. */
const KEPT_DAYS = 400;
const LAST = '~';

const itemOf = (telling: Telling) => ({
  ...telling,
  ...keys.telling(telling.at, telling.event, telling.target),
  expires: Math.floor(Date.parse(telling.at) / 1000) + KEPT_DAYS * 86_400,
});

export const recordTelling = (table: Table, telling: Telling): Promise<void> => {
  const { pk, sk, ...item } = itemOf(telling);
  return table.put({ pk, sk }, item);
};
export const recordTellings = (table: Table, tellings: readonly Telling[]): Promise<void> =>
  table.putAll(tellings.map(itemOf));

/** What was told on a day (UTC), of all events or of one, in the order of the events' ids. */
export const tellingsOn = (table: Table, day: string, event?: string): AsyncGenerator<Telling> =>
  table.all<Telling>({
    pk: `TOLD#${day}`,
    ...(event !== undefined && { after: `${event}#`, before: `${event}#${LAST}` }),
  });
