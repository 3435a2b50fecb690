import { keys } from './keys.js';
import type { Table } from './table.js';

// By the machine's clock, whatever time a run is told: a lease keeps processes apart that run now.

/** Longer than a poll may run. */
const LEASE_SECONDS = 300;

/**
 * Keeps two runs of one thing apart: two polls of a source, two relays. True when this owner holds the lease now; a lease that its
 * owner left lapses by itself.
 * @param name of the source, or `relay`
 */
export const takeLease = (table: Table, name: string, owner: string, seconds = LEASE_SECONDS): Promise<boolean> => {
  const now = Date.now();
  return table.update(keys.lease(name), {
    UpdateExpression: 'SET #owner = :owner, #until = :until, #lease = :lease',
    ConditionExpression: 'attribute_not_exists(pk) OR #until < :now',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until', '#lease': 'lease' },
    ExpressionAttributeValues: { ':owner': owner, ':until': now + seconds * 1000, ':now': now, ':lease': name },
  });
};

/** Holds a lease for longer; false when it has gone to another. */
const extendLease = (table: Table, name: string, owner: string, seconds: number): Promise<boolean> =>
  table.update(keys.lease(name), {
    UpdateExpression: 'SET #until = :until',
    ConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
    ExpressionAttributeValues: { ':owner': owner, ':until': Date.now() + seconds * 1000 },
  });

/**
 * Asks again and again whether a lease is held still, and holds on to it: a write at most once in a quarter of its time. False once it has gone to another,
 * and for good.
 */
export const keepLease = (table: Table, name: string, owner: string, seconds: number): (() => Promise<boolean>) => {
  let heldAt = Date.now();
  let held = true;
  return async () => {
    if (Date.now() - heldAt < (seconds * 1000) / 4) return held;
    held = await extendLease(table, name, owner, seconds);
    heldAt = Date.now();
    return held;
  };
};

export const releaseLease = async (table: Table, name: string, owner: string): Promise<void> => {
  await table.update(keys.lease(name), {
    UpdateExpression: 'SET #until = :never',
    ConditionExpression: '#owner = :owner',
    ExpressionAttributeNames: { '#owner': 'owner', '#until': 'until' },
    ExpressionAttributeValues: { ':owner': owner, ':never': 0 },
  });
};

/** Ends every lease: for a process that knows it is alone, after one that was killed. */
export const breakLeases = async (table: Table): Promise<void> => {
  for await (const { lease } of table.all<{ lease: string }>({ pk: 'LEASES' })) await table.remove(keys.lease(lease));
};
