import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { deployedSettings } from '../../infra/deployed-settings.js';
import { type GivenSettings, readSettings, type Settings } from '../../infra/settings.js';
import type { Services } from '../../shared/services/services.js';

/** Whom the doctor asks. */
export interface Asked {
  readonly formation: CloudFormationClient;
  readonly lambda: LambdaClient;
  readonly sns: SNSClient;
  readonly sqs: SQSClient;
  readonly ssm: SSMClient;
  readonly dynamo: DynamoDBClient;
}

export const askedByDefault = (): Asked => ({
  formation: new CloudFormationClient({}),
  lambda: new LambdaClient({}),
  sns: new SNSClient({}),
  sqs: new SQSClient({}),
  ssm: new SSMClient({}),
  dynamo: new DynamoDBClient({}),
});

/** A stack as it stands in the account. */
export interface Deployed {
  readonly name: string;
  /** By CloudFormation's name: `UPDATE_COMPLETE`. */
  readonly status: string;
  /** What it was deployed with; undefined for one of before settings were kept. */
  readonly given: GivenSettings | undefined;
  readonly settings: Settings;
  /** What its functions are told. */
  readonly environment: Readonly<Record<string, string>>;
  readonly asked: Asked;
  readonly services: Services;
}

/**
 * Finds a stack by its name.
 * @param open the services of its functions
 * @throws Error when there is none, or it can't be asked
 */
export const findStack = async (
  name: string,
  asked: Asked,
  open: (environment: Record<string, string>) => Services,
): Promise<Deployed> => {
  const { Stacks: [stack] = [] } = await asked.formation.send(new DescribeStacksCommand({ StackName: name }));
  const FunctionName = stack?.Outputs?.find(({ OutputKey }) => OutputKey === 'ApiFunction')?.OutputValue;
  if (FunctionName === undefined) throw new Error('it has no output ApiFunction; is it a stack of council-watch?');
  const { Environment } = await asked.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const environment = Environment?.Variables ?? {};
  const given = await deployedSettings(asked.formation, name);
  const settings = readSettings((setting) => given?.[setting]);
  const status = stack?.StackStatus ?? '';
  return { name, status, given, settings, environment, asked, services: open(environment) };
};
