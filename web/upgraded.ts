import type { MiddlewareHandler } from 'hono';
import type { Services } from '../shared/services/services.js';
import { needsUpgrade } from '../shared/store/upgrade.js';
import { Problem } from './problem.js';

/** The next look at a source brings the store up to this version: a minute at most. */
const SOON_SECONDS = 60;

/** Answers 503 while the store lies as the version before left it: half a list is not shown for the whole. */
export const whenUpgraded = ({ table }: Pick<Services, 'table'>): MiddlewareHandler => {
  let upgraded = false;
  return async (_context, next) => {
    upgraded ||= !(await needsUpgrade(table));
    if (!upgraded)
      throw new Problem(
        503,
        'Service unavailable',
        'the store is being brought up to a new version; ask again in a minute',
        {
          'retry-after': String(SOON_SECONDS),
        },
      );
    await next();
  };
};
