import type { MiddlewareHandler } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { listStatus } from '../shared/reading/list-status.js';
import type { Services } from '../shared/services/services.js';
import { layout, type Markup } from './pages/layout.js';
import { listStrip } from './pages/strip.js';

/** What stands around the content of a page. */
export interface Frame {
  readonly title: string;
  /** The path that the navigation marks as this one. */
  readonly here?: string;
  readonly status?: ContentfulStatusCode;
  /** A page that is open where reading is closed: there it says nothing of the lists. */
  readonly isOpen?: boolean;
}

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: the interface of the framework is extended
    (body: Markup, frame: Frame): Promise<Response>;
  }
}

/** Puts every page that a route renders into the frame, with the state of the lists. */
export const framed =
  ({ table, settings }: Services): MiddlewareHandler =>
  async (context, next) => {
    context.setRenderer(async (body, { title, here = '', status = 200, isOpen = false }) => {
      const strip = settings.closed && isOpen ? null : listStrip(await listStatus(table));
      return context.html(layout(title, body, here, strip), status);
    });
    await next();
  };
