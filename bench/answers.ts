import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, ENTRY } from '../infra/bundling.js';
import { DATA, farApart } from './lists.js';

/** The largest answers, each with its goal: milliseconds of the first call, reads of the store. */
const ANSWERS = [
  ['/v1/list.csv', 1_000, 10],
  ['/v1/list.jsonl', 1_000, 10],
  ['/v1/diff?from=2018-01-01&to=2026-06-01', 300, 40],
  ['/changes?from=2018-01-01&to=2026-06-01', 1_000, 40],
  ['/regimes/1267', 1_000, 20],
] as const;

interface Answered {
  readonly cold: number;
  readonly median: number;
  readonly reads: number;
  readonly bytes: number;
}

/**
 * The answers that need a whole list, or two years apart, in process, with the store in memory: bundled as it is deployed, each in a process of
 * its own, so that its first call is one of a fresh start.
 */
export const benchAnswers = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'council-watch-bench-'));
  try {
    bundle(fileURLToPath(new URL('./answers-job.ts', import.meta.url)), folder);
    const rows = ANSWERS.map(([path, mostMs, mostReads]) => {
      const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, ENTRY), path], {
        encoding: 'utf8',
        env: { ...process.env, COUNCIL_DATA: DATA },
      });
      if (status !== 0) throw new Error(stderr);
      const { cold, median, reads, bytes } = JSON.parse(stdout) as Answered;
      const ms = (time: number): string => `${time.toFixed(0).padStart(5)} ms`;
      return `  ${path.padEnd(40)} first ${ms(cold)}   median ${ms(median)}   ${String(reads).padStart(2)} reads   ${(bytes / 1e6).toFixed(1)} MB   (goal: ${mostMs} ms, ${mostReads} reads)`;
    });
    return [`Large answers in process: ${farApart().name}`, ...rows].join('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
};
