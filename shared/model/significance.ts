import * as z from 'zod';

/**
 * What a change of an entry is about, the weightiest first: who the party is, what is known of it beside that, or wording alone.
 */
export const SIGNIFICANCES = ['identity', 'status', 'editorial'] as const;
export const Significance = z.enum(SIGNIFICANCES);
export type Significance = z.infer<typeof Significance>;
