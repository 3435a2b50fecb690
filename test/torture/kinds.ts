import type { Template } from '../../infra/template.js';
import type { Torture } from './kind.js';
import { sourcesTorture } from './sources/torture.js';

/** Every way in which the world is made hostile, a line each. */
export const torturesOf = (template: () => Template): readonly Torture[] => [sourcesTorture(template)];
