import { App } from 'aws-cdk-lib';
import { check } from './nag.js';
import { stackIn } from './stack.js';

const app = new App();
check(stackIn(app));
app.synth();
