import { InvalidRequest } from '../../model/errors.js';
import type { Services } from '../../services/services.js';
import { addressNotes } from '../../store/addresses.js';
import type { ApiKey } from '../../store/api-keys.js';
import { countAgainst } from '../../store/limits.js';
import { readSubscription } from '../../store/subscriptions.js';
import { WORDS } from '../../wording/catalogue.js';

/** An address is asked to confirm so many subscriptions at most; one that was not confirmed for three days counts no more, SNS has forgotten it. */
const UNCONFIRMED = 5;
const UNCONFIRMED_MS = 3 * 86_400_000;
const HOUR = 3_600;
const BY_KEY = { most: 20, seconds: HOUR };
const TESTS = { most: 20, seconds: HOUR };

/**
 * Whether an address may be asked once more.
 * @param fingerprint the address's keyed hash
 * @throws InvalidRequest when so many subscriptions of it wait to be confirmed that another would only annoy
 */
export const boundUnconfirmed = async ({ table }: Pick<Services, 'table'>, fingerprint: string): Promise<void> => {
  let waiting = 0;
  const since = new Date(table.clock().getTime() - UNCONFIRMED_MS).toISOString();
  for await (const { subscription } of addressNotes(table, fingerprint)) {
    const known = await readSubscription(table, subscription);
    if (known?.status === 'pending' && known.createdAt > since) waiting++;
  }
  if (waiting >= UNCONFIRMED) throw new InvalidRequest(WORDS.subscriptions.tooManyUnconfirmed(UNCONFIRMED));
};

/** Counts a subscription by an organisation's key; the operator's is not counted. @throws TooManyRequests */
export const boundKey = async ({ table }: Pick<Services, 'table'>, { id, role }: ApiKey): Promise<void> => {
  if (role !== 'operator')
    await countAgainst(table, `subscribing/${id}`, BY_KEY, WORDS.subscriptions.counted.subscriptions);
};

/** Counts a test of a subscription. @throws TooManyRequests */
export const boundTests = ({ table }: Pick<Services, 'table'>, id: string): Promise<void> =>
  countAgainst(table, `tests/${id}`, TESTS, WORDS.subscriptions.counted.tests);
