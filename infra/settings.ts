import * as z from 'zod';
import { DEFAULT_SOURCES, Source } from '../shared/sources/registry.js';

/** What an operator may set in the CDK context (`cdk deploy -c contact=…`); every setting has a default. */
const Settings = z.strictObject({
  /** Several stages live side by side in one account. */
  stage: z
    .string()
    .regex(/^[a-z][a-z0-9]{1,15}$/, 'two to sixteen lower-case letters and digits were expected')
    .default('prod'),
  /** Who answers for the polling, in the User-Agent; the UN turns requests without a contact away. */
  contact: z
    .union([z.email(), z.url()], 'an e-mail or web address was expected')
    .default('https://github.com/council-watch/council-watch'),
  /** Who hears of trouble; SNS asks the address to confirm. */
  operatorEmail: z.email('an e-mail address was expected').optional(),
  sources: z
    .array(Source)
    .min(1)
    .default([...DEFAULT_SOURCES]),
});
export type Settings = z.infer<typeof Settings>;

const NAMES = Object.keys(Settings.shape) as (keyof Settings)[];

/** A setting from the command line is text; lists come as JSON. */
const fromText = (name: string, value: unknown): unknown => {
  if (name !== 'sources' || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Error(`setting "sources": JSON was expected, such as [{"id":"un-list", …}]`);
  }
};

/**
 * The settings of this deployment.
 * @param read the context value of a name, or undefined
 * @throws Error naming each setting that is wrong and what was expected
 */
export const readSettings = (read: (name: string) => unknown): Settings => {
  const given = NAMES.flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, fromText(name, value)] as const];
  });
  const result = Settings.safeParse(Object.fromEntries(given));
  if (result.success) return result.data;
  throw new Error(result.error.issues.map(({ path, message }) => `setting "${path.join('.')}": ${message}`).join('\n'));
};
