import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { readSettings, regionOf, stackNameOf } from '../../infra/settings.js';
import { readSettingsFile, SETTINGS_FILE } from '../../infra/settings-file.js';
import { openServices } from '../../lambdas/services.js';
import { UnreadableDocument } from '../../shared/model/errors.js';
import type { Services } from '../../shared/services/services.js';
import { note } from './output.js';

export interface DeployedOptions {
  /** By default the stack of the operator's file. */
  readonly stack?: string;
  readonly profile?: string;
  /** By default that of the operator's file, then the profile's. */
  readonly region?: string;
}

/**
 * Which stack an operator means, and makes every client of the SDK look there.
 * @throws UnreadableDocument when the operator's file is there and wrong
 */
export const findDeployed = ({ stack, profile, region }: DeployedOptions, file = SETTINGS_FILE): string => {
  // The Node that runs commands is not the one that is deployed.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  try {
    const written = readSettingsFile(file) ?? {};
    const settings = readSettings((name) => written[name]);
    const where = region ?? regionOf(settings);
    if (profile !== undefined) process.env.AWS_PROFILE = profile;
    if (where !== undefined) process.env.AWS_REGION = where;
    return stack ?? stackNameOf(settings);
  } catch (cause) {
    throw new UnreadableDocument(file, (cause as Error).message, { cause });
  }
};

/**
 * The services of a deployed stack, with the AWS profile of the operator and the environment of its own function: what the
 * command does is what the function would do.
 * @throws UnreadableDocument when there is no such stack, or it can't be asked
 */
export const openDeployed = async (options: DeployedOptions): Promise<Services> => {
  const stack = findDeployed(options);
  try {
    const { Stacks = [] } = await new CloudFormationClient({}).send(new DescribeStacksCommand({ StackName: stack }));
    const name = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === 'ApiFunction')?.OutputValue;
    if (name === undefined) throw new Error('it has no output ApiFunction; is it a stack of council-watch?');
    const { Environment } = await new LambdaClient({}).send(
      new GetFunctionConfigurationCommand({ FunctionName: name }),
    );
    const log = { info: () => {}, warn: note, error: note };
    return openServices(Environment?.Variables ?? {}, { log, metrics: { put: () => {} } });
  } catch (cause) {
    throw new UnreadableDocument(`stack ${stack}`, (cause as Error).message, { cause });
  }
};
