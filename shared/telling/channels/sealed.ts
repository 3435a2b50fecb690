import type { Answer } from '../../http/post.js';
import type { Details, SealedSecret, Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';

/** What of a subscription only the vault can read: an endpoint that whoever has it may post to, secret details. */
export interface Kept {
  readonly endpoint: string;
  readonly details: Details;
}

/** Seals it, as a subscription keeps it. */
export const seal = async ({ vault }: Pick<Services, 'vault'>, kept: Kept): Promise<SealedSecret[]> => [
  { sealed: await vault.seal(JSON.stringify(kept)), until: null },
];

/** What was sealed. @throws Error when nothing was: the subscription has ended */
export const unseal = async (
  { vault }: Pick<Services, 'vault'>,
  { id, secrets }: Pick<Subscription, 'id' | 'secrets'>,
): Promise<Kept> => {
  const [newest] = secrets;
  if (!newest) throw new Error(`${id} keeps no endpoint`);
  return JSON.parse(await vault.unseal(newest.sealed));
};

/** Shows so much of the end of an address that whoever knows it tells it from another; nothing of a short one. */
const SHOWN = 4;
const LONG_ENOUGH = 24;

/** What may be shown of an address that is a secret itself: its host, and by what it ends. */
export const masked = (url: string): string => {
  const { origin } = new URL(url);
  const rest = url.slice(origin.length + 1);
  return `${origin}/…${rest.length < LONG_ENOUGH ? '' : rest.slice(-SHOWN)}`;
};

const HIDDEN = '…';

/** An answer without the secrets that it repeats: every attempt is recorded with what was answered. */
export const withoutSecrets = (answer: Answer, secrets: readonly string[]): Answer => {
  const hide = (text: string | null): string | null =>
    secrets
      .filter((secret) => secret.length > 0)
      .reduce<string | null>((left, secret) => left?.replaceAll(secret, HIDDEN) ?? null, text);
  return { ...answer, error: hide(answer.error), text: hide(answer.text) };
};
