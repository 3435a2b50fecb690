import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { type AssetCode, Code } from 'aws-cdk-lib/aws-lambda';
import { buildSync, type Metafile } from 'esbuild';

export const HANDLERS = ['poll', 'relay', 'deliver', 'api', 'watch'] as const;
export type HandlerName = (typeof HANDLERS)[number];

/** Some libraries are CommonJS and look for require at run time. */
const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";

/** The runtime loads the handler from here. */
export const ENTRY = 'index.mjs';

/**
 * Bundles an entry into `folder`, with what it uses, the SDK's clients included, and nothing else: `index.mjs` with what every call
 * needs, and beside it the pieces that are loaded when first needed (HTTP client, parsers of a kind of source, S3). A start reads the first alone.
 * @returns what was written and from what, as esbuild tells it
 */
export const bundle = (entry: string, folder: string): Metafile =>
  buildSync({
    entryPoints: { index: entry },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    chunkNames: 'pieces/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: BANNER },
    minify: true,
    // Named in the code, so that the runtime's stack traces speak of ours.
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'error',
  }).metafile;

/** The API serves it. */
const RUNBOOK = fileURLToPath(new URL('../docs/runbook.md', import.meta.url));

/** Where a function's code begins. */
export const entryOf = (name: HandlerName): string => `${folderOf(name)}/handler.ts`;

const folderOf = (name: HandlerName): string => fileURLToPath(new URL(`../lambdas/${name}`, import.meta.url));

/** A function's code, bundled while the stack is synthesised; its hash is that of what is uploaded, so that only changes deploy. */
export const codeOf = (name: HandlerName): AssetCode =>
  Code.fromAsset(folderOf(name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle(folder) {
          bundle(entryOf(name), folder);
          if (name === 'api') copyFileSync(RUNBOOK, join(folder, 'runbook.md'));
          return true;
        },
      },
      // Asked for by the type; the way above never leaves it anything to do.
      image: DockerImage.fromRegistry('none'),
    },
  });
