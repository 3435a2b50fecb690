// What `npm test` runs: format and lint, types, the floors of the house, what nothing uses, tests. The closing line of the tests comes last.
import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

const steps = [
  ['biome', 'check', '.'],
  ['tsc', '-p', '.'],
  [
    'depcruise',
    '--config',
    '.dependency-cruiser.mjs',
    '--output-type',
    'err',
    'shared',
    'web',
    'lambdas',
    'infra',
    'local',
  ],
  ['knip'],
  ['vitest', 'run', '--project', 'unit', ...process.argv.slice(2)],
];
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) continue;
  if (command !== 'vitest') {
    // A check that fails before any test is a failure that the closing line must tell.
    const line = '0 passed, 1 failed';
    process.stdout.write(`${line}\n`);
    if (process.env.CLOSING_LINES) appendFileSync(process.env.CLOSING_LINES, `${line}\n`);
  }
  process.exit(status ?? 1);
}
