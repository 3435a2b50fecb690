import { sha256 } from '../model/ids.js';
import { keys } from './keys.js';
import type { Table } from './table.js';

/** A call to SNS under way that tells an audience of several events, or of one that may have waited: one note for all of them, until each is marked as told. */
export interface NotedCall {
  readonly id: string;
  /** Id of the audience. */
  readonly target: string;
  readonly tells: readonly { readonly event: string; readonly revision: number }[];
  readonly at: string;
  /** `sending`: SNS has not answered. `taken`: it has told of these; not every one may be marked yet. */
  readonly state: 'sending' | 'taken';
}

/** The same call again has the same id: by whom it goes to, and everything that it tells. */
export const callId = (target: string, tells: NotedCall['tells']): string =>
  sha256([target, ...tells.map(({ event, revision }) => `${event}#${revision}`)].join('\n')).slice(0, 32);

export const noteCall = (table: Table, call: NotedCall): Promise<void> => table.put(keys.call(call.id), call);

export const forgetCall = (table: Table, { id }: NotedCall): Promise<void> => table.remove(keys.call(id));

/** The calls that a relay which died left under way. */
export const callsUnderWay = (table: Table): AsyncGenerator<NotedCall> => table.all<NotedCall>({ pk: 'CALLS' });
