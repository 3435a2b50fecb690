import { readSettings, regionOf, stackNameOf } from '../../infra/settings.js';
import { readSettingsFile, SETTINGS_FILE } from '../../infra/settings-file.js';
import { openServices } from '../../lambdas/services.js';
import { UnreadableDocument } from '../../shared/model/errors.js';
import type { Services } from '../../shared/services/services.js';
import { askedByDefault, type Deployed, findStack } from '../doctor/deployed.js';
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
 * A deployed stack, with the AWS profile of the operator and the environment of its own function: what a command does is what the
 * function would do.
 * @throws UnreadableDocument when there is no such stack, or it can't be asked
 */
export const openStack = async (options: DeployedOptions): Promise<Deployed> => {
  const name = findDeployed(options);
  const log = { info: () => {}, warn: note, error: note };
  try {
    return await findStack(name, askedByDefault(), (environment) =>
      openServices(environment, { log, metrics: { put: () => {} } }),
    );
  } catch (cause) {
    throw new UnreadableDocument(`stack ${name}`, (cause as Error).message, { cause });
  }
};

/** The services of a deployed stack. */
export const openDeployed = async (options: DeployedOptions): Promise<Services> => (await openStack(options)).services;
