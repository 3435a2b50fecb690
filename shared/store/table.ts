import { ConditionalCheckFailedException, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.js';
import { inNewestForm, SCHEMA } from './migrations.js';

/** BatchWriteItem takes 25 items a call (AWS limit). */
const BATCH = 25;
const MOST_BATCH_TRIES = 8;

export type Item = Record<string, unknown>;

export interface Page<T> {
  readonly items: T[];
  /** Key after which the next page begins; undefined at the end. */
  readonly last: Item | undefined;
}

export interface Query {
  readonly pk: string;
  readonly index?: { readonly index: string; readonly pk: string; readonly sk: string };
  readonly after?: string;
  readonly before?: string;
  readonly newestFirst?: boolean;
  readonly limit?: number;
  readonly from?: Item | undefined;
}

/** The table, in the few operations the stores need. Every write that matters is conditional, so that it can be repeated. */
export interface Table {
  get<T extends object>(key: Key): Promise<T | undefined>;
  put(key: Key, item: object): Promise<void>;
  /** Writes only where nothing stands yet; false when something did. */
  putNew(key: Key, item: object): Promise<boolean>;
  /** False when the condition did not hold. */
  update(key: Key, change: Omit<UpdateCommandInput, 'TableName' | 'Key'>): Promise<boolean>;
  remove(key: Key): Promise<void>;
  /** Removes only what still stands as it was read; false when it does not. */
  removeIf(key: Key, as: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** Unconditional writes in batches, repeated until all are taken. */
  putAll(items: readonly (Key & object)[]): Promise<void>;
  page<T extends object>(query: Query): Promise<Page<T>>;
  all<T extends object>(query: Query): AsyncGenerator<T>;
}

/** Where an item lies, when it expires and in which form it was written is the table's own business. */
const withoutKeys = <T>(stored: Item): T => {
  const { pk: _pk, sk: _sk, expires: _expires, schema: _schema, ...item } = inNewestForm(stored);
  return item as T;
};

const ifMet = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
};

export const openTable = (name: string, client = new DynamoDBClient({})): Table => {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const page = async <T extends object>({
    pk,
    index,
    after,
    before,
    newestFirst,
    limit,
    from,
  }: Query): Promise<Page<T>> => {
    const names: Record<string, string> = { '#pk': index?.pk ?? 'pk' };
    const values: Item = { ':pk': pk };
    let condition = '#pk = :pk';
    const bound = (operator: string, placeholder: string, value: string | undefined) => {
      if (value === undefined) return;
      names['#sk'] = index?.sk ?? 'sk';
      values[placeholder] = value;
      condition += ` AND #sk ${operator} ${placeholder}`;
    };
    // DynamoDB takes one condition on the sort key, and BETWEEN includes its ends; positions never equal a bound alone.
    if (after !== undefined && before !== undefined) {
      names['#sk'] = index?.sk ?? 'sk';
      Object.assign(values, { ':after': after, ':before': before });
      condition += ' AND #sk BETWEEN :after AND :before';
    } else {
      bound('>', ':after', after);
      bound('<', ':before', before);
    }
    const input: QueryCommandInput = {
      TableName: name,
      KeyConditionExpression: condition,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: values,
      ScanIndexForward: !newestFirst,
      ConsistentRead: index === undefined,
      ...(index && { IndexName: index.index }),
      ...(limit && { Limit: limit }),
      ...(from && { ExclusiveStartKey: from }),
    };
    const { Items = [], LastEvaluatedKey } = await db.send(new QueryCommand(input));
    return { items: Items.map((item) => withoutKeys<T>(item)), last: LastEvaluatedKey };
  };

  return {
    page,
    async get<T extends object>(key: Key) {
      const { Item: item } = await db.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true }));
      return item && withoutKeys<T>(item);
    },
    async put(key, item) {
      await db.send(new PutCommand({ TableName: name, Item: { ...item, ...key, schema: SCHEMA } }));
    },
    putNew(key, item) {
      return ifMet(
        db.send(
          new PutCommand({
            TableName: name,
            Item: { ...item, ...key, schema: SCHEMA },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    },
    update(key, change) {
      return ifMet(db.send(new UpdateCommand({ TableName: name, Key: key, ...change })));
    },
    async remove(key) {
      await db.send(new DeleteCommand({ TableName: name, Key: key }));
    },
    removeIf(key, as) {
      const parts = Object.entries(as);
      return ifMet(
        db.send(
          new DeleteCommand({
            TableName: name,
            Key: key,
            ConditionExpression: parts.map((_, at) => `#n${at} = :v${at}`).join(' AND '),
            ExpressionAttributeNames: Object.fromEntries(parts.map(([part], at) => [`#n${at}`, part])),
            ExpressionAttributeValues: Object.fromEntries(parts.map(([, value], at) => [`:v${at}`, value])),
          }),
        ),
      );
    },
    async putAll(items) {
      for (let start = 0; start < items.length; start += BATCH) {
        let requests = items.slice(start, start + BATCH).map((item) => ({
          PutRequest: { Item: { ...item, schema: SCHEMA } as Item },
        }));
        for (let attempt = 0; requests.length > 0; attempt++) {
          if (attempt >= MOST_BATCH_TRIES)
            throw new Error(`${requests.length} items were refused ${attempt} times; the table is throttled`);
          if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, 50 * 2 ** attempt));
          const { UnprocessedItems } = await db.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
          requests = (UnprocessedItems?.[name] ?? []) as typeof requests;
        }
      }
    },
    async *all<T extends object>(query: Query) {
      let from = query.from;
      do {
        const { items, last } = await page<T>({ ...query, from });
        yield* items;
        from = last;
      } while (from);
    },
  };
};
