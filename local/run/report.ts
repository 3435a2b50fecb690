import type { CouncilEvent } from '../../shared/model/event.js';

/** What became of a document that was taken. */
export interface Taken {
  readonly name: string;
  readonly kind: string;
  readonly outcome: 'read' | 'baseline' | 'changed' | 'unchanged' | 'held' | 'stale' | 'failed';
  readonly detail: string | null;
  readonly events: readonly Pick<CouncilEvent, 'id' | 'type'>[];
}

const counted = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
};

const rows = (heading: string, pairs: readonly (readonly [string, string | number])[]): string[] => {
  if (pairs.length === 0) return [`${heading}: none`];
  const width = Math.max(...pairs.map(([name]) => name.length));
  return [heading, ...pairs.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)];
};

/** The table of a replay: documents, events by type, what was held, what failed and why. */
export const reportOf = (taken: readonly Taken[]): string => {
  const of = (outcome: Taken['outcome']) => taken.filter((document) => document.outcome === outcome);
  const why = (documents: readonly Taken[]) => documents.map(({ name, detail }) => [name, detail ?? ''] as const);
  return [
    ...rows('Documents', [...counted(taken.map(({ kind, outcome }) => `${kind}, ${outcome}`)), ['all', taken.length]]),
    ...rows('Events, new or raised', counted(taken.flatMap(({ events }) => events.map(({ type }) => type)))),
    ...rows('Held', why(of('held'))),
    ...rows('Failed', why(of('failed'))),
  ].join('\n');
};
