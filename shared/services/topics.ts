import {
  CheckIfPhoneNumberIsOptedOutCommand,
  CreateTopicCommand,
  DeleteTopicCommand,
  FilterPolicyLimitExceededException,
  GetTopicAttributesCommand,
  InvalidParameterException,
  ListPhoneNumbersOptedOutCommand,
  ListSubscriptionsByTopicCommand,
  type MessageAttributeValue,
  NotFoundException,
  PublishBatchCommand,
  PublishCommand,
  SetSMSAttributesCommand,
  SetSubscriptionAttributesCommand,
  type SNSClient,
  SubscribeCommand,
  UnsubscribeCommand,
} from '@aws-sdk/client-sns';
import { PauseRefused } from '../model/errors.js';
import { WORDS } from '../wording/catalogue.js';

/** One message to everyone on a topic. */
export interface TopicMessage {
  readonly subject?: string;
  /** Text by SNS's name of the protocol, and `default`; or one text for all. */
  readonly message: string | Record<string, string>;
  readonly attributes?: Record<string, string>;
}

export interface TopicSubscriber {
  readonly protocol: string;
  readonly endpoint: string;
  /** Null while the endpoint has not confirmed. */
  readonly arn: string | null;
}

/** SNS, in the few operations we need. */
export interface Topics {
  /** @returns for each message whether SNS took it */
  publish(topicArn: string, messages: readonly TopicMessage[]): Promise<boolean[]>;
  text(phone: string, message: string): Promise<void>;
  create(name: string): Promise<string>;
  exists(topicArn: string): Promise<boolean>;
  subscribe(topicArn: string, protocol: string, endpoint: string): Promise<void>;
  unsubscribe(subscriptionArn: string): Promise<void>;
  /**
   * Keeps a subscriber from hearing anything, without a new confirmation when it goes on: by a policy that no message meets.
   * @throws PauseRefused when too many of the topic are paused
   */
  setPaused(subscriptionArn: string, paused: boolean): Promise<void>;
  remove(topicArn: string): Promise<void>;
  /** Sets what texts may cost in a month, in US dollars: for the whole account, and SNS stops there. */
  limitTexts(dollars: number): Promise<void>;
  /** Phones that answered STOP. */
  optedOut(): Promise<ReadonlySet<string>>;
  /** Whether this phone did. */
  hasOptedOut(phone: string): Promise<boolean>;
  /** Undefined when there is no such topic. */
  subscribers(topicArn: string): Promise<TopicSubscriber[] | undefined>;
}

/** PublishBatch takes 10 entries and 256 KB a call (SNS limits). */
const BATCH = 10;
/** A policy that no message of ours meets; and the one that lets every message pass (SNS allows 200 policies a topic). */
export const PAUSED_POLICY = JSON.stringify({ paused: ['until resumed'] });
const NO_POLICY = '{}';
const BATCH_BYTES = 250_000;

const attributesOf = (attributes: Record<string, string> = {}): Record<string, MessageAttributeValue> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, { DataType: 'String', StringValue: value }]),
  );

const textOf = (message: TopicMessage['message']): string =>
  typeof message === 'string' ? message : JSON.stringify(message);

/** Positions of the messages, in groups that one call may carry. */
const batchesOf = (messages: readonly TopicMessage[]): number[][] => {
  const batches: number[][] = [];
  let bytes = 0;
  messages.forEach(({ message, attributes = {} }, position) => {
    const size = Buffer.byteLength(textOf(message)) + Buffer.byteLength(JSON.stringify(attributes));
    const last = batches.at(-1);
    if (last === undefined || last.length === BATCH || bytes + size > BATCH_BYTES) {
      batches.push([position]);
      bytes = size;
    } else {
      last.push(position);
      bytes += size;
    }
  });
  return batches;
};

