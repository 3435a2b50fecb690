import { Aspects } from 'aws-cdk-lib';
import { AwsSolutionsChecks, type NagPackSuppression, NagSuppressions, ServerlessChecks } from 'cdk-nag';
import type { CouncilWatch } from './stack.js';

/** Findings that are meant so, each with its reason. */
const MEANT: readonly NagPackSuppression[] = [
  {
    id: 'AwsSolutions-S1',
    reason:
      'The archive is private, versioned and written by one function only; each document is named by the hash of its bytes, so an access log adds nothing an auditor needs and costs more than the archive itself.',
  },
  {
    id: 'Serverless-SQSRedrivePolicy',
    reason: 'The finding is the dead-letter queue itself: what is in it waits for the operator.',
  },
  {
    id: 'AwsSolutions-APIG4',
    reason:
      'Reading is open by design, as the public documents it tells of are; every route that writes or shows a subscription asks for a key or for the token of the subscriber’s own link, which the function checks against hashes in the table.',
  },
  {
    id: 'Serverless-LambdaEventSourceMappingDestination',
    reason: 'Destinations of event source mappings exist for streams only; both queues have a dead-letter queue.',
  },
  {
    id: 'AwsSolutions-IAM5',
    reason: 'X-Ray and the list of phones that answered STOP have no resources to name.',
    appliesTo: ['Resource::*'],
  },
  {
    id: 'AwsSolutions-IAM5',
    reason: 'EventBridge Scheduler invokes versions of the one function that the role names.',
    appliesTo: [{ regex: '/^Resource::<\\w+\\.Arn>:\\*$/g' }],
  },
  {
    id: 'AwsSolutions-IAM5',
    reason: 'Objects are named by the hash of their bytes or by their day; the right is to one folder.',
    appliesTo: [{ regex: '/^Resource::<\\w+\\.Arn>\\/(?:documents|manifests)\\/\\*$/g' }],
  },
  {
    id: 'AwsSolutions-IAM5',
    reason:
      'Topics of audiences are made at run time, one for each distinct filter; their names begin with this prefix.',
    appliesTo: [{ regex: '/^Resource::arn:<AWS::Partition>:sns:.*-audience-\\*$/g' }],
  },
];

/** Checks the stack against AWS Solutions and Serverless; a finding that is not meant so fails the synthesis. */
export const check = (stack: CouncilWatch): void => {
  Aspects.of(stack).add(new AwsSolutionsChecks({ verbose: true }));
  Aspects.of(stack).add(new ServerlessChecks({ verbose: true }));
  NagSuppressions.addStackSuppressions(stack, [...MEANT]);
};
