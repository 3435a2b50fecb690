import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** SendMessageBatch takes 10 entries a call, a message waits 900 s at most (SQS limits). */
const BATCH = 10;
/** Calls made at the same time. */
const SIDE_BY_SIDE = 10;
export const MOST_DELAY_SECONDS = 900;

/** The queue of attempts to be made. */
export interface Queue {
  /** @throws Error when SQS refused some of them */
  send(messages: readonly { readonly body: object; readonly delaySeconds: number }[]): Promise<void>;
}

export const openQueue = (QueueUrl: string, client: SQSClient): Queue => {
  const sendBatch = async (messages: Parameters<Queue['send']>[0]): Promise<void> => {
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({
        QueueUrl,
        Entries: messages.map(({ body, delaySeconds }, position) => ({
          Id: String(position),
          MessageBody: JSON.stringify(body),
          DelaySeconds: Math.min(MOST_DELAY_SECONDS, Math.max(0, Math.ceil(delaySeconds))),
        })),
      }),
    );
    if (Failed.length > 0)
      throw new Error(`SQS refused ${Failed.length} messages (${Failed[0]?.Code ?? 'no reason given'})`);
  };
  return {
    async send(messages) {
      for (let start = 0; start < messages.length; start += BATCH * SIDE_BY_SIDE) {
        const batches = Array.from({ length: SIDE_BY_SIDE }, (_, at) =>
          messages.slice(start + at * BATCH, start + (at + 1) * BATCH),
        );
        await Promise.all(batches.filter((batch) => batch.length > 0).map(sendBatch));
      }
    },
  };
};
