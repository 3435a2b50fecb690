import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { attempt } from '../../shared/pipeline/attempt.js';
import { fanOutCanary } from '../../shared/pipeline/canary.js';
import { fanOut } from '../../shared/pipeline/fan-out.js';
import type { Services } from '../../shared/pipeline/services.js';
import { isCanary } from '../../shared/store/canaries.js';
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
