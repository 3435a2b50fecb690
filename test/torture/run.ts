import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { synthesise, type Template } from '../../infra/template.js';
import { isClean, type Torture, type Trial, type Verdict } from './kind.js';
import { torturesOf } from './kinds.js';
import { report, type Tried } from './table.js';

interface Options {
  readonly seed: number;
  readonly trial?: string;
  readonly short?: boolean;
  readonly jobs: number;
  /** Of a process that does a part: its number, from 0. */
  readonly part?: number;
}

const whole = (text: string): number => {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('a whole number was expected.');
  return Number(text);
};

const lazily = (): (() => Template) => {
  let made: Template | undefined;
  return () => {
    made ??= synthesise();
    return made;
  };
};

/** The trials that were asked for, with the kind of each. */
const trialsOf = (kinds: readonly Torture[], { seed, trial, short }: Options): { kind: string; trial: Trial }[] =>
  kinds.flatMap((kind) => {
    const again = trial === undefined ? undefined : kind.trial(trial, seed);
    const all = trial === undefined ? kind.trials(seed, short ? 'short' : 'long') : again ? [again] : [];
    return all.map((each) => ({ kind: kind.id, trial: each }));
  });

/** A trial that throws has found something, too. */
const attempt = ({ name, attempt: run }: Trial): Promise<Verdict> =>
  run().catch((error: Error) => ({
    tried: 0,
    lost: [],
    doubled: [],
    false: [],
    other: [`${name} broke off: ${error.stack ?? error.message}`],
    worstMinutes: null,
  }));

/** Does every so many-th trial and writes each verdict as a line of JSON. */
const doPart = async (kinds: readonly Torture[], options: Options, part: number): Promise<void> => {
  const own = trialsOf(kinds, options).filter((_, at) => at % options.jobs === part);
  for (const { kind, trial } of own) {
    const tried: Tried = { kind, name: trial.name, verdict: await attempt(trial) };
    process.stdout.write(`${JSON.stringify(tried)}\n`);
  }
};

/** Another process that does its part. */
const startPart = async (part: number, { seed }: Options, take: (tried: Tried) => void): Promise<void> => {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(
    process.execPath,
    [...process.execArgv, self, ...process.argv.slice(2), '--seed', String(seed), '--part', String(part)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) take(JSON.parse(line) as Tried);
  const code = child.exitCode ?? (await new Promise<number | null>((ended) => child.once('exit', ended)));
  if (code !== 0) throw new Error(`part ${part} ended with ${code}`);
};

const torture = async (ids: readonly string[], options: Options): Promise<void> => {
  const all = torturesOf(lazily());
  const unknown = ids.find((id) => all.every((kind) => kind.id !== id));
  if (unknown !== undefined)
    throw new Error(`there is no kind ${unknown}; there are ${all.map(({ id }) => id).join(', ')}`);
  const kinds = ids.length === 0 ? all : all.filter(({ id }) => ids.includes(id));
  if (options.part !== undefined) return doPart(kinds, options, options.part);
  const { length } = trialsOf(kinds, options);
  if (length === 0) throw new Error(`there is no trial ${options.trial}`);
  for (const { id, what } of kinds) process.stderr.write(`${id}: ${what}\n`);
  process.stderr.write(`seed ${options.seed}, ${length} trials\n`);
  const tried: Tried[] = [];
  const take = (each: Tried): void => {
    tried.push(each);
    process.stderr.write(`${tried.length}/${length} ${isClean(each.verdict) ? 'well' : 'FOUND'}: ${each.name}\n`);
  };
  await Promise.all(
    Array.from({ length: Math.min(options.jobs, length) }, (_, part) => startPart(part, options, take)),
  );
  process.stdout.write(`${report(tried, options.seed)}\n`);
  if (tried.some(({ verdict }) => !isClean(verdict))) process.exitCode = 1;
};

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
await new Command('torture')
  .description('shows that nothing is lost, told twice or told falsely when the world is hostile')
  .argument('[kinds...]', 'which kinds; all of them when none is named')
  .option('--seed <n>', 'what chance goes by; printed, so that a run can be had again', whole, Date.now() % 100_000)
  .option('--trial <name>', 'one trial again, by its name and the seed')
  .option('--short', 'the form that the tests run')
  .option('--jobs <n>', 'processes side by side', whole, Math.min(2, availableParallelism()))
  .option('--part <n>', 'the part of one of these processes', whole)
  .action(torture)
  .parseAsync();
