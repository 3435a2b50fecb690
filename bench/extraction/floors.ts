import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreOf, setsOf } from './run.js';
import { precision, recall, type Score, type Tally, total } from './score.js';

/** Least precision and recall, by type or field. */
export type Figures = Readonly<Record<string, readonly [precision: number, recall: number]>>;
/** By set, then by what is counted. */
export type Floors = Readonly<Record<string, Figures>>;

const FILE = fileURLToPath(new URL('../../test/data/floors.json', import.meta.url));

/** The floors that are kept beside the test of the real documents. */
export const readFloors = (): Floors => JSON.parse(readFileSync(FILE, 'utf8')) as Floors;

/** Cut, not rounded: a floor is never above what was measured. */
const cut = (share: number): number => Math.floor(share * 1_000) / 1_000;
/** Where nothing of a kind was told there is no precision to hold. */
const figureOf = (tally: Tally): [number, number] => [
  tally.right + tally.wrong === 0 ? 0 : cut(precision(tally)),
  cut(recall(tally)),
];

/** A figure a line, as the formatter sets it. */
const asText = (floors: Floors): string =>
  `${JSON.stringify(floors, null, 2).replace(/\[\s+([\d.]+),\s+([\d.]+)\s+\]/g, '[$1, $2]')}\n`;

/** What a score comes to: each type, each field with a dot in front, and both together. */
export const figuresOf = ({ types, fields }: Score): Figures =>
  Object.fromEntries([
    ...[...types].sort().map(([name, tally]) => [name, figureOf(tally)] as const),
    ['all types', figureOf(total(types))],
    ...[...fields].sort().map(([name, tally]) => [`.${name}`, figureOf(tally)] as const),
    ['all fields', figureOf(total(fields))],
  ]);

/** Raises the floors to what is measured now. None is ever lowered. */
export const raiseFloors = async (root = process.env.COUNCIL_DATA ?? '../shared/data'): Promise<string> => {
  const floors: Record<string, Figures> = { ...readFloors() };
  const raised: string[] = [];
  for (const [title, samples] of setsOf(root)) {
    const known = floors[title];
    if (known === undefined) continue;
    const figures = figuresOf(await scoreOf(samples));
    floors[title] = Object.fromEntries(
      Object.entries({ ...known, ...figures }).map(([name, measured]) => {
        const [least, leastRecall] = known[name] ?? [0, 0];
        const higher = [Math.max(least, measured[0]), Math.max(leastRecall, measured[1])] as const;
        if (higher[0] > least || higher[1] > leastRecall)
          raised.push(`${title}, ${name}: ${least}, ${leastRecall} → ${higher.join(', ')}`);
        return [name, higher];
      }),
    );
  }
  writeFileSync(FILE, asText(floors));
  return raised.length > 0 ? raised.join('\n') : 'no floor rises';
};
