import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Source } from '../shared/sources/registry.js';
import { Alarms } from './constructs/alarms.js';
import { PublicApi } from './constructs/api.js';
import { Dashboard } from './constructs/dashboard.js';
import { Handler, type HandlerContext, type HandlerProps } from './constructs/handler.js';
import { Messaging } from './constructs/messaging.js';
import { every } from './constructs/schedules.js';
import { Storage } from './constructs/storage.js';
import { type Settings, watchedSources } from './settings.js';

const READING_AUDIENCES = ['sns:GetTopicAttributes', 'sns:ListSubscriptionsByTopic'];
const MAKING_AUDIENCES = ['sns:CreateTopic', 'sns:Subscribe'];
const MOVING_PEOPLE = ['sns:Unsubscribe', 'sns:SetSubscriptionAttributes'];
const RELAY_MINUTES = 5;
const WATCH_MINUTES = 15;

export interface CouncilWatchProps extends StackProps {
  readonly settings: Settings;
  /** Code in place of the bundles: where the template alone is wanted. */
  readonly code?: Code;
}

/** All of council-watch in one account and region. */
export class CouncilWatch extends Stack {
  private readonly storage: Storage;
  private readonly messaging: Messaging;
  private readonly api: PublicApi;
  private readonly context: HandlerContext;
  private readonly handlers: Handler[] = [];
  private readonly sources: readonly Source[];
  private readonly settings: Settings;
  /** Names of audience topics begin so; rights on topics made at run time are given by it. */
  private readonly audiencePrefix: string;
  /** Parameter that holds the key which seals secrets. It is made at the first use: CloudFormation makes no SecureString. */
  private readonly masterKey: string;

