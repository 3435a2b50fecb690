import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

const OWN_LINK = 'a subscriber’s own link: its token says who it is, and shows that subscription alone';
const OWN_SESSION = 'its own session; whoever has none is sent to where one begins';
const LOOKS = 'the looks of the pages';

/**
 * What is open where reading is closed: each route by name, and why it may be. Every other asks for a key or a session, so that a
 * new route is closed until somebody opens it here.
 */
export const OPENED: Readonly<Record<string, string>> = {
  'GET /subscribe': 'an empty form',
  'POST /subscribe': 'asks for the key in a field of its form, for a preview too',
  'GET /subscriptions/:id': OWN_LINK,
  // A preview by it shows titles of events: the subscriber is told of them anyway.
  'POST /subscriptions/:id': OWN_LINK,
  'GET /v1/subscriptions/:id': OWN_LINK,
  'PATCH /v1/subscriptions/:id': OWN_LINK,
  'DELETE /v1/subscriptions/:id': OWN_LINK,
  'POST /v1/subscriptions/:id/confirm': 'asks for the code that was sent to the endpoint',
  'POST /v1/subscriptions/:id/test': OWN_LINK,
  'POST /v1/subscriptions/:id/rotate': OWN_LINK,
  'GET /v1/subscriptions/:id/deliveries': OWN_LINK,
  'POST /v1/subscriptions/:id/replay': OWN_LINK,
  'GET /operator': OWN_SESSION,
  'POST /operator/sign-in': 'asks for the operator’s key in its form',
  'POST /operator/sign-out': 'takes a cookie away',
  'POST /operator/holds/:id/release': OWN_SESSION,
  'POST /operator/holds/:id/reject': OWN_SESSION,
  'POST /operator/canary': OWN_SESSION,
  'POST /operator/keys': OWN_SESSION,
  'POST /operator/keys/:id/rotate': OWN_SESSION,
  'POST /operator/keys/:id/revoke': OWN_SESSION,
  'GET /runbook': 'what to do about an alarm; it is public, and whoever follows a link from a message has no session',
  'GET /style.css': LOOKS,
  'GET /live.js': LOOKS,
};

/** Whether every route that could answer this request is opened by name. What answers whatever the method is never opened. */
export const isOpened = (context: Context): boolean => {
  const answering = matchedRoutes(context).filter(({ method, path }) => method !== 'ALL' || !path.endsWith('*'));
  return answering.length > 0 && answering.every(({ method, path }) => OPENED[`${method} ${path}`] !== undefined);
};
