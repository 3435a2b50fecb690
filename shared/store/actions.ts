import { keys } from './keys.js';
import type { Table } from './table.js';

/** An action of the Council on one regime, as an entry in the index by which readings of one matter find each other. */
export interface IndexedAction {
  readonly event: string;
  readonly type: string;
  readonly thread: string;
  readonly day: string;
  readonly resolution: string | null;
  /** Those that drafted it; these and the next are absent in items of earlier versions. */
  readonly sponsors?: readonly string[];
  readonly vetoedBy?: readonly string[];
  /** For, against, abstaining; null where not all are told. */
  readonly counts?: readonly number[] | null;
}

export const saveAction = (table: Table, regime: string, action: IndexedAction): Promise<void> =>
  table.put(keys.action(regime, action.day, action.event), action);

/** The actions on a regime between two dates, both included, oldest first. */
export const actionsBetween = async (
  table: Table,
  regime: string,
  from: string,
  to: string,
): Promise<IndexedAction[]> => {
  const actions: IndexedAction[] = [];
  for await (const action of table.all<IndexedAction>({ pk: `ACTIONS#${regime}`, after: from, before: `${to}~` }))
    actions.push(action);
  return actions;
};
