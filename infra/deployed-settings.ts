import { type CloudFormationClient, GetTemplateSummaryCommand } from '@aws-sdk/client-cloudformation';
import * as z from 'zod';
import type { GivenSettings } from './settings.js';

/** In the template's metadata, which has no limit of its own, costs nothing and names no resource. */
export const SETTINGS_OF_TEMPLATE = 'council-watch:settings';

const Metadata = z.object({ [SETTINGS_OF_TEMPLATE]: z.record(z.string(), z.unknown()) });

/**
 * The settings that a stack was deployed with; undefined where there is no such stack, or it was deployed before settings were kept.
 * @throws Error when the stack can't be asked
 */
export const deployedSettings = async (
  client: CloudFormationClient,
  StackName: string,
): Promise<GivenSettings | undefined> => {
  try {
    const { Metadata: metadata = '{}' } = await client.send(new GetTemplateSummaryCommand({ StackName }));
    return Metadata.safeParse(JSON.parse(metadata)).data?.[SETTINGS_OF_TEMPLATE];
  } catch (error) {
    if (/does not exist/.test((error as Error).message)) return undefined;
    throw error;
  }
};
