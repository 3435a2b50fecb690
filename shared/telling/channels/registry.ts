import type { Channel } from './channel.js';
import { custom } from './custom/channel.js';
import { email } from './email/channel.js';
import { slack } from './slack/channel.js';
import { sms } from './sms/channel.js';
import { teams } from './teams/channel.js';
import { telegram } from './telegram/channel.js';
import { webhook } from './webhook/channel.js';

/** Every channel, in the order in which forms offer them. The one place that names them. */
export const REGISTRY: readonly Channel[] = [email, sms, webhook, slack, teams, telegram, custom];
