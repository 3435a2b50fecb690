import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, ENTRY } from '../infra/bundling.js';
import { DATA, twoLists } from './lists.js';
import { type Times, table } from './measure.js';

/** The same job with Python's ElementTree, where Python is there. */
const elementTree = (folder: string, lists: readonly Buffer[]): Times | null => {
  const files = lists.map((bytes, at) => {
    const file = join(folder, `${at}.xml`);
    writeFileSync(file, bytes);
    return file;
  });
  const script = fileURLToPath(new URL('./element_tree.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [script, ...files], { encoding: 'utf8' });
  return status === 0 ? { name: 'the same with Python’s ElementTree', ...JSON.parse(stdout) } : null;
};

/**
 * Parse, normalise and diff two lists, beside a bare pass of the XML tokeniser over the same bytes: bundled as it is deployed, in a process of its
 * own. (Run from its source, every function is wrapped to keep its name, which costs a fifth.)
 */
export const benchList = async (): Promise<string> => {
  const folder = mkdtempSync(join(tmpdir(), 'council-watch-bench-'));
  try {
    bundle(fileURLToPath(new URL('./list-job.ts', import.meta.url)), folder);
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, ENTRY)], {
      encoding: 'utf8',
      env: { ...process.env, COUNCIL_DATA: DATA },
    });
    if (status !== 0) throw new Error(stderr);
    const times = JSON.parse(stdout) as Times[];
    const { name, lists } = twoLists();
    const megabytes = lists.reduce((sum, { length }) => sum + length, 0) / 1e6;
    const python = elementTree(folder, lists);
    return table(`${name}, ${megabytes.toFixed(1)} MB`, python ? [...times, python] : times);
  } finally {
    rmSync(folder, { recursive: true });
  }
};
