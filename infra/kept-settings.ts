import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { deployedSettings } from './deployed-settings.js';
import { type GivenSettings, readSettings, regionOf, type Settings, stackNameOf } from './settings.js';
import { readSettingsFile, SETTINGS_FILE } from './settings-file.js';

type Read = (name: keyof Settings) => unknown;

/**
 * What the command line leaves open: the operator's file or, where there is none, what the stack was deployed with. So an upgrade changes no setting
 * that nobody changed.
 * @param read what was given on the command line
 * @param account the account that the CDK deploys to; undefined where it has none: then nothing can be deployed and nobody is asked
 * @throws Error where a file is there and wrong, or a stack may be there and can't be asked
 */
export const keptSettings = async (
  read: Read,
  account: string | undefined,
  {
    file = SETTINGS_FILE,
    client = (region) => new CloudFormationClient(region === undefined ? {} : { region }),
  }: { file?: string; client?: (region: string | undefined) => CloudFormationClient } = {},
): Promise<GivenSettings> => {
  const written = readSettingsFile(file);
  if (written !== undefined) return written;
  if (account === undefined) return {};
  const settings = readSettings(read);
  const name = stackNameOf(settings);
  try {
    return (await deployedSettings(client(regionOf(settings)), name)) ?? {};
  } catch (cause) {
    throw new Error(
      `there is no ${file}, and what ${name} was deployed with can't be read (${(cause as Error).message}). Name your profile in AWS_PROFILE, or write the file: npx council-watch init`,
      { cause },
    );
  }
};

/**
 * Refuses to put something into an account that tells nobody of its trouble.
 * @throws Error for production without an operator's address
 */
export const refuseDeaf = (read: Read, account: string | undefined): void => {
  const { stage, operatorEmail } = readSettings(read);
  if (account === undefined || stage !== 'prod' || operatorEmail !== undefined) return;
  throw new Error(
    'setting "operatorEmail": production without the address of an operator is not deployed: nobody would hear that it fails. npx council-watch init asks for it; -c operatorEmail=you@example.org gives it for once',
  );
};

/** What is deployed: the command line before what was kept. */
export const asDeployed =
  (read: Read, kept: GivenSettings): Read =>
  (name) =>
    read(name) ?? kept[name];
