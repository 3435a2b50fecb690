import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { stackIn } from './stack.js';

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
  // CloudFormation's own rules are checked by `cdk synth` and `cdk deploy`: their engine would take four seconds of each start.
  const app = new App({ context, analyticsReporting: false, builtinCloudFormationValidation: false });
  const { stackName } = stackIn(app, { code: withoutBundles() });
  return app.synth().getStackByName(stackName).template as Template;
};

/** Code for a template that nobody deploys. */
export const withoutBundles = (): Code => Code.fromInline('exports.handler = async () => undefined;');