export const openTopics = (client: SNSClient): Topics => {
  const exists = async (TopicArn: string): Promise<boolean> => {
    try {
      await client.send(new GetTopicAttributesCommand({ TopicArn }));
      return true;
    } catch (error) {
      if (error instanceof NotFoundException) return false;
      throw error;
    }
  };
  return {
    exists,

    async publish(TopicArn, messages) {
      const taken = messages.map(() => false);
      for (const batch of batchesOf(messages)) {
        const { Successful = [] } = await client.send(
          new PublishBatchCommand({
            TopicArn,
            PublishBatchRequestEntries: batch.map((position) => {
              const { subject, message, attributes } = messages[position] as TopicMessage;
              return {
                Id: String(position),
                Message: textOf(message),
                ...(typeof message !== 'string' && { MessageStructure: 'json' }),
                ...(subject !== undefined && { Subject: subject }),
                ...(attributes && { MessageAttributes: attributesOf(attributes) }),
              };
            }),
          }),
        );
        for (const { Id } of Successful) taken[Number(Id)] = true;
      }
      return taken;
    },

    async text(PhoneNumber, Message) {
      const MessageAttributes = attributesOf({ 'AWS.SNS.SMS.SMSType': 'Transactional' });
      await client.send(new PublishCommand({ PhoneNumber, Message, MessageAttributes }));
    },

    async create(Name) {
      const { TopicArn } = await client.send(new CreateTopicCommand({ Name }));
      if (!TopicArn) throw new Error(`SNS gave no address for the topic ${Name}`);
      return TopicArn;
    },

    async subscribe(TopicArn, Protocol, Endpoint) {
      try {
        await client.send(new SubscribeCommand({ TopicArn, Protocol, Endpoint, ReturnSubscriptionArn: true }));
      } catch (error) {
        // One that was paused keeps a policy, and SNS refuses to make it again as it would be without: it is there.
        if (!(error instanceof InvalidParameterException && /already exists/.test(error.message))) throw error;
      }
    },

    async unsubscribe(SubscriptionArn) {
      await client.send(new UnsubscribeCommand({ SubscriptionArn }));
    },

    async setPaused(SubscriptionArn, paused) {
      const AttributeValue = paused ? PAUSED_POLICY : NO_POLICY;
      try {
        await client.send(
          new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName: 'FilterPolicy', AttributeValue }),
        );
      } catch (cause) {
        if (cause instanceof FilterPolicyLimitExceededException)
          throw new PauseRefused(WORDS.subscriptions.tooManyPaused, { cause });
        throw cause;
      }
    },

    async remove(TopicArn) {
      await client.send(new DeleteTopicCommand({ TopicArn }));
    },

    async limitTexts(dollars) {
      await client.send(new SetSMSAttributesCommand({ attributes: { MonthlySpendLimit: String(dollars) } }));
    },

    async optedOut() {
      const phones = new Set<string>();
      let nextToken: string | undefined;
      do {
        const page = await client.send(new ListPhoneNumbersOptedOutCommand({ ...(nextToken && { nextToken }) }));
        for (const phone of page.phoneNumbers ?? []) phones.add(phone);
        nextToken = page.nextToken;
      } while (nextToken);
      return phones;
    },

    async hasOptedOut(phoneNumber) {
      const { isOptedOut = false } = await client.send(new CheckIfPhoneNumberIsOptedOutCommand({ phoneNumber }));
      return isOptedOut;
    },

    async subscribers(TopicArn) {
      const subscribers: TopicSubscriber[] = [];
      let NextToken: string | undefined;
      // Asked first: an emulator lists no subscribers for a topic it does not have, which reads as if all had left.
      if (!(await exists(TopicArn))) return undefined;
      try {
        do {
          const page = await client.send(
            new ListSubscriptionsByTopicCommand({ TopicArn, ...(NextToken && { NextToken }) }),
          );
          for (const { Protocol = '', Endpoint = '', SubscriptionArn = '' } of page.Subscriptions ?? []) {
            // SNS goes on listing for some days whoever has left.
            if (SubscriptionArn === 'Deleted') continue;
            subscribers.push({
              protocol: Protocol,
              endpoint: Endpoint,
              arn: SubscriptionArn.startsWith('arn:') ? SubscriptionArn : null,
            });
          }
          NextToken = page.NextToken;
        } while (NextToken);
        return subscribers;
      } catch (error) {
        if (error instanceof NotFoundException) return undefined;
        throw error;
      }
    },
  };
};
