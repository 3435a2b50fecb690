import { ListEventSourceMappingsCommand } from '@aws-sdk/client-lambda';
import {
  GetSMSAttributesCommand,
  GetSMSSandboxAccountStatusCommand,
  GetSubscriptionAttributesCommand,
  ListOriginationNumbersCommand,
} from '@aws-sdk/client-sns';
import { GetQueueAttributesCommand, GetQueueUrlCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Deployed } from './deployed.js';
import { type Finding, findingIf } from './findings.js';

/** Whether events reach the queue that webhooks are told from: every one, and as it is. */
export const lookAtFanOut = async ({ services, environment, asked }: Deployed): Promise<Finding[]> => {
  const listening = (await services.topics.subscribers(environment.EVENTS_TOPIC ?? '')) ?? [];
  const SubscriptionArn = listening.find(({ protocol }) => protocol === 'sqs')?.arn ?? null;
  const remedy = 'it was changed by hand: deploy again';
  if (SubscriptionArn === null)
    return findingIf(true, 'events do not reach the queue that webhooks are told from', remedy);
  const { Attributes: { FilterPolicy = '{}', RawMessageDelivery } = {} } = await asked.sns.send(
    new GetSubscriptionAttributesCommand({ SubscriptionArn }),
  );
  return findingIf(
    FilterPolicy !== '{}' || RawMessageDelivery !== 'true',
    'the queue that webhooks are told from does not get every event as it is',
    remedy,
  );
};

/** Whether the queues are read, and what failed for good in them. */
export const lookAtQueues = async ({ environment, asked: { sqs, lambda } }: Deployed): Promise<Finding[]> => {
  const { Attributes = {} } = await sqs.send(
    new GetQueueAttributesCommand({
      QueueUrl: environment.ATTEMPTS_QUEUE,
      AttributeNames: ['QueueArn', 'RedrivePolicy'],
    }),
  );
  const { EventSourceMappings = [] } = await lambda.send(
    new ListEventSourceMappingsCommand({ EventSourceArn: Attributes.QueueArn }),
  );
  const { deadLetterTargetArn } = z
    .object({ deadLetterTargetArn: z.string().optional() })
    .parse(JSON.parse(Attributes.RedrivePolicy ?? '{}'));
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: deadLetterTargetArn?.split(':').at(-1) }));
  const { Attributes: letters = {} } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  const waiting = Number(letters.ApproximateNumberOfMessages ?? 0);
  return [
    ...findingIf(
      EventSourceMappings.every(({ State }) => State !== 'Enabled' && State !== 'Enabling'),
      'nobody reads the queue of attempts: no webhook is told',
      'enable the trigger of the deliver function, or deploy again',
    ),
    ...findingIf(waiting > 0, `${waiting} dead letters wait`, 'see "Dead letters" in the runbook'),
  ];
};

/** Whether texts would arrive: what AWS asks of an account before it sends them. */
export const lookAtTexts = async ({ settings, asked: { sns } }: Deployed): Promise<Finding[]> => {
  if (!settings.sms) return [];
  const { IsInSandbox } = await sns.send(new GetSMSSandboxAccountStatusCommand({}));
  const { attributes = {} } = await sns.send(new GetSMSAttributesCommand({}));
  const { PhoneNumbers = [] } = await sns.send(new ListOriginationNumbersCommand({}));
  const limit = Number(attributes.MonthlySpendLimit ?? 1);
  return [
    ...findingIf(
      IsInSandbox === true,
      'texts go to verified phones only: the account is in the sandbox of SMS',
      'SNS, "Text messaging", "Exit SMS sandbox"; or set sms to false',
    ),
    ...findingIf(
      settings.smsMonthlyLimit !== undefined && limit < settings.smsMonthlyLimit,
      `the account lets texts cost $${limit} a month, and smsMonthlyLimit is $${settings.smsMonthlyLimit}`,
      'ask AWS support for a higher limit, or lower the setting',
    ),
    ...findingIf(
      PhoneNumbers.length === 0 && (attributes.DefaultSenderID ?? '') === '',
      'texts have no sender of yours (origination identity); the USA, Canada, India and others refuse them',
      'register a number or a sender for each country you text to; or set sms to false',
    ),
  ];
};
