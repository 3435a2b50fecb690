import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type IKey } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Longer than the function may run, as SQS asks of queues that a function reads: six times its timeout. */
export const VISIBILITY = Duration.minutes(6);
const TRIES = 5;

/** A queue of the stack: encrypted, by TLS alone, kept for two weeks. */
export const queue = (scope: Construct, id: string, options: { deadLetters?: Queue; key: IKey | undefined }): Queue =>
  new Queue(scope, id, {
    encryption: options.key ? QueueEncryption.KMS : QueueEncryption.SQS_MANAGED,
    ...(options.key && { encryptionMasterKey: options.key }),
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    visibilityTimeout: VISIBILITY,
    ...(options.deadLetters && { deadLetterQueue: { queue: options.deadLetters, maxReceiveCount: TRIES } }),
  });

export interface MessagingProps {
  readonly operatorEmail: string | undefined;
  readonly key: IKey | undefined;
}

/** Topics and queues between the relay and those who are told. */
export class Messaging extends Construct {
  /** Every event; anyone's own consumers may subscribe. */
  readonly events: Topic;
  /** Alarms. */
  readonly operator: Topic;
  /** Events to be fanned out to webhooks. */
  readonly fanOut: Queue;
  /** Attempts to be made. */
  readonly attempts: Queue;
  /** What failed for good in either queue, in SNS or in a schedule. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, { operatorEmail, key }: MessagingProps) {
    super(scope, id);
    // SNS's own key costs nothing and needs no policy of ours.
    const masterKey = key ?? Alias.fromAliasName(this, 'Key', 'alias/aws/sns');
    this.events = new Topic(this, 'Events', { masterKey, enforceSSL: true });
    // CloudWatch may not use SNS's own key: without a key of the operator's, alarms go through a topic without one. They name no person.
    this.operator = new Topic(this, 'Operator', {
      ...(key && { masterKey: key }),
      enforceSSL: true,
      displayName: 'council-watch',
    });
    // A policy of one's own takes the place of SNS's, which lets in the whole account, alarms included.
    this.operator.addToResourcePolicy(
      new PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [this.operator.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    this.deadLetters = queue(this, 'DeadLetters', { key });
    this.fanOut = queue(this, 'FanOut', { deadLetters: this.deadLetters, key });
    this.attempts = queue(this, 'Attempts', { deadLetters: this.deadLetters, key });
    this.events.addSubscription(
      new SqsSubscription(this.fanOut, { rawMessageDelivery: true, deadLetterQueue: this.deadLetters }),
    );
    if (operatorEmail) {
      this.operator.addSubscription(new EmailSubscription(operatorEmail, { deadLetterQueue: this.deadLetters }));
    }
  }
}
