import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput, TimeWindow } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { grantKey } from './key.js';

/** Runs a function every so many minutes with an input; what can't be started ends in the dead letters. */
export const every = (
  scope: Construct,
  id: string,
  minutes: number,
  target: IFunction,
  { input, deadLetters }: { readonly input?: object; readonly deadLetters: IQueue },
): Schedule => {
  const invoke = new LambdaInvoke(target, {
    deadLetterQueue: deadLetters,
    retryAttempts: 2,
    maxEventAge: Duration.minutes(Math.max(minutes, 5)),
    ...(input && { input: ScheduleTargetInput.fromObject(input) }),
  });
  return new Schedule(scope, id, {
    schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
    timeWindow: TimeWindow.flexible(Duration.minutes(1)),
    target: {
      bind(schedule) {
        const config = invoke.bind(schedule);
        // Scheduler sends dead letters as this role, which CDK gives the queue and not its key.
        if (deadLetters.encryptionMasterKey) grantKey(deadLetters.encryptionMasterKey, config.role);
        return config;
      },
    },
  });
};
