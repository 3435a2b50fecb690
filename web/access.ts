import type { Context, MiddlewareHandler } from 'hono';
import type { Filter } from '../shared/model/filter.js';
import type { Subscription } from '../shared/model/subscription.js';
import type { Services } from '../shared/services/services.js';
import { type ApiKey, holderOf } from '../shared/store/api-keys.js';
import { readSubscription } from '../shared/store/subscriptions.js';
import { isOpened } from './opened.js';
import { notFound, Problem } from './problem.js';
import { sessionOf } from './session.js';

const unauthorised = (): Problem =>
  new Problem(401, 'Unauthorised', 'an organisation’s or the operator’s key is needed: Authorization: Bearer KEY');

const bearerOf = (context: Context): string | null =>
  /^Bearer\s+(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? null;

/** Whose key this is. @throws Problem 401 without a valid key */
export const holderOfKey = async ({ table }: Pick<Services, 'table'>, key: string | null): Promise<ApiKey> => {
  const holder = key === null || key === '' ? undefined : await holderOf(table, key);
  if (!holder) throw unauthorised();
  return holder;
};

/** Who asks, by the header. @throws Problem 401 without a valid key */
export const keyHolder = (services: Services, context: Context): Promise<ApiKey> =>
  holderOfKey(services, bearerOf(context));

/** @throws Problem 401 without a key, 403 with another's than the operator's */
export const operator = async (services: Services, context: Context): Promise<ApiKey> => {
  const holder = await keyHolder(services, context);
  if (holder.role !== 'operator') throw new Problem(403, 'Forbidden', 'the operator’s key is needed');
  return holder;
};

/**
 * The subscription that the path names, for whoever may see it: the subscriber, by the token of its own link, the organisation that made
 * it, or the operator.
 * @throws Problem 401 or 404
 */
export const subscriptionOf = async (services: Services, context: Context): Promise<Subscription> => {
  const token = context.req.query('token') ?? bearerOf(context);
  const id = context.req.param('id') ?? '';
  const own = token !== null && token !== undefined && (await services.vault.subjectOf('links', token)) === id;
  const holder = own ? null : ((await sessionOf(services, context)) ?? (await keyHolder(services, context)));
  const subscription = await readSubscription(services.table, id);
  const may = own || holder?.role === 'operator' || subscription?.owner === holder?.id;
  // Whether another's subscription exists is nobody's business.
  if (!subscription || !may) throw notFound(`subscription ${id}`);
  return subscription;
};

/** Where reading is closed, whatever is not opened by name asks for a key or a session. @throws Problem 401 */
export const asksForKey =
  (services: Services): MiddlewareHandler =>
  async (context, next) => {
    if (!isOpened(context) && !(await sessionOf(services, context))) await keyHolder(services, context);
    await next();
  };

/** Who asks, where somebody says so; null for anybody. @throws Problem 401 for a key that is not valid */
export const asker = async (services: Services, context: Context): Promise<ApiKey | null> =>
  bearerOf(context) === null ? sessionOf(services, context) : keyHolder(services, context);

/** Names that are watched for anybody: each is looked for in every event. */
const MOST_NAMES = 100;

/** @throws Problem 401 for a filter of more names than anybody may have looked for without a key */
export const limitNames = ({ names }: Filter, holder: ApiKey | null): void => {
  if (holder === null && names.length > MOST_NAMES)
    throw new Problem(401, 'Unauthorised', `names: at most ${MOST_NAMES} are looked for without a key`);
};
