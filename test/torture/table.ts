import { isClean, problemsOf, type Verdict } from './kind.js';

/** A trial that is over. */
export interface Tried {
  readonly kind: string;
  readonly name: string;
  readonly verdict: Verdict;
}

const COLUMNS = ['kind', 'trials', 'tried', 'lost', 'doubled', 'false', 'other', 'worst time'] as const;

const rowOf = (kind: string, all: readonly Tried[]): string[] => {
  const verdicts = all.map(({ verdict }) => verdict);
  const count = (of: (verdict: Verdict) => number) => String(verdicts.reduce((sum, each) => sum + of(each), 0));
  const times = verdicts.flatMap(({ worstMinutes }) => worstMinutes ?? []);
  return [
    kind,
    String(all.length),
    count(({ tried }) => tried),
    count(({ lost }) => lost.length),
    count(({ doubled }) => doubled.length),
    count(({ false: untrue }) => untrue.length),
    count(({ other }) => other.length),
    times.length > 0 ? `${Math.max(...times)} min` : '–',
  ];
};

/** What was tried and what was found: a line for each kind, and before them every trial that found something. */
export const report = (tried: readonly Tried[], seed: number): string => {
  const kinds = [...new Set(tried.map(({ kind }) => kind))];
  const rows = [
    [...COLUMNS],
    ...kinds.map((kind) =>
      rowOf(
        kind,
        tried.filter((each) => each.kind === kind),
      ),
    ),
  ];
  const widths = COLUMNS.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const found = tried.filter(({ verdict }) => !isClean(verdict));
  return [
    ...found.flatMap(({ kind, name, verdict }) => [
      `${kind}: ${name} (again: npm run torture -- ${kind} --seed ${seed} --trial "${name}")`,
      ...problemsOf(verdict).map((problem) => `  ${problem}`),
    ]),
    ...tried.flatMap(({ verdict: { notes = [] } }) => notes),
    ...rows.map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
  ].join('\n');
};
