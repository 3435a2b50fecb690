import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Services } from '../services/services.js';
import { type Canary, canaryId, readCanary, saveCanary } from '../store/canaries.js';
import { addDelivery, listAttempts } from '../store/deliveries.js';
import { WORDS } from '../wording/catalogue.js';
import { queueFirst } from './deliveries/queueing.js';

export interface CanaryRequest {
  /** A webhook that is to get it. */
  readonly webhook: string | null;
  /** A phone that is to get it. */
  readonly phone: string | null;
}

/** How far a canary came, in milliseconds since it was let fly; null where it did not arrive, or was not sent. */
export interface CanaryFlight {
  readonly id: string;
  /** SNS took it for the operator's address, and for the phone. */
  readonly email: boolean;
  readonly sms: boolean | null;
  /** From the events topic through its queue to the fan-out. */
  readonly fanOutMs: number | null;
  /** From there to the webhook's answer. */
  readonly webhookMs: number | null;
  readonly webhookStatus: number | null;
}

const EVERY_MS = 250;

/** Sends a test message through every channel: the operator's e-mail, a phone, the events topic, its queue, the fan-out, a webhook. */
export const letCanaryFly = async (
  services: Pick<Services, 'table' | 'topics' | 'settings'>,
  { webhook, phone }: CanaryRequest,
): Promise<{ id: string; email: boolean; sms: boolean | null }> => {
  const { table, topics, settings } = services;
  const id = canaryId(randomBytes(8).toString('hex'));
  await saveCanary(table, { id, at: table.clock().toISOString(), webhook, fannedOutAt: null });
  const text = WORDS.deliveries.canary(id);
  const [email = false] = await topics.publish(settings.operatorTopic, [
    { subject: WORDS.deliveries.canarySubject, message: text },
  ]);
  if (phone !== null) await topics.text(phone, text);
  await topics.publish(settings.eventsTopic, [
    { message: JSON.stringify({ type: 'canary', data: { id } }), attributes: { id, type: 'canary' } },
  ]);
  return { id, email, sms: phone === null ? null : true };
};

/** What the fan-out does with a canary: it goes to the one webhook that was named, as any event would. */
export const fanOutCanary = async ({ table, queue }: Pick<Services, 'table' | 'queue'>, id: string): Promise<void> => {
  const canary = await readCanary(table, id);
  if (!canary) return;
  await saveCanary(table, { ...canary, fannedOutAt: table.clock().toISOString() });
  if (canary.webhook === null) return;
  const name = { subscription: canary.webhook, event: id, revision: 1 };
  if (await addDelivery(table, name, table.clock())) await queueFirst(queue, [name]);
};

const webhookAttempt = async ({ table }: Pick<Services, 'table'>, { id, webhook }: Canary) =>
  webhook === null ? undefined : (await listAttempts(table, webhook, 20)).attempts.find(({ event }) => event === id);

/** Waits for a canary to arrive everywhere it was sent. */
export const followCanary = async (
  services: Pick<Services, 'table' | 'topics' | 'settings'>,
  request: CanaryRequest,
  mostMs = 60_000,
): Promise<CanaryFlight> => {
  const { id, email, sms } = await letCanaryFly(services, request);
  const now = () => services.table.clock().getTime();
  const end = now() + mostMs;
  for (;;) {
    const canary = await readCanary(services.table, id);
    const attempt = canary && (await webhookAttempt(services, canary));
    const arrived = canary?.fannedOutAt && (request.webhook === null || attempt);
    if (canary && (arrived || now() > end)) {
      const since = (instant: string | null | undefined) =>
        instant ? Date.parse(instant) - Date.parse(canary.at) : null;
      return {
        id,
        email,
        sms,
        fanOutMs: since(canary.fannedOutAt),
        webhookMs: attempt ? (since(attempt.at) ?? 0) + attempt.durationMs : null,
        webhookStatus: attempt?.status ?? null,
      };
    }
    await setTimeout(EVERY_MS);
  }
};
