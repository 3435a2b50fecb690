import { SetSubscriptionAttributesCommand } from '@aws-sdk/client-sns';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_OF_TEMPLATE } from '../../infra/deployed-settings.js';
import type { GivenSettings } from '../../infra/settings.js';
import { readSettings, watchedSources } from '../../infra/settings.js';
import { openServices } from '../../lambdas/services.js';
import { addOpsCommands } from '../../local/cli/ops.js';
import { type Asked, findStack } from '../../local/doctor/deployed.js';
import { examine } from '../../local/doctor/doctor.js';
import { createKey } from '../../shared/people/api-keys.js';
import { saveHold } from '../../shared/store/holds.js';
import { recordLook } from '../../shared/store/known-sources.js';
import { ownClients } from '../support/clients.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

const STACK = 'council-watch-prod';
const GIVEN: GivenSettings = { operatorEmail: 'you@bank.example', contact: 'you@bank.example', smsMonthlyLimit: 20 };
const POLICY = (service: string) =>
  JSON.stringify({ Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sns:Publish' }] });

/** What AWS answers where no emulator does: by IAM's name of the action. */
interface Account {
  answers: Record<string, object>;
  given: GivenSettings | undefined;
  written: GivenSettings | undefined;
  status: string;
  sourceMapping: string;
  /** Steps in the embedded services that a careful operator has done. */
  skip: Set<'operator' | 'master key' | 'key' | 'sources'>;
  /** Done last, by whoever makes a mistake. */
  spoil?: (test: TestCloud) => Promise<unknown>;
}
const careful = (): Account => ({
  answers: {
    'sns:GetSMSSandboxAccountStatus': { IsInSandbox: false },
    'sns:GetSMSAttributes': { attributes: { MonthlySpendLimit: '50' } },
    'sns:ListOriginationNumbers': { PhoneNumbers: [{ PhoneNumber: '+12125550100' }] },
    'dynamodb:DescribeContinuousBackups': {
      ContinuousBackupsDescription: { PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' } },
    },
    'sns:GetTopicAttributes': { Attributes: { Policy: POLICY('cloudwatch.amazonaws.com') } },
  },
  given: GIVEN,
  written: GIVEN,
  status: 'UPDATE_COMPLETE',
  sourceMapping: 'Enabled',
  skip: new Set(),
});

let test: TestCloud;
beforeEach(async () => {
  test = await startTestCloud();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await test.close();
});

const prepare = async ({ skip, spoil }: Account) => {
  const { services } = test;
  if (!skip.has('operator'))
    await services.topics.subscribe(services.settings.operatorTopic, 'email', 'you@bank.example');
  if (!skip.has('master key')) await services.vault.fingerprint('anything');
  if (!skip.has('key')) await createKey(services.table, 'you', 'operator');
  if (!skip.has('sources'))
    for (const source of watchedSources(readSettings(() => undefined)))
      await recordLook(services.table, source, {
        at: new Date().toISOString(),
        outcome: 'unchanged',
        sha256: null,
        detail: null,
      });
  await spoil?.(test);
};

const deployedAs = async (account: Account) => {
  await prepare(account);
  const { answers, given, status, sourceMapping } = account;
  const clients = await ownClients(test.cloud, <T>({ action }: { action: string }, call: () => Promise<T>) =>
    answers[action] === undefined ? call() : Promise.resolve({ output: answers[action], response: {} } as T),
  );
  const answering = (byCommand: Record<string, object>) => ({
    send: async (command: object) => byCommand[command.constructor.name],
  });
  const asked = {
    ...clients,
    formation: answering({
      DescribeStacksCommand: {
        Stacks: [{ StackStatus: status, Outputs: [{ OutputKey: 'ApiFunction', OutputValue: 'api' }] }],
      },
      GetTemplateSummaryCommand: { Metadata: JSON.stringify(given ? { [SETTINGS_OF_TEMPLATE]: given } : {}) },
    }),
    lambda: answering({
      GetFunctionConfigurationCommand: { Environment: { Variables: test.cloud.environments.api } },
      ListEventSourceMappingsCommand: { EventSourceMappings: [{ State: sourceMapping }] },
    }),
  } as unknown as Asked;
  return findStack(STACK, asked, (environment) => openServices(environment, { clients, allowLoopback: true }));
};
const findings = async (change: Partial<Account> = {}) => {
  const account = { ...careful(), ...change };
  return examine(await deployedAs(account), account.written);
};
const answering = (action: string, answer: object) => ({ answers: { ...careful().answers, [action]: answer } });
const spoilt = (topic: 'operatorTopic' | 'eventsTopic', AttributeName: string, AttributeValue: string) => ({
  spoil: async ({ services, cloud }: TestCloud) => {
    const [first] = (await services.topics.subscribers(services.settings[topic])) ?? [];
    const SubscriptionArn = first?.arn ?? '';
    await cloud.clients.sns.send(
      new SetSubscriptionAttributesCommand({ SubscriptionArn, AttributeName, AttributeValue }),
    );
  },
});
const HOLD = {
  id: 'hold_1',
  source: 'un-list',
  list: 'un',
  url: null,
  sha256: 'a'.repeat(64),
  openedAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  reasons: ['half of it is gone'],
  releasable: true,
  counts: { listed: 0, amended: 0, delisted: 1, list: 0 },
  titles: [],
  state: 'open' as const,
  decision: null,
};

describe('ops doctor', () => {
  it('finds nothing where nothing is forgotten', async () => {
    expect(await findings()).toEqual([]);
  });

  it.each<[string, Partial<Account>, RegExp]>([
    ['a deployment that failed', { status: 'UPDATE_ROLLBACK_FAILED' }, /stands at UPDATE_ROLLBACK_FAILED/],
    ['settings that were written and not deployed', { written: { ...GIVEN, closed: true } }, /differ in closed$/],
    ['a stack of before settings were kept', { given: undefined }, /does not know what it was deployed with/],
    ['polling without a contact', { given: { smsMonthlyLimit: 20 }, written: undefined }, /nobody of yours/],
    [
      'production that gives up its table',
      { given: { ...GIVEN, removal: 'destroy' }, written: undefined },
      /gives up its table/,
    ],
    ['no operator', { skip: new Set(['operator'] as const) }, /nobody is to hear/],
    [
      'alarms that may not publish',
      answering('sns:GetTopicAttributes', { Attributes: { Policy: POLICY('s3.amazonaws.com') } }),
      /stays mute/,
    ],
    ['an operator behind a filter', spoilt('operatorTopic', 'FilterPolicy', '{"type":["a"]}'), /hears only what/],
    ['events behind a filter', spoilt('eventsTopic', 'FilterPolicy', '{"type":["a"]}'), /does not get every event/],
    ['events in an envelope', spoilt('eventsTopic', 'RawMessageDelivery', 'false'), /does not get every event/],
    [
      'the queue of events taken from the topic',
      {
        spoil: async ({ services }) => {
          const [first] = (await services.topics.subscribers(services.settings.eventsTopic)) ?? [];
          await services.topics.unsubscribe(first?.arn ?? '');
        },
      },
      /events do not reach/,
    ],
    ['a trigger that is switched off', { sourceMapping: 'Disabled' }, /nobody reads the queue of attempts/],
    ['the sandbox of SMS', answering('sns:GetSMSSandboxAccountStatus', { IsInSandbox: true }), /sandbox of SMS/],
    [
      'a limit that the account does not have',
      answering('sns:GetSMSAttributes', { attributes: { MonthlySpendLimit: '1' } }),
      /lets texts cost \$1 a month, and smsMonthlyLimit is \$20/,
    ],
    ['texts without a sender', answering('sns:ListOriginationNumbers', { PhoneNumbers: [] }), /no sender of yours/],
    ['no master key', { skip: new Set(['master key'] as const) }, /there is no master key/],
    ['no key of an operator', { skip: new Set(['key'] as const) }, /no operator has a key/],
    ['a hold left lying', { spoil: ({ services }) => saveHold(services.table, HOLD) }, /hold_1 of un-list waits/],
    [
      'dead letters left lying',
      {
        spoil: ({ cloud }) => {
          const attempts = cloud.environments.api?.ATTEMPTS_QUEUE ?? '';
          const QueueUrl = attempts.replace(/[^/]+$/, 'MessagingDeadLetters30EBD3E2');
          return cloud.clients.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
        },
      },
      /^1 dead letters wait/,
    ],
    [
      'backups switched off',
      answering('dynamodb:DescribeContinuousBackups', { ContinuousBackupsDescription: {} }),
      /no point-in-time recovery/,
    ],
  ])('finds %s, alone, and says what to do', async (_, change, words) => {
    const found = await findings(change);
    expect(found).toEqual([{ what: expect.stringMatching(words), remedy: expect.stringMatching(/\w{3}/) }]);
  });

  it('finds every source that was never looked at', async () => {
    const found = await findings({ skip: new Set(['sources'] as const) });
    expect(found.map(({ what }) => what)).toEqual(
      watchedSources(readSettings(() => undefined)).map(({ id }) => `${id} is never looked at`),
    );
  });

  it('finds an address that has not confirmed', async () => {
    const deployed = await deployedAs(careful());
    const topics = {
      ...deployed.services.topics,
      subscribers: async (arn: string) => [
        ...((await deployed.services.topics.subscribers(arn)) ?? []),
        { protocol: 'email', endpoint: 'second@bank.example', arn: null },
      ],
    };
    const found = await examine({ ...deployed, services: { ...deployed.services, topics } }, GIVEN);
    expect(found.map(({ what }) => what)).toEqual(['1 of 2 addresses of the operator have not confirmed']);
  });

  it('says of what it may not look at that it could not, prints all and ends in trouble', async () => {
    const deployed = await deployedAs({
      ...careful(),
      ...answering('sns:GetTopicAttributes', { Attributes: { Policy: 'no policy' } }),
    });
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    const program = new Command().exitOverride();
    addOpsCommands(
      program,
      async () => test.services,
      async () => deployed,
    );
    await expect(program.parseAsync(['node', 'council-watch', 'ops', 'doctor'])).rejects.toThrow('has 1 findings');
    expect(printed.join('')).toMatch(/the operator’s topic could not be looked at: .*\n {2}→ see that your profile/);
  });
});
