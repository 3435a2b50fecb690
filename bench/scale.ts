import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { person } from './lists.js';

/** Entries of the real list, about. */
const REAL = 1_000;
const TIMES = [1, 10, 100];

const write = (file: string, entries: number, version: number): void => {
  const out = openSync(file, 'w');
  writeSync(
    out,
    `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-01-0${version}T00:00:00.000Z"><INDIVIDUALS>`,
  );
  for (let number = 1; number <= entries; number++) writeSync(out, `${person(number, version)}\n`);
  writeSync(out, '</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>');
  closeSync(out);
};

/** Two versions compared in a process of their own, at once, ten and a hundred times the size of the real list: time and memory. */
export const scale = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'council-watch-scale-'));
  const job = fileURLToPath(new URL('./scale-job.ts', import.meta.url));
  const rows: string[] = ['two generated versions compared by the streaming diff (what `council-watch diff` does)'];
  let first = 0;
  for (const times of TIMES) {
    const files = [1, 2].map((version) => {
      const file = join(folder, `${times}-${version}.xml`);
      write(file, REAL * times, version);
      return file;
    });
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', job, ...files], {
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(stderr);
    const { ms, peakMb, megabytes, amended } = JSON.parse(stdout) as {
      ms: number;
      peakMb: number;
      megabytes: number;
      amended: number;
    };
    first ||= ms;
    rows.push(
      `  ${String(times).padStart(3)}×  ${megabytes.toFixed(0).padStart(4)} MB  ${amended} amended  ${ms.toFixed(0).padStart(6)} ms  ${(ms / first / times).toFixed(2)} of linear  peak memory ${peakMb.toFixed(0)} MB`,
    );
  }
  rmSync(folder, { recursive: true });
  return rows.join('\n');
};
