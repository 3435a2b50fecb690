import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** SendMessageBatch takes 10 entries a call, a message waits 900 s at most (SQS limits). */
const BATCH = 10;
export const MOST_DELAY_SECONDS = 900;

/** The queue of attempts to be made. */
export interface Queue {
  /** @throws Error when SQS refused some of them */
  send(messages: readonly { readonly body: object; readonly delaySeconds: number }[]): Promise<void>;
}

export const openQueue = (QueueUrl: string, client: SQSClient): Queue => ({
  async send(messages) {
    for (let start = 0; start < messages.length; start += BATCH) {
      const { Failed = [] } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl,
          Entries: messages.slice(start, start + BATCH).map(({ body, delaySeconds }, position) => ({
            Id: String(position),
            MessageBody: JSON.stringify(body),
            DelaySeconds: Math.min(MOST_DELAY_SECONDS, Math.max(0, Math.ceil(delaySeconds))),
          })),
        }),
      );
      if (Failed.length > 0)
        throw new Error(`SQS refused ${Failed.length} messages (${Failed[0]?.Code ?? 'no reason given'})`);
    }
  },
});
