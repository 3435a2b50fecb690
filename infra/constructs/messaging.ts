import { Duration } from 'aws-cdk-lib';
import { Alias, type IAlias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription, SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

/** Longer than the function may run, as SQS asks of queues that a function reads: six times its timeout. */
export const VISIBILITY = Duration.minutes(6);
const TRIES = 5;

const queue = (scope: Construct, id: string, options: { deadLetters?: Queue } = {}): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    visibilityTimeout: VISIBILITY,
    ...(options.deadLetters && { deadLetterQueue: { queue: options.deadLetters, maxReceiveCount: TRIES } }),
  });

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

  constructor(scope: Construct, id: string, { operatorEmail }: { operatorEmail: string | undefined }) {
    super(scope, id);
    // SNS's own key costs nothing and needs no policy of ours.
    const masterKey: IAlias = Alias.fromAliasName(this, 'Key', 'alias/aws/sns');
    this.events = new Topic(this, 'Events', { masterKey, enforceSSL: true });
    this.operator = new Topic(this, 'Operator', { masterKey, enforceSSL: true, displayName: 'council-watch' });
    this.deadLetters = queue(this, 'DeadLetters');
    this.fanOut = queue(this, 'FanOut', { deadLetters: this.deadLetters });
    this.attempts = queue(this, 'Attempts', { deadLetters: this.deadLetters });
    this.events.addSubscription(
      new SqsSubscription(this.fanOut, { rawMessageDelivery: true, deadLetterQueue: this.deadLetters }),
    );
    if (operatorEmail) {
      this.operator.addSubscription(new EmailSubscription(operatorEmail, { deadLetterQueue: this.deadLetters }));
    }
  }
}
