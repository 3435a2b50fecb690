import { Hono } from 'hono';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly at: string;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly verified: boolean;
}

/** A screening system's end of a webhook: verifies what it gets with the public library, as any receiver would. */
export const openReceiver = (secrets: readonly string[]) => {
  const received: Received[] = [];
  const webhooks = secrets.map((secret) => new Webhook(secret));
  const isAuthentic = (body: string, headers: Record<string, string>): boolean =>
    webhooks.some((webhook) => {
      try {
        webhook.verify(body, headers);
        return true;
      } catch {
        return false;
      }
    });
  const routes = new Hono().post('/', async (context) => {
    const body = await context.req.text();
    const verified = isAuthentic(body, context.req.header());
    const { type, data } = JSON.parse(body) as { type: string; data: { title?: string } };
    // The challenge that asks whether messages are taken is answered, and tells of nothing.
    if (type === 'subscription.challenge') return context.body(null, verified ? 204 : 401);
    received.push({
      at: new Date().toISOString(),
      id: context.req.header('webhook-id') ?? '',
      type,
      title: data.title ?? '',
      verified,
    });
    return context.body(null, verified ? 204 : 401);
  });
  return { routes, received };
};
