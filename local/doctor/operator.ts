import { GetSubscriptionAttributesCommand, GetTopicAttributesCommand } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { listApiKeys } from '../../shared/store/api-keys.js';
import type { Deployed } from './deployed.js';
import { type Finding, findingIf } from './findings.js';

const CLOUDWATCH = 'cloudwatch.amazonaws.com';
const OneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Policy = z.object({
  Statement: z.array(
    z.object({
      Effect: z.string(),
      Principal: z.unknown(),
      Action: OneOrMore.optional(),
    }),
  ),
});

/** Whether the operator hears: somebody is there, has confirmed, takes every message, and alarms may publish. */
export const lookAtOperator = async ({ services, environment, asked }: Deployed): Promise<Finding[]> => {
  const TopicArn = environment.OPERATOR_TOPIC ?? '';
  const listening = (await services.topics.subscribers(TopicArn)) ?? [];
  const { Attributes = {} } = await asked.sns.send(new GetTopicAttributesCommand({ TopicArn }));
  const { Statement } = Policy.parse(JSON.parse(Attributes.Policy ?? '{"Statement":[]}'));
  const mayPublish = Statement.some(
    ({ Effect, Principal, Action = [] }) =>
      Effect === 'Allow' &&
      JSON.stringify(Principal).includes(CLOUDWATCH) &&
      Action.some((each) => /^sns:(?:Publish|\*)$/i.test(each)),
  );
  const confirmed = listening.flatMap(({ arn }) => (arn === null ? [] : [arn]));
  const attributes = await Promise.all(
    confirmed.map((SubscriptionArn) => asked.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }))),
  );
  const filtered = attributes.filter(({ Attributes: { FilterPolicy = '{}' } = {} }) => FilterPolicy !== '{}');
  return [
    ...findingIf(
      listening.length === 0,
      'nobody is to hear of trouble',
      'set operatorEmail in council-watch.json and deploy',
    ),
    ...findingIf(
      confirmed.length < listening.length,
      `${listening.length - confirmed.length} of ${listening.length} addresses of the operator have not confirmed`,
      'follow the link in the message of Amazon SNS (look in the spam folder), or request it again in its console',
    ),
    ...findingIf(
      filtered.length > 0,
      'an address of the operator hears only what a filter policy lets pass',
      'remove the policy in the console of SNS',
    ),
    ...findingIf(
      !mayPublish,
      'alarms may not publish to the operator’s topic: each stays mute',
      'its policy was changed by hand: deploy again, or allow sns:Publish to cloudwatch.amazonaws.com',
    ),
  ];
};

/** Whether there is a key to work with. */
export const lookAtKeys = async ({ services, name }: Deployed): Promise<Finding[]> =>
  findingIf(
    (await listApiKeys(services.table)).every(({ role }) => role !== 'operator'),
    'no operator has a key of the API: nobody can release what is held on its pages',
    `npx council-watch ops keys create you --role operator --stack ${name}`,
  );
