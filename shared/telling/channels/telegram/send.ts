import * as z from 'zod';
import { type Answer, postOnce } from '../../../http/post.js';
import type { Subscription } from '../../../model/subscription.js';
import type { Services } from '../../../services/services.js';
import { changeSubscription } from '../../../store/subscriptions.js';
import { seal, unseal, withoutSecrets } from '../sealed.js';

const HEADERS = { 'content-type': 'application/json', 'user-agent': 'council-watch/1' };

/** What a Bot API answers (core.telegram.org, making requests; ResponseParameters). */
const Said = z.object({
  ok: z.boolean(),
  description: z.string().optional(),
  parameters: z.object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
});

const saidIn = (text: string | null): z.infer<typeof Said> | null => {
  try {
    return Said.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
};

const UNAUTHORISED = 401;
const FORBIDDEN = 403;

/** A group that became a supergroup has another number: what comes next goes there. */
const follow = async (services: Services, { id, secrets }: Subscription, chat: number): Promise<void> => {
  const kept = await unseal(services, { id, secrets });
  const endpoint = String(chat);
  const sealed = await seal(services, { ...kept, endpoint });
  await changeSubscription(services.table, id, { endpoint, secrets: sealed });
};

/**
 * Posts a message to the chat of a subscription. Telegram says in the body when to come back, and where a chat has gone.
 * A bot that was put out of the chat, or whose token was revoked, will not come back by itself.
 */
export const sendMessage = async (services: Services, subscription: Subscription, body: string): Promise<Answer> => {
  const { endpoint, details } = await unseal(services, subscription);
  const { token = '' } = details;
  const answer = withoutSecrets(
    await postOnce(services.webhooks.dispatcher, {
      url: `${subscription.details?.server}/bot${token}/sendMessage`,
      headers: HEADERS,
      body: JSON.stringify({ chat_id: endpoint, ...JSON.parse(body) }),
    }),
    [token],
  );
  const said = saidIn(answer.text);
  if (answer.ok || said === null) return answer;
  const { retry_after: retryAfter, migrate_to_chat_id: chat } = said.parameters ?? {};
  if (chat !== undefined) await follow(services, subscription, chat);
  return {
    ...answer,
    gone: answer.gone || answer.status === UNAUTHORISED || answer.status === FORBIDDEN,
    error: said.description ?? answer.error,
    retryAfter: retryAfter ?? answer.retryAfter,
  };
};
