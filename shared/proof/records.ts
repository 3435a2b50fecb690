import { checksOn } from '../store/checks.js';
import { formsOn } from '../store/events.js';
import { knownSources } from '../store/known-sources.js';
import type { Table } from '../store/table.js';
import { tellingsOn } from '../store/tellings.js';

export const KINDS = ['check', 'event', 'telling'] as const;
export type RecordKind = (typeof KINDS)[number];

/** Something that was done on a day, as it is kept. It is never changed once it is written. */
export interface AuditRecord {
  readonly kind: RecordKind;
  /** Names it among the records of its kind on that day. */
  readonly id: string;
  readonly record: object;
}

/** What was done on a day (UTC): every look at a source, every form that an event took, everyone who was told. */
export async function* recordsOf(table: Table, day: string): AsyncGenerator<AuditRecord> {
  for (const { id: source, knownSince } of await knownSources(table)) {
    // A day that was sealed before a source was known holds none of its looks.
    if (day < knownSince.slice(0, 10)) continue;
    for await (const check of checksOn(table, source, day))
      yield { kind: 'check', id: `${source}/${check.at}`, record: { source, ...check } };
  }
  for await (const form of formsOn(table, day))
    yield { kind: 'event', id: `${form.event.id}/${form.edit}`, record: form };
  for await (const telling of tellingsOn(table, day))
    yield { kind: 'telling', id: `${telling.event}/${telling.at}/${telling.target}`, record: telling };
}
