import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { inRegion, readSettings, regionOf } from './settings.js';
import { CouncilWatch } from './stack.js';

export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly Metadata?: Record<string, unknown>;
}
export interface Template {
  readonly Resources: Record<string, Resource>;
}

/** The stack's template without its code bundles: for the embedded run and for tests, in the same words that deploy. */
export const synthesise = (context: Record<string, unknown> = {}): Template => {
  const app = new App({ context, analyticsReporting: false });
  const settings = readSettings((name) => context[name]);
  const code = Code.fromInline('exports.handler = async () => undefined;');
  const stack = new CouncilWatch(app, `council-watch-${settings.stage}`, {
    settings,
    code,
    ...inRegion(regionOf(settings)),
  });
  return app.synth().getStackByName(stack.stackName).template as Template;
};
