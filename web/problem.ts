import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { ZodError } from 'zod';
import { DecisionOutdated } from '../shared/lists/decide.js';
import { InvalidRequest, TooManyRequests } from '../shared/model/errors.js';

/** An error of the API: the status and a sentence for the client (RFC 9457). */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    detail: string,
    readonly headers: Record<string, string> = {},
  ) {
    super(detail);
  }
}

export const notFound = (what: string): Problem => new Problem(404, 'Not found', `there is no ${what}`);
export const badRequest = (detail: string): Problem => new Problem(400, 'Bad request', detail);

/** The body of a request as JSON; an empty body is an empty object. @throws Problem 400 for anything else */
export const bodyOf = async (context: Context): Promise<unknown> => {
  const text = await context.req.text();
  try {
    return text.trim() === '' ? {} : JSON.parse(text);
  } catch {
    throw badRequest('the body is not JSON');
  }
};

/** Any error as a problem: what the client did wrong in full, what went wrong here without its inner words. */
export const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof DecisionOutdated) return new Problem(409, 'Conflict', error.message);
  if (error instanceof TooManyRequests)
    return new Problem(429, 'Too many requests', error.message, { 'retry-after': String(error.retryAfter) });
  if (error instanceof InvalidRequest) return badRequest(error.message);
  if (error instanceof ZodError)
    return badRequest(error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '));
  // What the middleware turns down, such as a form that another site sent.
  if (error instanceof HTTPException)
    return new Problem(error.status, 'Refused', error.message || 'the request was refused');
  return new Problem(500, 'Internal error', 'something went wrong here; it was noted');
};

/** The answer `application/problem+json`. */
export const problemJson = (context: Context, problem: Problem): Response =>
  context.body(
    JSON.stringify({ type: 'about:blank', title: problem.title, status: problem.status, detail: problem.message }),
    problem.status,
    { 'content-type': 'application/problem+json', ...problem.headers },
  );
