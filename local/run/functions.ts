import { setTimeout } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { deliverHandler } from '../../lambdas/deliver/handler.js';
import { pollHandler } from '../../lambdas/poll/handler.js';
import { relayHandler } from '../../lambdas/relay/handler.js';
import { watchHandler } from '../../lambdas/watch/handler.js';
import type { PollResult } from '../../shared/polling/poll.js';
import type { Services } from '../../shared/services/services.js';
import type { EventSource } from '../cloud/provision.js';

const WAIT_SECONDS = 1;

export interface Functions {
  poll(event: unknown): Promise<PollResult | undefined>;
  relay(): Promise<void>;
  watch(event: unknown): Promise<void>;
  deliver(event: SQSEvent): Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;
}

/** The same handlers that run in Lambda, each with the services that its own environment in the template opens. */
export const openFunctions = (open: (handler: string) => Services): Functions => ({
  poll: pollHandler(lazily(() => open('poll'))),
  relay: relayHandler(lazily(() => open('relay'))),
  watch: watchHandler(lazily(() => open('watch'))),
  deliver: deliverHandler(lazily(() => open('deliver'))),
});

const lazily = (open: () => Services) => {
  let services: Services | undefined;
  return (): Services => {
    services ??= open();
    return services;
  };
};

const recordOf = ({ MessageId = '', ReceiptHandle = '', Body = '' }: Message): SQSRecord => ({
  messageId: MessageId,
  receiptHandle: ReceiptHandle,
  body: Body,
  attributes: { ApproximateReceiveCount: '1', SentTimestamp: '0', SenderId: '', ApproximateFirstReceiveTimestamp: '0' },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: 'us-east-1',
});

/** Hands the messages of a queue to a function, as Lambda's event source mapping does, until it is stopped. */
export const readQueue = (
  sqs: SQSClient,
  { queueUrl, batchSize, sideBySide }: EventSource,
  handler: Functions['deliver'],
  stopped: AbortSignal,
): Promise<unknown> => {
  const loop = async (): Promise<void> => {
    while (!stopped.aborted) {
      try {
        const receive = new ReceiveMessageCommand({
          QueueUrl: queueUrl,
          MaxNumberOfMessages: Math.min(batchSize, 10),
          WaitTimeSeconds: WAIT_SECONDS,
        });
        const { Messages = [] } = await sqs.send(receive, { abortSignal: stopped });
        if (Messages.length > 0) await take(Messages);
      } catch (error) {
        if (!stopped.aborted) await setTimeout(1_000);
        if (!stopped.aborted) process.stderr.write(`a queue could not be read: ${(error as Error).message}\n`);
      }
    }
  };
  const take = async (messages: readonly Message[]): Promise<void> => {
    const { batchItemFailures } = await handler({ Records: messages.map(recordOf) });
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
    const done = messages.filter(({ MessageId = '' }) => !failed.has(MessageId));
    if (done.length === 0) return;
    const Entries = done.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  };
  return Promise.all(Array.from({ length: sideBySide }, loop));
};
