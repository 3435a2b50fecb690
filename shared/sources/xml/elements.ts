import { BULK_MINIMUM, type FormatChange } from '../../diff/mechanical.js';
import type { Format } from '../contract.js';
import type { RawNode } from './records.js';

/** An element that stands in this share of the entries is part of the format, not an oddity. */
const IN_FORMAT = 0.05;

interface Counted {
  count: number;
  /** The record in which it was last met: one that has an element often has it once. */
  last: RawNode | null;
  readonly inner: Map<string, Counted>;
}

/** Counts in how many records each element stands, at every depth, and each attribute. */
export const countElements = () => {
  const outermost = new Map<string, Counted>();
  const met = (name: string, among: Map<string, Counted>, record: RawNode): Counted => {
    let counted = among.get(name);
    if (counted === undefined) {
      counted = { count: 0, last: null, inner: new Map() };
      among.set(name, counted);
    }
    if (counted.last !== record) {
      counted.last = record;
      counted.count++;
    }
    return counted;
  };
  const count = (children: readonly RawNode[], among: Map<string, Counted>, record: RawNode): void => {
    for (const { element, attributes, children: inner } of children) {
      const counted = met(element, among, record);
      for (const attribute of attributes) met(`${element}@${attribute}`, outermost, record);
      count(inner, counted.inner, record);
    }
  };
  const told = (among: ReadonlyMap<string, Counted>, above: string): [string, number][] =>
    [...among].flatMap(([name, { count: times, inner }]): [string, number][] => [
      [`${above}${name}`, times],
      ...told(inner, `${above}${name}/`),
    ]);
  return {
    add: (record: RawNode): void => count(record.children, outermost, record),
    /** By path below the record: `INDIVIDUAL_DOCUMENT/NOTE`, `COMMENTS1@lang`. */
    counts: (): Map<string, number> => new Map(told(outermost, '')),
  };
};

/** What one version has that the other has nowhere; none where none of it stands in many entries. */
const only = ({ elements, size }: Format, other: Format): string[] => {
  const found = [...elements].filter(([path, count]) => !other.elements.has(path) && count >= BULK_MINIMUM);
  return found.some(([, count]) => count >= size * IN_FORMAT) ? found.map(([path]) => path) : [];
};

/**
 * Elements and attributes that came to the list, or went from it, whether a field is for them or not. Their paths stand in angle brackets,
 * which no field of ours does.
 */
export const formatChanges = (before: Format, after: Format): FormatChange[] => [
  ...only(after, before).map((path): FormatChange => ({ op: 'appear', paths: [`<${path}>`], references: [] })),
  ...only(before, after).map((path): FormatChange => ({ op: 'vanish', paths: [`<${path}>`], references: [] })),
];
