import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { type GivenSettings, readSettings, SETTING_NAMES, Settings } from '../../infra/settings.js';
import { readSettingsFile, SETTINGS_FILE, writeSettingsFile } from '../../infra/settings-file.js';
import { InvalidRequest } from '../../shared/model/errors.js';
import { note } from './output.js';

/** Puts a question to a person; the answer is a line, empty for what stands already. */
export type Ask = (question: string) => Promise<string>;

/** What every operator should have thought of; the rest has flags. */
const ASKED: readonly (keyof Settings)[] = ['operatorEmail', 'contact', 'region', 'stage', 'sms', 'closed'];

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const refusal = (settings: GivenSettings): string | null => {
  try {
    readSettings((name) => settings[name]);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
};

/** Asks until the answer is a good one. */
const askFor = async (ask: Ask, name: keyof Settings, given: GivenSettings): Promise<GivenSettings> => {
  const { description } = Settings.shape[name];
  const stands = given[name] ?? readSettings((other) => given[other])[name];
  for (;;) {
    const answer = (await ask(`${description}${stands === undefined ? '' : ` [${shown(stands)}]`}: `)).trim();
    if (answer === '') return given;
    const tried = { ...given, [name]: answer };
    const wrong = refusal(tried);
    if (wrong === null) return tried;
    note(wrong);
  }
};

/** Asks at the terminal; where nobody sits at one, nothing is asked. */
const atTerminal = (): { ask: Ask; close(): void } | undefined => {
  if (!process.stdin.isTTY) return undefined;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  return { ask: (question) => lines.question(question), close: () => lines.close() };
};

const flagOf = (name: string): string => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** `init`: writes the operator's settings, from what stands in the file, the flags and the answers. */
export const addInitCommand = (program: Command, terminal: typeof atTerminal = atTerminal): void => {
  const command = program
    .command('init')
    .description(`write the settings of a deployment to ${SETTINGS_FILE}; asks for them at a terminal`)
    .option('--file <path>', 'where to write', SETTINGS_FILE);
  for (const name of SETTING_NAMES) command.option(`${flagOf(name)} <value>`, Settings.shape[name].description);
  command.action(async ({ file, ...flags }: { file: string } & Partial<Record<keyof Settings, string>>) => {
    let given: GivenSettings;
    try {
      given = { ...readSettingsFile(file), ...flags };
    } catch (error) {
      throw new InvalidRequest((error as Error).message);
    }
    const wrong = refusal(given);
    if (wrong !== null) throw new InvalidRequest(wrong);
    const person = terminal();
    try {
      for (const name of person ? ASKED.filter((each) => flags[each] === undefined) : [])
        given = await askFor(person?.ask as Ask, name, given);
    } finally {
      person?.close();
    }
    const { stage, operatorEmail } = readSettings((name) => given[name]);
    if (stage === 'prod' && operatorEmail === undefined)
      throw new InvalidRequest('production asks for --operator-email: without it nobody would hear that it fails');
    writeSettingsFile(given, file);
    note(`${file} is written; npx cdk deploy and npx council-watch ops go by it`);
  });
};