  constructor(scope: Construct, id: string, { settings, code, ...props }: CouncilWatchProps) {
    super(scope, id, props);
    const { stage, contact, operatorEmail, removal, domain, certificate, sms, closed } = settings;
    const key = settings.key === undefined ? undefined : Key.fromKeyArn(this, 'OperatorsKey', settings.key);
    const logRetention = settings.logDays as RetentionDays;
    this.settings = settings;
    this.sources = watchedSources(settings);
    this.audiencePrefix = `council-watch-${stage}-audience-`;
    this.masterKey = `/council-watch/${stage}/master-key`;
    this.storage = new Storage(this, 'Storage', { key, removal });
    this.messaging = new Messaging(this, 'Messaging', { operatorEmail, key });
    this.api = new PublicApi(this, 'Api', { domain, certificate, logRetention });
    this.context = {
      code,
      deadLetters: this.messaging.deadLetters,
      logRetention,
      environment: {
        TABLE: this.storage.table.tableName,
        BUCKET: this.storage.archive.bucketName,
        EVENTS_TOPIC: this.messaging.events.topicArn,
        OPERATOR_TOPIC: this.messaging.operator.topicArn,
        ATTEMPTS_QUEUE: this.messaging.attempts.queueUrl,
        MASTER_KEY: this.masterKey,
        AUDIENCE_PREFIX: this.audiencePrefix,
        PUBLIC_URL: this.api.url,
        STAGE: stage,
        SMS: sms ? 'on' : 'off',
        READING: closed ? 'closed' : 'open',
        USER_AGENT: `council-watch/0.1 (+${contact})`,
      },
    };
    this.addPoll();
    this.addRelay();
    this.addDeliver();
    this.addApi();
    this.addWatch();
    this.addOperations();
    if (key) for (const { function: each } of this.handlers) key.grantEncryptDecrypt(each);
    // Dashboards take no tags everywhere yet.
    const tagged = { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] };
    Tags.of(this).add('application', 'council-watch', tagged);
    Tags.of(this).add('stage', stage, tagged);
    this.addOutputs();
  }

  private handler(id: string, props: HandlerProps): Handler {
    const handler = new Handler(this, id, this.context, props);
    this.handlers.push(handler);
    return handler;
  }

  /** Publishing to audiences and to the events topic, as the relay does. */
  private grantTelling(handler: Handler): void {
    this.messaging.events.grantPublish(handler.function);
    this.grantAudiences(handler, ['sns:Publish']);
  }

  private grantAudiences(handler: Handler, actions: string[]): void {
    const audiences = this.formatArn({ service: 'sns', resource: `${this.audiencePrefix}*` });
    handler.function.addToRolePolicy(new PolicyStatement({ actions, resources: [audiences] }));
  }

  private grantAttempts(handler: Handler): void {
    const { queueArn } = this.messaging.attempts;
    handler.function.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }));
  }

  private grantMasterKey(handler: Handler, actions: ('ssm:GetParameter' | 'ssm:PutParameter')[]): void {
    const parameter = this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: this.masterKey.slice(1) });
    handler.function.addToRolePolicy(new PolicyStatement({ actions, resources: [parameter] }));
  }

  private addPoll(): void {
    const poll = this.handler('Poll', {
      name: 'poll',
      description: 'Looks at one source: fetch, archive, read, compare, store, relay',
      timeout: Duration.minutes(5),
      memorySize: 1024,
    });
    this.storage.grantTable(poll.function, [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'Query',
      'BatchWriteItem',
    ]);
    this.storage.grantArchive(poll.function, ['s3:PutObject']);
    this.messaging.operator.grantPublish(poll.function);
    this.grantTelling(poll);
    for (const source of this.sources) {
      every(this, `Every-${source.id}`, source.everyMinutes, poll.function, {
        input: { source },
        deadLetters: this.messaging.deadLetters,
      });
    }
  }

  private addRelay(): void {
    const relay = this.handler('Relay', {
      name: 'relay',
      description: 'Sweeps what a crash left in the outbox',
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    this.storage.grantTable(relay.function, ['GetItem', 'PutItem', 'UpdateItem', 'Query', 'BatchWriteItem']);
    this.grantAttempts(relay);
    this.grantTelling(relay);
    every(this, 'EveryRelay', RELAY_MINUTES, relay.function, { deadLetters: this.messaging.deadLetters });
  }

  private addDeliver(): void {
    const { fanOut, attempts, operator } = this.messaging;
    const deliver = this.handler('Deliver', {
      name: 'deliver',
      description: 'Fans events out to webhooks, signs and delivers them',
      timeout: Duration.minutes(1),
      memorySize: 512,
    });
    this.storage.grantTable(deliver.function, ['GetItem', 'PutItem', 'UpdateItem', 'Query']);
    this.grantAttempts(deliver);
    operator.grantPublish(deliver.function);
    this.grantMasterKey(deliver, ['ssm:GetParameter']);
    const reads = (queue: Queue) =>
      deliver.function.addEventSource(new SqsEventSource(queue, { batchSize: 10, reportBatchItemFailures: true }));
    reads(fanOut);
    reads(attempts);
  }

  private addApi(): void {
    const api = this.handler('ApiHandler', {
      name: 'api',
      description: 'Answers the API and the pages',
      timeout: Duration.seconds(29),
      memorySize: 1024,
    });
    this.storage.grantTable(api.function, [
      'GetItem',
      'PutItem',
      'UpdateItem',
      'DeleteItem',
      'Query',
      'BatchWriteItem',
    ]);
    this.storage.grantArchive(api.function, ['s3:GetObject', 's3:PutObject']);
    this.storage.grantManifests(api.function, ['s3:GetObject']);
    this.grantAttempts(api);
    this.messaging.operator.grantPublish(api.function);
    this.grantTelling(api);
    this.grantMasterKey(api, ['ssm:GetParameter', 'ssm:PutParameter']);
    this.grantAudiences(api, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE]);
    if (this.settings.sms) {
      // A text to a phone that is not confirmed yet has no topic; SNS knows phone numbers only as "not a topic".
      api.function.addToRolePolicy(
        new PolicyStatement({
          actions: ['sns:Publish'],
          notResources: [this.formatArn({ service: 'sns', resource: '*' })],
        }),
      );
    }
    this.api.attach(api.function);
  }

  private addWatch(): void {
    const watch = this.handler('Watch', {
      name: 'watch',
      description: 'Looks for what the operator should hear of; makes SNS agree with the table; seals the days',
      timeout: Duration.minutes(5),
      memorySize: 512,
    });
    this.storage.grantTable(watch.function, ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query']);
    this.storage.grantManifests(watch.function, ['s3:PutObject']);
    this.messaging.operator.grantPublish(watch.function);
    this.grantAudiences(watch, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE, 'sns:DeleteTopic']);
    const { smsMonthlyLimit } = this.settings;
    // SNS keeps phones that answered STOP, and what texts may cost, for the whole account; neither has a resource to name.
    watch.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['sns:ListPhoneNumbersOptedOut', ...(smsMonthlyLimit === undefined ? [] : ['sns:SetSMSAttributes'])],
        resources: ['*'],
      }),
    );
    every(this, 'EveryWatch', WATCH_MINUTES, watch.function, {
      input: { sources: this.sources, ...(smsMonthlyLimit !== undefined && { smsMonthlyLimit }) },
      deadLetters: this.messaging.deadLetters,
    });
  }

  private addOperations(): void {
    const { stage, runbook } = this.settings;
    const { operator, deadLetters } = this.messaging;
    const functions = this.handlers.map((each) => each.function);
    new Alarms(this, 'Alarms', {
      stage,
      runbook,
      operator,
      deadLetters,
      functions,
      sources: this.sources,
      apiErrors: this.api.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' }),
    });
    new Dashboard(this, 'Dashboard', { stage, runbook, sources: this.sources, functions, deadLetters });
  }

  private addOutputs(): void {
    const output = (id: string, description: string, value: string) => new CfnOutput(this, id, { description, value });
    output('Address', 'The pages and the API', this.api.url);
    output(
      'FirstKey',
      'Makes the operator’s first key',
      `npx council-watch ops keys create operator --role operator --stack ${this.stackName}`,
    );
    // By these the operator's commands find their way into the deployment.
    output(
      'ApiFunction',
      'The function that answers the API',
      this.handlers.find(({ name }) => name === 'api')?.function.functionName ?? '',
    );
  }
}
