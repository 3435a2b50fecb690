import { Hono } from 'hono';
import type { Services } from '../../shared/services/services.js';
import { openApi } from '../openapi/document.js';
import { referencePage } from '../pages/reference.js';

/** The API described: for programs at `/v1/openapi.json`, for people at `/api`. */
export const referenceRoutes = ({ settings }: Services): Hono => {
  let document: Record<string, unknown> | undefined;
  return new Hono()
    .get('/v1/openapi.json', (context) => {
      document ??= openApi(settings.publicUrl);
      return context.json(document);
    })
    .get('/api', (context) => context.render(referencePage(), { title: 'API', here: '/api' }));
};
