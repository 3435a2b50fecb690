import { type App, CfnOutput, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { runbookAt } from '../shared/services/runbook.js';
import { Alarms } from './constructs/alarms.js';
import { PublicApi } from './constructs/api.js';
import { Bus } from './constructs/bus.js';
import { Dashboard } from './constructs/dashboard.js';
import { Handler, type HandlerContext } from './constructs/handler.js';
import { grantKey } from './constructs/key.js';
import { Messaging } from './constructs/messaging.js';
import { Storage } from './constructs/storage.js';
import { SETTINGS_OF_TEMPLATE } from './deployed-settings.js';
import { addApi } from './functions/api.js';
import { addDeliver } from './functions/deliver.js';
import { addPoll } from './functions/poll.js';
import { addRelay } from './functions/relay.js';
import type { Parts } from './functions/rights.js';
import { addWatch } from './functions/watch.js';
import {
  type GivenSettings,
  givenSettings,
  inRegion,
  readSettings,
  regionOf,
  type Settings,
  stackNameOf,
  watchedSources,
} from './settings.js';

export interface CouncilWatchProps extends StackProps {
  readonly settings: Settings;
  /** What of them was given: kept in the stack, for the next deployment. */
  readonly given?: GivenSettings | undefined;
  /** Code in place of the bundles: where the template alone is wanted. */
  readonly code?: Code | undefined;
}

/** All of council-watch in one account and region. */
export class CouncilWatch extends Stack {
  private readonly handlers: Handler[] = [];

  constructor(scope: Construct, id: string, { settings, given = {}, code, ...props }: CouncilWatchProps) {
    super(scope, id, props);
    this.templateOptions.metadata = { [SETTINGS_OF_TEMPLATE]: given };
    const { stage, operatorEmail, removal, domain, certificate, table } = settings;
    const key = settings.key === undefined ? undefined : Key.fromKeyArn(this, 'OperatorsKey', settings.key);
    const logRetention = settings.logDays as RetentionDays;
    const parts = {
      stack: this,
      settings,
      sources: watchedSources(settings),
      storage: new Storage(this, 'Storage', { key, removal, restored: table }),
      messaging: new Messaging(this, 'Messaging', { operatorEmail, key }),
      api: new PublicApi(this, 'Api', { domain, certificate, logRetention, key }),
      audiencePrefix: `council-watch-${stage}-audience-`,
      masterKey: `/council-watch/${stage}/master-key`,
    };
    const { events, deadLetters } = parts.messaging;
    if (settings.bus !== undefined) new Bus(this, 'EventBus', { busName: settings.bus, events, deadLetters, key });
    const context: HandlerContext = {
      code,
      deadLetters: parts.messaging.deadLetters,
      logRetention,
      key,
      environment: environmentOf(parts),
    };
    const make: Parts['make'] = (name, handler) => {
      const made = new Handler(this, name, context, handler);
      this.handlers.push(made);
      return made;
    };
    for (const add of [addPoll, addRelay, addDeliver, addApi, addWatch]) add({ ...parts, make });
    if (key) for (const { function: each } of this.handlers) grantKey(key, each);
    this.addOperations(parts);
    this.addOutputs(parts);
    // Dashboards take no tags everywhere yet.
    const tagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] };
    Tags.of(this).add('application', 'council-watch', tagged);
    Tags.of(this).add('stage', stage, tagged);
  }

  private addOperations({ settings, sources, messaging, api }: Omit<Parts, 'make'>): void {
    const { stage, smsMonthlyLimit } = settings;
    const runbook = settings.runbook ?? runbookAt(api.url);
    const { operator, deadLetters } = messaging;
    const functions = this.handlers.map((each) => each.function);
    new Alarms(this, 'Alarms', {
      stage,
      runbook,
      smsMonthlyLimit: settings.sms ? smsMonthlyLimit : undefined,
      sms: settings.sms,
      operator,
      deadLetters,
      functions,
      sources,
      apiErrors: api.serverErrors,
    });
    new Dashboard(this, 'Dashboard', { stage, runbook, sources, functions, deadLetters });
  }

  private addOutputs({ api }: Omit<Parts, 'make'>): void {
    const output = (name: string, description: string, value: string) =>
      new CfnOutput(this, name, { description, value });
    output('Address', 'The pages and the API', api.url);
    output(
      'FirstKey',
      'Makes the operator’s first key',
      `npx council-watch ops keys create operator --role operator --stack ${this.stackName}`,
    );
    // By this the operator's commands find their way into the deployment.
    const answering = this.handlers.find(({ name }) => name === 'api');
    output('ApiFunction', 'The function that answers the API', answering?.function.functionName ?? '');
  }
}

/**
 * The stack that is asked for by the settings in an app's context and, where that has none, by those that were kept.
 * @param code in place of the bundles: where the template alone is wanted
 * @throws Error naming each setting that is wrong and what was expected
 */
export const stackIn = (app: App, { code, kept = {} }: { code?: Code; kept?: GivenSettings } = {}): CouncilWatch => {
  const given = givenSettings((name) => app.node.tryGetContext(name) ?? kept[name]);
  const settings = readSettings((name) => given[name]);
  return new CouncilWatch(app, stackNameOf(settings), {
    settings,
    given,
    code,
    // Neither `cdk destroy` nor the console takes the stack away by mistake.
    terminationProtection: settings.removal === 'retain',
    ...inRegion(regionOf(settings)),
    description: 'Watches the UN Security Council: listings, amendments, delistings and Council actions',
  });
};

/** What every function is told. */
const environmentOf = ({
  settings,
  storage,
  messaging,
  api,
  masterKey,
  audiencePrefix,
}: Omit<Parts, 'make'>): Record<string, string> => ({
  TABLE: storage.table.tableName,
  BUCKET: storage.archive.bucketName,
  EVENTS_TOPIC: messaging.events.topicArn,
  OPERATOR_TOPIC: messaging.operator.topicArn,
  ATTEMPTS_QUEUE: messaging.attempts.queueUrl,
  MASTER_KEY: masterKey,
  AUDIENCE_PREFIX: audiencePrefix,
  PUBLIC_URL: api.url,
  STAGE: settings.stage,
  SMS: settings.sms ? 'on' : 'off',
  READING: settings.closed ? 'closed' : 'open',
  USER_AGENT: `council-watch/0.1 (+${settings.contact})`,
});
