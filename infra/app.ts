import { App } from 'aws-cdk-lib';
import { check } from './nag.js';
import { inRegion, readSettings, regionOf } from './settings.js';
import { CouncilWatch } from './stack.js';

const app = new App();
const settings = readSettings((name) => app.node.tryGetContext(name));
const stack = new CouncilWatch(app, `council-watch-${settings.stage}`, {
  settings,
  ...inRegion(regionOf(settings)),
  description: 'Watches the UN Security Council: listings, amendments, delistings and Council actions',
});
check(stack);
app.synth();
