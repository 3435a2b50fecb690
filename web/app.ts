import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import { openSearch } from '../shared/reading/search/service.js';
import { openStanding } from '../shared/reading/standing.js';
import type { Services } from '../shared/services/services.js';
import { asksForKey } from './access.js';
import { framed } from './frame.js';
import { Problem, problemJson, problemOf } from './problem.js';
import { auditRoutes } from './routes/audit.js';
import { calendarRoutes } from './routes/calendar.js';
import { digestRoutes } from './routes/digests.js';
import { downloadRoutes } from './routes/downloads.js';
import { entryRoutes } from './routes/entries.js';
import { eventRoutes } from './routes/events.js';
import { feedRoutes } from './routes/feeds.js';
import { keyRoutes } from './routes/keys.js';
import { listRoutes } from './routes/lists.js';
import { operationRoutes } from './routes/operations.js';
import { operatorPageRoutes } from './routes/operator-pages.js';
import { type Panel, pageRoutes } from './routes/pages.js';
import { readingPageRoutes } from './routes/reading-pages.js';
import { referenceRoutes } from './routes/reference.js';
import { runbookRoutes } from './routes/runbook.js';
import { subscriptionPageRoutes } from './routes/subscription-pages.js';
import { subscriptionRoutes } from './routes/subscriptions.js';
import { threadRoutes } from './routes/threads.js';
import { whenUpgraded } from './upgraded.js';

/** A thousand rows of names to screen have a tenth of it. */
const MOST_BODY = 1_000_000;
/** No id of ours is longer; a key of DynamoDB has 1,024 bytes at most, and asking for a longer one is an error there. */
const MOST_PATH = 600;

const refuse = (...problem: ConstructorParameters<typeof Problem>): never => {
  throw new Problem(...problem);
};

/** The API and the pages. The embedded run adds panels and routes of its own. */
export const createApp = (services: Services, panels: readonly Panel[] = []): Hono => {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
    }),
  );
  // What has not changed is not sent again (RFC 9110, 13.1.2).
  app.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'list-status', 'entry-count', 'link'] }));
  app.onError((error, context) => {
    const problem = problemOf(error);
    if (problem.status === 500) services.log.error('a request failed', { path: context.req.path, error: error.stack });
    return problemJson(context, problem);
  });
  app.notFound((context) =>
    problemJson(context, new Problem(404, 'Not found', `there is nothing at ${context.req.path}`)),
  );
  // Before anything is read of it, or looked up.
  app.use(
    bodyLimit({
      maxSize: MOST_BODY,
      onError: () => refuse(413, 'Too large', `a body of at most ${MOST_BODY} bytes was expected`),
    }),
  );
  app.use((context, next) =>
    context.req.path.length <= MOST_PATH ? next() : refuse(404, 'Not found', 'nothing here has so long an address'),
  );
  app.use(whenUpgraded(services));
  if (services.settings.closed) app.use(asksForKey(services));
  app.use(framed(services));
  // One reading of the entries and one index for the API and the pages.
  const standing = openStanding(services.table);
  const search = openSearch(services.table, standing);
  app.route('/', eventRoutes(services));
  app.route('/', digestRoutes(services));
  app.route('/', threadRoutes(services));
  app.route('/', entryRoutes(services));
  app.route('/', calendarRoutes(services));
  app.route('/', listRoutes(services, standing, search));
  app.route('/', downloadRoutes(services));
  app.route('/', feedRoutes(services));
  app.route('/', subscriptionRoutes(services));
  app.route('/', keyRoutes(services));
  app.route('/', auditRoutes(services));
  app.route('/', operationRoutes(services));
  app.route('/', subscriptionPageRoutes(services));
  app.route('/', operatorPageRoutes(services));
  app.route('/', referenceRoutes(services));
  app.route('/', runbookRoutes());
  app.route('/', readingPageRoutes(services, standing, search));
  app.route('/', pageRoutes(services, panels));
  return app;
};
