import type { CoverageRow, ListHeader } from '../contract.js';
import { streamXmlList, type XmlList } from './parse.js';
import type { RawNode } from './records.js';

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

/**
 * What becomes of every element and attribute of a version, in the order of the paths; what was odd comes last.
 * @param treatmentOf what becomes of a path that begins with a record's element, in words; undefined for one that is not known
 * @throws UnreadableDocument when it is not a complete list
 */
export const xmlCoverage = async (
  list: XmlList,
  treatmentOf: (path: string) => string | undefined,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  name: string,
): Promise<ListHeader & { readonly rows: readonly CoverageRow[] }> => {
  const counts = countCoverage();
  const header = await streamXmlList(list, pieces, name, { raw: counts.add, entry: () => undefined });
  const { root, rootAttributes } = list.shape;
  const rows = [
    ...Object.entries(rootAttributes).map(([attribute, treatment]) => ({
      path: `${root}@${attribute}`,
      count: 1,
      filled: 1,
      treatment,
    })),
    ...[...counts.paths]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, each]) => ({ path, ...each, treatment: treatmentOf(path) ?? NOT_KNOWN })),
    ...[...header.unknown]
      .filter(([path]) => !counts.paths.has(path))
      .map(([path, { length }]) => ({ path, count: length, filled: length, treatment: NOT_KNOWN })),
  ];
  return { ...header, rows };
};
