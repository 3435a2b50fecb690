import type { Filter } from '../model/filter.js';
import type { Rhythm } from '../model/rhythm.js';
import type { Subscription, Turn } from '../model/subscription.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** The people whose filter and rhythm are the same: one SNS topic. */
export interface Audience {
  readonly id: string;
  readonly filter: Filter;
  readonly topicArn: string;
  /** Null or absent for each event as it comes. */
  readonly rhythm?: Rhythm | null;
  /** Since when somebody may hear in it: what was known before is not told. Absent where its first people came from another audience. */
  readonly since?: string;
  /** Since when nobody is in it; absent while somebody is. */
  readonly emptySince?: string;
  /** Since when its topic is made again, which was lost: whoever is missing from it meanwhile has not left. Absent otherwise. */
  readonly rebuildingSince?: string;
}

/** Sorts after every id. */
const LAST = '~';

export const addSubscription = (table: Table, subscription: Subscription): Promise<boolean> =>
  table.putNew(keys.subscription(subscription.id), subscription);
export const readSubscription = (table: Table, id: string): Promise<Subscription | undefined> =>
  table.get<Subscription>(keys.subscription(id));

/**
 * Changes some parts of a subscription and leaves the others as they are.
 * @param turn noted in the subscription's life beside the change
 * @param as what it must still be
 * @returns false when it is gone, or is not so any more
 */
export const changeSubscription = (
  table: Table,
  id: string,
  change: Partial<Omit<Subscription, 'turns' | 'status'>>,
  turn?: Turn,
  as: Partial<Subscription> = {},
): Promise<boolean> => {
  const parts = Object.entries({ ...change, ...(turn && { status: turn.status, audience: turn.audience }) });
  const sets = parts.map((_, at) => `#n${at} = :v${at}`);
  const still = Object.entries(as);
  return table.update(keys.subscription(id), {
    UpdateExpression: `SET ${[...sets, ...(turn ? ['#turns = list_append(#turns, :turn)'] : [])].join(', ')}`,
    ConditionExpression: ['attribute_exists(pk)', ...still.map((_, at) => `#a${at} = :a${at}`)].join(' AND '),
    ExpressionAttributeNames: {
      ...Object.fromEntries(still.map(([name], at) => [`#a${at}`, name])),
      ...Object.fromEntries(parts.map(([name], at) => [`#n${at}`, name])),
      ...(turn && { '#turns': 'turns' }),
    },
    ExpressionAttributeValues: {
      ...Object.fromEntries(still.map(([, value], at) => [`:a${at}`, value])),
      ...Object.fromEntries(parts.map(([, value], at) => [`:v${at}`, value])),
      ...(turn && { ':turn': [turn] }),
    },
  });
};

/**
 * Counts one more try of a code before it is compared, across every process, so that no more are ever compared.
 * @param hash of the code that is tried; another may have been sent
 * @returns false when it has had its tries
 */
export const claimTry = (table: Table, id: string, hash: string, most: number): Promise<boolean> =>
  table.update(keys.subscription(id), {
    UpdateExpression: 'SET #code.#tries = #code.#tries + :one',
    ConditionExpression: '#code.#hash = :hash AND #code.#tries < :most',
    ExpressionAttributeNames: { '#code': 'code', '#hash': 'hash', '#tries': 'tries' },
    ExpressionAttributeValues: { ':one': 1, ':hash': hash, ':most': most },
  });

/** How the ids of a channel's subscriptions begin: they lie together, so that a fan-out reads none of the others. */
export const idPrefix = (letter = ''): string => `sub_${letter}`;

/**
 * Every subscription, or those of one channel.
 * @param letter the channel's
 */
export const listSubscriptions = (table: Table, letter?: string): AsyncGenerator<Subscription> => {
  const prefix = idPrefix(letter);
  return table.all<Subscription>({ pk: 'SUBSCRIPTIONS', after: prefix, before: `${prefix}${LAST}` });
};

/** A page of them, after an id. */
export const pageSubscriptions = async (table: Table, limit: number, after?: string): Promise<Subscription[]> =>
  (await table.first<Subscription>({ pk: 'SUBSCRIPTIONS', ...(after !== undefined && { after }) }, limit)).found;

export const readAudience = (table: Table, id: string): Promise<Audience | undefined> =>
  table.get<Audience>(keys.audience(id));
/** Keeps an audience that somebody joins: one that was empty is not any more. */
export const saveAudience = async (table: Table, audience: Audience): Promise<void> => {
  if (await table.putNew(keys.audience(audience.id), audience)) return;
  const { id, topicArn, since } = audience;
  const begunAnew =
    since !== undefined &&
    (await table.update(keys.audience(id), {
      UpdateExpression: 'SET #topic = :topic, #since = :since REMOVE #empty',
      ConditionExpression: 'attribute_exists(#empty)',
      ExpressionAttributeNames: { '#topic': 'topicArn', '#since': 'since', '#empty': 'emptySince' },
      ExpressionAttributeValues: { ':topic': topicArn, ':since': since },
    }));
  if (begunAnew) return;
  await table.update(keys.audience(id), {
    UpdateExpression: 'SET #topic = :topic REMOVE #empty',
    ExpressionAttributeNames: { '#topic': 'topicArn', '#empty': 'emptySince' },
    ExpressionAttributeValues: { ':topic': topicArn },
  });
};

/** Notes that nobody could hear in an audience before now. */
export const beginHearing = async (table: Table, id: string): Promise<void> => {
  await table.update(keys.audience(id), {
    UpdateExpression: 'SET #since = :now',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: { '#since': 'since' },
    ExpressionAttributeValues: { ':now': table.clock().toISOString() },
  });
};

/** Notes that the topic of an audience is made again, before it is; that it is noted already stands. */
export const markRebuilding = async (table: Table, id: string, at: string): Promise<void> => {
  await table.update(keys.audience(id), {
    UpdateExpression: 'SET #since = :at',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#since)',
    ExpressionAttributeNames: { '#since': 'rebuildingSince' },
    ExpressionAttributeValues: { ':at': at },
  });
};

/** Notes that everyone is in the topic again, unless it was lost once more meanwhile. */
export const markRebuilt = async (table: Table, id: string, since: string): Promise<void> => {
  await table.update(keys.audience(id), {
    UpdateExpression: 'REMOVE #since',
    ConditionExpression: '#since = :since',
    ExpressionAttributeNames: { '#since': 'rebuildingSince' },
    ExpressionAttributeValues: { ':since': since },
  });
};

/** Notes that nobody is in an audience any more. */
export const markEmpty = async (table: Table, id: string, at: string): Promise<void> => {
  await table.update(keys.audience(id), {
    UpdateExpression: 'SET #empty = :at',
    ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(#empty)',
    ExpressionAttributeNames: { '#empty': 'emptySince' },
    ExpressionAttributeValues: { ':at': at },
  });
};

/** Removes an audience that nobody has joined since it was marked; false when somebody has. */
export const removeEmpty = (table: Table, id: string, emptySince: string): Promise<boolean> =>
  table.removeIf(keys.audience(id), { emptySince });

export const listAudiences = async (table: Table): Promise<Audience[]> => {
  const audiences: Audience[] = [];
  for await (const audience of table.all<Audience>({ pk: 'AUDIENCES' })) audiences.push(audience);
  return audiences;
};
