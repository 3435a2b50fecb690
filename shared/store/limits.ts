import { TooManyRequests } from '../model/errors.js';
import { WORDS } from '../wording/catalogue.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** At most so many within one window of so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts one use of something against its limit, across every process.
 * @param what for the message: "codes to this phone"
 * @throws TooManyRequests when the window is full
 */
export const countAgainst = async (
  table: Table,
  name: string,
  { most, seconds }: Limit,
  what: string,
): Promise<void> => {
  const now = table.clock().getTime();
  const window = Math.floor(now / 1000 / seconds);
  const end = (window + 1) * seconds;
  const counted = await table.update(keys.limit(name, String(window)), {
    UpdateExpression: 'SET #expires = :end ADD #count :one',
    ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
    ExpressionAttributeNames: { '#count': 'count', '#expires': 'expires' },
    ExpressionAttributeValues: { ':one': 1, ':most': most, ':end': end + seconds },
  });
  if (!counted) throw new TooManyRequests(WORDS.keys.tooMany(most, what, seconds), Math.ceil(end - now / 1000));
};
