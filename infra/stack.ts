import { CfnOutput, Duration, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { PublicApi } from './constructs/api.js';
import { Handler, type HandlerContext, type HandlerProps } from './constructs/handler.js';
import { Messaging } from './constructs/messaging.js';
import { every } from './constructs/schedules.js';
import { Storage } from './constructs/storage.js';
import type { Settings } from './settings.js';

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
  private readonly storage = new Storage(this, 'Storage');
  private readonly messaging: Messaging;
  private readonly api = new PublicApi(this, 'Api');
  private readonly context: HandlerContext;
  /** Names of audience topics begin so; rights on topics made at run time are given by it. */
  private readonly audiencePrefix: string;
  /** Parameter that holds the key which seals secrets. It is made at the first use: CloudFormation makes no SecureString. */
  private readonly masterKey: string;

  constructor(scope: Construct, id: string, { settings, code, ...props }: CouncilWatchProps) {
    super(scope, id, props);
    const { stage, contact, operatorEmail, sources } = settings;
    this.audiencePrefix = `council-watch-${stage}-audience-`;
    this.masterKey = `/council-watch/${stage}/master-key`;
    this.messaging = new Messaging(this, 'Messaging', { operatorEmail });
    this.context = {
      code,
      deadLetters: this.messaging.deadLetters,
      environment: {
        TABLE: this.storage.table.tableName,
        BUCKET: this.storage.archive.bucketName,
        EVENTS_TOPIC: this.messaging.events.topicArn,
        OPERATOR_TOPIC: this.messaging.operator.topicArn,
        ATTEMPTS_QUEUE: this.messaging.attempts.queueUrl,
        MASTER_KEY: this.masterKey,
        AUDIENCE_PREFIX: this.audiencePrefix,
        PUBLIC_URL: this.api.url,
        USER_AGENT: `council-watch/0.1 (+${contact})`,
      },
    };
    this.addPoll(sources);
    this.addRelay();
    this.addDeliver();
    this.addApi();
    this.addWatch(sources);
    Tags.of(this).add('application', 'council-watch');
    Tags.of(this).add('stage', stage);
    new CfnOutput(this, 'Address', { value: this.api.url, description: 'The pages and the API' });
  }

  private handler(id: string, props: HandlerProps): Handler {
    return new Handler(this, id, this.context, props);
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

  private grantMasterKey(handler: Handler, actions: ('ssm:GetParameter' | 'ssm:PutParameter')[]): void {
    const parameter = this.formatArn({ service: 'ssm', resource: 'parameter', resourceName: this.masterKey.slice(1) });
    handler.function.addToRolePolicy(new PolicyStatement({ actions, resources: [parameter] }));
  }

  private addPoll(sources: Settings['sources']): void {
    const poll = this.handler('Poll', {
      name: 'poll',
      description: 'Looks at one source: fetch, archive, read, compare, store, relay',
      timeout: Duration.minutes(5),
      memorySize: 1024,
    });
    this.storage.grantTable(poll.function);
    this.storage.grantArchive(poll.function, ['s3:PutObject']);
    this.messaging.operator.grantPublish(poll.function);
    this.grantTelling(poll);
    for (const source of sources) {
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
    this.storage.grantTable(relay.function);
    this.messaging.attempts.grantSendMessages(relay.function);
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
    this.storage.grantTable(deliver.function);
    attempts.grantSendMessages(deliver.function);
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
    this.storage.grantTable(api.function);
    this.storage.grantArchive(api.function, ['s3:GetObject', 's3:PutObject']);
    this.storage.grantManifests(api.function, ['s3:GetObject']);
    this.messaging.attempts.grantSendMessages(api.function);
    this.messaging.operator.grantPublish(api.function);
    this.grantTelling(api);
    this.grantMasterKey(api, ['ssm:GetParameter', 'ssm:PutParameter']);
    this.grantAudiences(api, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE]);
    // A text to a phone that is not confirmed yet has no topic; SNS knows phone numbers only as "not a topic".
    api.function.addToRolePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        notResources: [this.formatArn({ service: 'sns', resource: '*' })],
      }),
    );
    this.api.attach(api.function);
  }

  private addWatch(sources: Settings['sources']): void {
    const watch = this.handler('Watch', {
      name: 'watch',
      description: 'Looks for what the operator should hear of; makes SNS agree with the table',
      timeout: Duration.minutes(1),
      memorySize: 512,
    });
    this.storage.grantTable(watch.function);
    this.storage.grantManifests(watch.function, ['s3:PutObject']);
    this.messaging.operator.grantPublish(watch.function);
    this.grantAudiences(watch, [...READING_AUDIENCES, ...MAKING_AUDIENCES, ...MOVING_PEOPLE, 'sns:DeleteTopic']);
    // SNS keeps one list of phones that answered STOP for the whole account; it has no resource to name.
    watch.function.addToRolePolicy(
      new PolicyStatement({ actions: ['sns:ListPhoneNumbersOptedOut'], resources: ['*'] }),
    );
    every(this, 'EveryWatch', WATCH_MINUTES, watch.function, {
      input: { sources },
      deadLetters: this.messaging.deadLetters,
    });
  }
}
