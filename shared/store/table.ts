import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
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

/** The first of what a query finds, and whether there is more of it. */
export interface First<T> {
  readonly found: T[];
  readonly more: boolean;
}

export interface Query {
  readonly pk: string;
  readonly index?: { readonly index: string; readonly pk: string; readonly sk: string };
  readonly after?: string;
  readonly before?: string;
  readonly newestFirst?: boolean;
  /** As it was written, in whatever form: for what is proved by its hash. */
  readonly asStored?: boolean;
  /** Items that one call asks for at most, where whoever reads will not need them all. */
  readonly pageSize?: number;
}

/** The table, in the few operations the stores need. Every write that matters is conditional, so that it can be repeated. */
export interface Table {
  /** Now, for all that is stamped, counted or compared with what was. */
  readonly clock: () => Date;
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
  /** Everything a query finds, read page by page to its end: DynamoDB answers 1 MB at a time, however much there is. */
  all<T extends object>(query: Query): AsyncGenerator<T>;
  /** The first `most` of it, and whether there is more; read on until there are so many, whatever a page holds. */
  first<T extends object>(query: Query, most: number): Promise<First<T>>;
}

/** Where an item lies, when it expires and in which form it was written is the table's own business. */
const withoutKeys = <T>(stored: Item, asStored = false): T => {
  const { pk: _pk, sk: _sk, expires: _expires, schema: _schema, ...item } = asStored ? stored : inNewestForm(stored);
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

export const openTable = (name: string, client: DynamoDBClient, clock: () => Date): Table => {
  const db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const page = async (
    { pk, index, after, before, newestFirst, pageSize }: Query,
    from: Item | undefined,
  ): Promise<{ readonly items: readonly Item[]; readonly last: Item | undefined }> => {
    const names: Record<string, string> = { '#pk': index?.pk ?? 'pk' };
    const values: Item = { ':pk': pk };
    let condition = '#pk = :pk';
    const bound = (operator: string, placeholder: string, value: string | undefined) => {
      if (value === undefined) return;
      names['#sk'] = index?.sk ?? 'sk';
      values[placeholder] = value;
      condition += ` AND #sk ${operator} ${placeholder}`;
    };
    // DynamoDB takes one condition on the sort key, and BETWEEN includes its ends: the first text behind `after` is the lower one.
    if (after !== undefined && before !== undefined) {
      names['#sk'] = index?.sk ?? 'sk';
      Object.assign(values, { ':after': `${after}\0`, ':before': before });
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
      ...(pageSize && { Limit: pageSize }),
      ...(from && { ExclusiveStartKey: from }),
    };
    const { Items = [], LastEvaluatedKey } = await db.send(new QueryCommand(input));
    return { items: Items, last: LastEvaluatedKey };
  };

  async function* all<T extends object>(query: Query): AsyncGenerator<T> {
    let from: Item | undefined;
    do {
      const { items, last } = await page(query, from);
      for (const item of items) yield withoutKeys<T>(item, query.asStored);
      from = last;
    } while (from);
  }

  return {
    clock,
    all,
    async first<T extends object>(query: Query, most: number) {
      const found: T[] = [];
      // One more is asked for: it tells whether there is more.
      for await (const item of all<T>({ ...query, pageSize: most + 1 })) {
        if (found.length === most) return { found, more: true };
        found.push(item);
      }
      return { found, more: false };
    },
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
  };
};
