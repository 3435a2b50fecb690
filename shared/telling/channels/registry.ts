import type { Channel } from './channel.js';
import { email } from './email/channel.js';
import { sms } from './sms/channel.js';
import { webhook } from './webhook/channel.js';

/** Every channel, in the order in which forms offer them. The one place that names them. */
export const REGISTRY: readonly Channel[] = [email, sms, webhook];
