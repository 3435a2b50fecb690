import { InvalidRequest } from '../../model/errors.js';
import type { FunctionSettings } from '../../services/services.js';
import { WORDS } from '../../wording/catalogue.js';

/**
 * An address as it was given, unless it lies where nothing may be sent: that is said when it is given, and not by failures for days.
 * @throws InvalidRequest saying to which address its host leads
 */
export const publicAddress = async (
  url: string | null,
  { allowLoopback }: Pick<FunctionSettings, 'allowLoopback'>,
): Promise<string | null> => {
  if (url === null) return null;
  // Beside the HTTP client, which only a look-up of ours needs here.
  const { whyForbidden } = await import('../../http/guard.js');
  const why = await whyForbidden(new URL(url).hostname, { allowLoopback });
  if (why !== null) throw new InvalidRequest(WORDS.subscriptions.notPublic(why));
  return url;
};
