import { App } from 'aws-cdk-lib';
import { asDeployed, keptSettings, refuseDeaf } from './kept-settings.js';
import { check } from './nag.js';
import { stackIn } from './stack.js';

const app = new App();
const onCommandLine = (name: string): unknown => app.node.tryGetContext(name);
// The CDK names it where it has the right to deploy.
const account = process.env.CDK_DEFAULT_ACCOUNT;
const kept = await keptSettings(onCommandLine, account);
refuseDeaf(asDeployed(onCommandLine, kept), account);
check(stackIn(app, { kept }));
app.synth();
