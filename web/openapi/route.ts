import type * as z from 'zod';

/** How a route is called. */
export type Method = 'get' | 'post' | 'patch' | 'delete';
/** Who may: anyone (where reading is closed, whoever shows a key), an organisation, the operator, or a subscriber by its own link as well. */
export type Who = 'anyone' | 'organisation' | 'operator' | 'subscriber';

/** A route, with the schemas by which it reads what it is asked. */
export interface Route {
  readonly method: Method;
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly who: Who;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly status?: number;
  /** The answer as JSON; a media type for another kind; nothing for an empty one. */
  readonly answer?: z.ZodType | string;
}
