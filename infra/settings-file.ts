import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { type GivenSettings, givenSettings, readSettings, SETTING_NAMES, Settings } from './settings.js';

/** The operator's own settings, where the commands are run; git knows nothing of it. */
export const SETTINGS_FILE = 'council-watch.json';
/** Beside it: what an editor checks it by and completes it from. */
const SCHEMA_FILE = 'council-watch.schema.json';

/** The settings as JSON Schema; all of them may be left out. */
export const settingsSchema = (): Record<string, unknown> => {
  // A file holds what the settings are read into: lists, numbers and flags, and not their text on a command line.
  const { required: _all, ...schema } = z.toJSONSchema(Settings, { io: 'output', unrepresentable: 'any' });
  return { ...schema, properties: { $schema: { type: 'string' }, ...schema.properties } };
};

/**
 * The settings in the operator's file; undefined where there is no file.
 * @throws Error when the file is no JSON, or holds what is no setting or a wrong one
 */
export const readSettingsFile = (file: string = SETTINGS_FILE): GivenSettings | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { $schema: _schema, ...given } = z.record(z.string(), z.unknown()).parse(JSON.parse(text));
    const unknown = Object.keys(given).find((name) => !(SETTING_NAMES as string[]).includes(name));
    if (unknown !== undefined) throw new Error(`"${unknown}" is no setting; there are ${SETTING_NAMES.join(', ')}`);
    readSettings((name) => given[name]);
    return given;
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
  }
};

/**
 * Writes the operator's file, and beside it the schema.
 * @throws Error naming each setting that is wrong; nothing is written then
 */
export const writeSettingsFile = (given: GivenSettings, file: string = SETTINGS_FILE): void => {
  const settings: Partial<Record<string, unknown>> = readSettings((name) => given[name]);
  const kept = givenSettings((name) => (given[name] === undefined ? undefined : settings[name]));
  const lines = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(join(dirname(file), SCHEMA_FILE), lines(settingsSchema()));
  writeFileSync(file, lines({ $schema: `./${SCHEMA_FILE}`, ...kept }));
};
