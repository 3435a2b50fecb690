import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryOf, HANDLERS } from '../../infra/bundling.js';
import { bundled } from './bundle.js';

const ROUNDS = 15;
const here = (name: string): string => fileURLToPath(new URL(`./${name}.ts`, import.meta.url));

/** Loads a bundle in a new process and calls it once with nothing; what it says to that is not the matter. */
const RUNNER = `
const start = performance.now();
const { handler } = await import(process.argv[2]);
await Promise.resolve().then(() => handler({}, {})).catch(() => {});
process.stdout.write(String(performance.now() - start), () => process.exit(0));
`;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2).padStart(5);

/** What a new process takes to load each bundle and answer a first call, beside an empty function and one with a client of the SDK. */
export const benchCold = async (): Promise<string> => {
  const entries = [
    ['empty', here('empty')],
    ['empty with the SDK’s DynamoDB client', here('empty-sdk')],
    ...HANDLERS.map((name) => [name, entryOf(name)] as const),
  ] as const;
  const bundles = await Promise.all(
    entries.map(async ([name, entry]) => {
      const built = await bundled(entry);
      const runner = join(dirname(built.file), 'runner.mjs');
      await writeFile(runner, RUNNER);
      return { ...built, name, runner, times: [] as number[] };
    }),
  );
  const env = {
    PATH: process.env.PATH,
    AWS_REGION: 'us-east-1',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    // As the stack sets it.
    NODE_OPTIONS: '--enable-source-maps',
  };
  for (let round = -1; round < ROUNDS; round++) {
    for (const { runner, file, times } of bundles) {
      const { stdout } = spawnSync(process.execPath, [runner, file], { env, encoding: 'utf8' });
      const ms = Number(stdout.match(/[\d.]+$/)?.[0]);
      if (round >= 0) times.push(ms);
    }
  }
  const base = median(bundles[1]?.times ?? []);
  const width = Math.max(...bundles.map(({ name }) => name.length));
  const line = ({ name, start, whole, zipped, times }: (typeof bundles)[number]): string =>
    `  ${name.padEnd(width)}  ${megabytes(start)}  ${megabytes(whole)}  ${megabytes(zipped)} MB  median ${median(times)
      .toFixed(0)
      .padStart(4)} ms  ${(median(times) / base).toFixed(2)}×`;
  return [
    `Cold start on Node ${process.versions.node}: load and first call in a new process (goal: poll and deliver under 1.50 MB and 3×)`,
    `  ${''.padEnd(width)}  start  whole  zipped`,
    ...bundles.map(line),
  ].join('\n');
};
