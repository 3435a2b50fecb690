import { BULK_MINIMUM, type FormatChange } from '../../diff/mechanical.js';
import type { ListHeader } from '../contract.js';

/** An element that stands in this share of the entries is part of the format, not an oddity. */
const IN_FORMAT = 0.05;

type Unknown = Pick<ListHeader, 'unknown' | 'size'>;

/** The entries that have each unknown element, where they are many; values that can't be read are not elements. */
const frequent = ({ unknown, size }: Unknown): Map<string, string[]> =>
  new Map(
    [...unknown].flatMap(([path, all]): [string, string[]][] => {
      const references = [...new Set(all)].filter((reference) => reference !== '').sort();
      const many = references.length >= Math.max(BULK_MINIMUM, size * IN_FORMAT);
      return many && !path.includes(' = ') ? [[path, references]] : [];
    }),
  );

/** An element as it is kept in an entry: below INDIVIDUAL or ENTITY. */
const inRecord = (path: string): string => path.replace(/^(?:INDIVIDUAL|ENTITY)\//, '');

/**
 * Changes of format in what this program does not know: an element or attribute that came to, or went from, many entries at once. Its
 * path stands in angle brackets, which no field of ours does.
 */
export const unknownChanges = (before: Unknown, after: Unknown): FormatChange[] => {
  const [was, is] = [frequent(before), frequent(after)];
  const changes = (from: Map<string, string[]>, to: Unknown, op: 'appear' | 'vanish'): FormatChange[] =>
    [...from].flatMap(([path, references]) =>
      to.unknown.has(path) ? [] : [{ op, paths: [`<${inRecord(path)}>`], references }],
    );
  return [...changes(is, before, 'appear'), ...changes(was, after, 'vanish')];
};
