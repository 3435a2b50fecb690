import { randomBytes } from 'node:crypto';
import { InvalidRequest } from '../../../model/errors.js';
import type { Subscription } from '../../../model/subscription.js';
import type { Services } from '../../../services/services.js';
import { changeSubscription } from '../../../store/subscriptions.js';
import { WORDS } from '../../../wording/catalogue.js';

/** Bytes of a new secret; Standard Webhooks allows 24 to 64. */
const SECRET_BYTES = 32;
/** How long the older secret signs beside the new one. */
const BOTH_MS = 24 * 3_600_000;

/** A new signing secret, `whsec_…`. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** The secrets that sign now: the newest, and during a rotation the one before. */
export const activeSecrets = async (
  { vault }: Pick<Services, 'vault'>,
  { secrets }: Subscription,
  now: Date,
): Promise<string[]> => {
  const active = secrets.filter(({ until }) => until === null || Date.parse(until) > now.getTime());
  return Promise.all(active.map(({ sealed }) => vault.unseal(sealed)));
};

/**
 * Gives a webhook a new signing secret. For a day both sign every message, so that a receiver can change over without a gap.
 * @returns the new secret, which is shown here and never again, and until when the older one signs
 * @throws InvalidRequest when it has ended
 */
export const rotateSecret = async (
  { table, vault }: Pick<Services, 'table' | 'vault'>,
  { id, status, secrets }: Subscription,
): Promise<{ secret: string; previousUntil: string }> => {
  if (status === 'ended') throw new InvalidRequest(WORDS.subscriptions.hasEnded);
  const secret = newSecret();
  const previousUntil = new Date(table.clock().getTime() + BOTH_MS).toISOString();
  const [newest] = secrets;
  await changeSubscription(table, id, {
    secrets: [
      { sealed: await vault.seal(secret), until: null },
      ...(newest ? [{ sealed: newest.sealed, until: previousUntil }] : []),
    ],
  });
  return { secret, previousUntil };
};
