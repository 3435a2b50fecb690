// What `npm test` runs: format and lint, types, tests. The closing line of the tests comes last.
import { spawnSync } from 'node:child_process';

const steps = [
  ['biome', 'check', '.'],
  ['tsc', '-p', '.'],
  ['vitest', 'run', '--project', 'unit', ...process.argv.slice(2)],
];
for (const [command, ...args] of steps) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
