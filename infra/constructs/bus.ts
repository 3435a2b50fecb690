import { Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { queue } from './messaging.js';

/** By these a rule knows an event of ours. */
const BUS_SOURCE = 'council-watch';
const BUS_DETAIL_TYPE = 'council-watch event';

export interface BusProps {
  /** Name of a bus of this account and region. */
  readonly busName: string;
  readonly events: Topic;
  readonly deadLetters: Queue;
  readonly key: IKey | undefined;
}

/**
 * Every event on a bus of EventBridge as well, from a queue of its own: a bus that refuses for a while loses nothing and holds nobody up. EventBridge
 * Pipes carries them; no code of ours runs.
 */
export class Bus extends Construct {
  constructor(scope: Construct, id: string, { busName, events, deadLetters, key }: BusProps) {
    super(scope, id);
    const waiting = queue(this, 'Waiting', { deadLetters, key });
    events.addSubscription(new SqsSubscription(waiting, { rawMessageDelivery: true, deadLetterQueue: deadLetters }));
    const bus = EventBus.fromEventBusName(this, 'Bus', busName);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
    waiting.grantConsumeMessages(role);
    bus.grantPutEventsTo(role);
    new CfnPipe(this, 'Pipe', {
      roleArn: role.roleArn,
      source: waiting.queueArn,
      target: bus.eventBusArn,
      targetParameters: {
        // The body is the event as every consumer gets it; Pipes reads it as JSON.
        inputTemplate: '<$.body>',
        eventBridgeEventBusParameters: { source: BUS_SOURCE, detailType: BUS_DETAIL_TYPE },
      },
      description: `Events of ${Stack.of(this).stackName} to the bus ${busName}`,
    }).node.addDependency(role);
  }
}
