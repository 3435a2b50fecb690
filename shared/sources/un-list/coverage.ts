import type { CoverageRow, ListFormat, ListHeader } from '../contract.js';
import { type RawNode, ROOT_ATTRIBUTES } from './document.js';
import { streamList } from './parse.js';
import { treatmentOf } from './treatments.js';

interface CoverageCounts {
  add(record: RawNode): void;
  readonly paths: ReadonlyMap<string, { readonly count: number; readonly filled: number }>;
}

/** Counts every element of the records it is given. */
const countCoverage = (): CoverageCounts => {
  const paths = new Map<string, { count: number; filled: number }>();
  const add = (node: RawNode, path: string): void => {
    const counts = paths.get(path) ?? { count: 0, filled: 0 };
    counts.count++;
    if (node.text.trim() !== '' || node.children.some(({ text }) => text.trim() !== '')) counts.filled++;
    paths.set(path, counts);
    for (const child of node.children) add(child, `${path}/${child.element}`);
  };
  return { paths, add: (record) => add(record, record.element) };
};

const NOT_KNOWN = 'not known: reported, and the entry is kept';

/** What becomes of what stands at a path that begins with INDIVIDUAL or ENTITY. */
const treatmentAt = (path: string): string => {
  const [, ...inner] = path.split('/');
  return inner.length === 0 ? 'one entry' : (treatmentOf(inner.join('/')) ?? NOT_KNOWN);
};

/** The table of every element and attribute path in a version of the list, in the order of the paths; what was odd comes last. */
const coverageTable = ({ paths }: CoverageCounts, { unknown }: ListHeader): CoverageRow[] => [
  ...Object.entries(ROOT_ATTRIBUTES).map(([name, treatment]) => ({
    path: `CONSOLIDATED_LIST@${name}`,
    count: 1,
    filled: 1,
    treatment,
  })),
  ...[...paths]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, counts]) => ({ path, ...counts, treatment: treatmentAt(path) })),
  ...[...unknown]
    .filter(([path]) => !paths.has(path))
    .map(([path, { length }]) => ({ path, count: length, filled: length, treatment: NOT_KNOWN })),
];

/** What becomes of every element and attribute of a version of the list. */
export const coverageOf: ListFormat['coverage'] = async (pieces, name) => {
  const counts = countCoverage();
  const header = await streamList(pieces, name, { raw: counts.add, entry: () => undefined });
  return { ...header, rows: coverageTable(counts, header) };
};
