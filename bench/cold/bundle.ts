import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Metafile } from 'esbuild';
import { bundle, ENTRY } from '../../infra/bundling.js';

/** Sizes in bytes of the code of a bundle, maps left out. */
export interface Bundled {
  /** What the runtime loads first. */
  readonly file: string;
  /** What every start loads. */
  readonly start: number;
  /** All of it, with the pieces that are loaded when first needed. */
  readonly whole: number;
  /** All of it as it is uploaded. */
  readonly zipped: number;
}

/** Bundles an entry as the stack does, into a new folder. */
export const bundled = async (entry: string): Promise<Bundled> => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-bundle-'));
  const { outputs } = bundle(entry, folder);
  const code = Object.keys(outputs).filter((path) => path.endsWith('.mjs'));
  const sum = (paths: Iterable<string>): number =>
    [...paths].reduce((all, path) => all + (outputs[path]?.bytes ?? 0), 0);
  const first = code.find((path) => path.endsWith(`/${ENTRY}`)) ?? '';
  const zipped = await Promise.all(code.map(async (path) => gzipSync(await readFile(resolve(path))).length));
  return {
    file: join(folder, ENTRY),
    start: sum(loadedWith(first, outputs)),
    whole: sum(code),
    zipped: zipped.reduce((all, bytes) => all + bytes, 0),
  };
};

/** A file and all that it imports at once, at whatever remove. */
const loadedWith = (path: string, outputs: Metafile['outputs'], seen = new Set<string>()): Set<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { path: next, kind } of outputs[path]?.imports ?? []) {
    if (kind === 'import-statement' && next in outputs) loadedWith(next, outputs, seen);
  }
  return seen;
};
