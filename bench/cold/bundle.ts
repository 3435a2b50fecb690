import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { BANNER, MAIN_FIELDS } from '../../infra/bundling.js';

export const HANDLERS = ['poll', 'relay', 'deliver', 'api', 'watch'] as const;

/** Bundles code as the stack does, for the Node that runs here. @returns the path of the bundle, its size in bytes, and that of the package that is uploaded */
export const bundle = async (entry: string, name: string): Promise<{ file: string; bytes: number; zipped: number }> => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-bundle-'));
  const file = join(folder, `${name}.mjs`);
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: `node${process.versions.node.split('.')[0]}`,
    mainFields: MAIN_FIELDS,
    banner: { js: BANNER },
    metafile: true,
    logLevel: 'error',
  });
  const bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0;
  return { file, bytes, zipped: gzipSync(await readFile(file)).length };
};

export const handlerEntry = (name: string): string =>
  fileURLToPath(new URL(`../../lambdas/${name}/handler.ts`, import.meta.url));
