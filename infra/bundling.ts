import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs';
import { OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';

/** Some libraries are CommonJS and look for require at run time. */
export const BANNER = "import{createRequire}from'node:module';const require=createRequire(import.meta.url);";
const TARGET = 'node24';
export const MAIN_FIELDS = ['module', 'main'];

/** How a function's code is bundled: with what it uses, the SDK's clients included, and nothing else. */
export const BUNDLING: BundlingOptions = {
  format: OutputFormat.ESM,
  target: TARGET,
  minify: true,
  sourceMap: true,
  sourceMapMode: SourceMapMode.EXTERNAL,
  sourcesContent: false,
  mainFields: MAIN_FIELDS,
  externalModules: [],
  banner: BANNER,
};
