import type { Filter } from '../model/filter.js';
import type { Subscription } from '../model/subscription.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** The people whose filter is the same: one SNS topic. */
export interface Audience {
  readonly id: string;
  readonly filter: Filter;
  readonly topicArn: string;
}

export const saveSubscription = (table: Table, subscription: Subscription): Promise<void> =>
  table.put(keys.subscription(subscription.id), subscription);
export const addSubscription = (table: Table, subscription: Subscription): Promise<boolean> =>
  table.putNew(keys.subscription(subscription.id), subscription);
export const readSubscription = (table: Table, id: string): Promise<Subscription | undefined> =>
  table.get<Subscription>(keys.subscription(id));

/** Changes some parts of a subscription and leaves the others as they are; false when it is gone. */
export const changeSubscription = (table: Table, id: string, change: Partial<Subscription>): Promise<boolean> => {
  const parts = Object.entries(change);
  return table.update(keys.subscription(id), {
    UpdateExpression: `SET ${parts.map((_, at) => `#n${at} = :v${at}`).join(', ')}`,
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeNames: Object.fromEntries(parts.map(([name], at) => [`#n${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(parts.map(([, value], at) => [`:v${at}`, value])),
  });
};

export const listSubscriptions = (table: Table): AsyncGenerator<Subscription> =>
  table.all<Subscription>({ pk: 'SUBSCRIPTIONS' });

export const readAudience = (table: Table, id: string): Promise<Audience | undefined> =>
  table.get<Audience>(keys.audience(id));
export const saveAudience = (table: Table, audience: Audience): Promise<void> =>
  table.put(keys.audience(audience.id), audience);

export const listAudiences = async (table: Table): Promise<Audience[]> => {
  const audiences: Audience[] = [];
  for await (const audience of table.all<Audience>({ pk: 'AUDIENCES' })) audiences.push(audience);
  return audiences;
};
