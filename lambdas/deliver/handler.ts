import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import type { Services } from '../../shared/services/services.js';
import { isCanary } from '../../shared/store/canaries.js';
import { attempt } from '../../shared/telling/attempt.js';
import { fanOutCanary } from '../../shared/telling/canary.js';
import { fanOut } from '../../shared/telling/fan-out.js';
import { servicesOfProcess } from '../services.js';

const Attempt = z.object({ subscription: z.string(), event: z.string(), revision: z.int(), attempt: z.int() });
/** The body of the events topic, delivered raw. */
const Told = z.object({ data: z.object({ id: z.string() }) });
const Message = z.union([Attempt, Told]);

const handle = async (services: Services, record: SQSRecord): Promise<void> => {
  const message = Message.parse(JSON.parse(record.body));
  if ('data' in message && isCanary(message.data.id)) await fanOutCanary(services, message.data.id);
  else if ('data' in message) await fanOut(services, message.data.id);
  else await attempt(services, message);
};

/**
 * Takes both queues: events to fan out, attempts to make. The attempts of a batch run side by side, so that a slow receiver delays
 * no other; a message that fails is the only one that comes again.
 */
export const deliverHandler =
  (services: () => Services) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.allSettled(event.Records.map((record) => handle(services(), record)));
    const batchItemFailures = results.flatMap((result, position) => {
      if (result.status === 'fulfilled') return [];
      services().log.error('a message failed', { error: String(result.reason) });
      return [{ itemIdentifier: event.Records[position]?.messageId ?? '' }];
    });
    return { batchItemFailures };
  };

export const handler = deliverHandler(servicesOfProcess);
