import { sha256 } from '../model/ids.js';
import { hashOf, readManifest } from './manifest.js';
import type { AuditRecord } from './records.js';

/** What a chain is verified from, wherever it lies: this table and archive, or an API. */
export interface AuditSource {
  /** The sealed days, oldest first, with the sha256 that was noted for each. */
  days(): Promise<readonly { readonly day: string; readonly sha256: string }[]>;
  manifest(day: string): Promise<string | undefined>;
  records(day: string): AsyncIterable<AuditRecord>;
}

export interface Verdict {
  readonly day: string;
  readonly records: number;
  /** Everything that is not as it was sealed; empty when all is. */
  readonly faults: readonly string[];
}

const compare = async (
  lines: readonly { readonly kind: string; readonly id: string; readonly sha256: string }[],
  records: AsyncIterable<AuditRecord>,
): Promise<string[]> => {
  const sealed = new Map(lines.map(({ kind, id, sha256: hash }) => [`${kind} ${id}`, hash]));
  const faults: string[] = [];
  for await (const { kind, id, record } of records) {
    const name = `${kind} ${id}`;
    const hash = sealed.get(name);
    if (hash === undefined) faults.push(`${name} was added after the day was sealed`);
    else if (hash !== hashOf(record)) faults.push(`${name} was changed`);
    sealed.delete(name);
  }
  return [...faults, ...[...sealed.keys()].map((name) => `${name} is missing`)];
};

/**
 * Checks the chain of manifests and every record against it, day by day.
 * @param from first day whose records are checked; the chain is checked from its beginning
 * @param kept first day whose records must still be there: older ones are deleted in their time, and then only what is left is checked
 */
export async function* verifyAudit(
  source: AuditSource,
  { from = '', to = '9999', kept = '' }: { from?: string; to?: string; kept?: string } = {},
): AsyncGenerator<Verdict> {
  let previous: { readonly day: string; readonly sha256: string } | undefined;
  for (const { day, sha256: noted } of await source.days()) {
    const faults: string[] = [];
    const text = await source.manifest(day);
    if (text === undefined) {
      yield { day, records: 0, faults: ['its manifest is missing'] };
      previous = { day, sha256: noted };
      continue;
    }
    const hash = sha256(text);
    if (hash !== noted) faults.push('its manifest is not the one that was sealed');
    const manifest = readManifest(`manifest of ${day}`, text);
    if (manifest.day !== day) faults.push(`its manifest is of ${manifest.day}`);
    if (manifest.previous !== (previous?.sha256 ?? null))
      faults.push(`its manifest is not chained to ${previous ? `that of ${previous.day}` : 'nothing, as the first'}`);
    if (manifest.records !== manifest.lines.length)
      faults.push(`its manifest holds ${manifest.lines.length} records of ${manifest.records}`);
    if (day >= from && day <= to) {
      const found = await compare(manifest.lines, source.records(day));
      faults.push(...found.filter((fault) => day >= kept || !fault.endsWith(' is missing')));
      yield { day, records: manifest.records, faults };
    } else if (faults.length > 0) yield { day, records: manifest.records, faults };
    previous = { day, sha256: hash };
  }
}
