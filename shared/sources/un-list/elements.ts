import { BULK_MINIMUM, type FormatChange } from '../../diff/mechanical.js';
import type { Format } from '../contract.js';
import type { RawNode } from './document.js';

/** An element that stands in this share of the entries is part of the format, not an oddity. */
const IN_FORMAT = 0.05;

interface Counted {
  count: number;
  /** The record in which it was last met: one that has an element often has it once. */
  last: RawNode | null;
  readonly inner: Map<string, Counted>;
}

/** Counts in how many records each element stands, two levels deep, and each attribute. */
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
  const attributesOf = ({ element, attributes }: RawNode, among: Map<string, Counted>, record: RawNode): void => {
    for (const attribute of attributes) met(`${element}@${attribute}`, among, record);
  };
  return {
    add(record: RawNode): void {
      for (const child of record.children) {
        const { inner } = met(child.element, outermost, record);
        if (child.attributes.length > 0) attributesOf(child, outermost, record);
        for (const leaf of child.children) {
          met(leaf.element, inner, record);
          if (leaf.attributes.length > 0) attributesOf(leaf, inner, record);
        }
      }
    },
    /** By path below INDIVIDUAL or ENTITY: `INDIVIDUAL_DOCUMENT/NOTE`, `COMMENTS1@lang`. */
    counts: (): Map<string, number> =>
      new Map(
        [...outermost].flatMap(([name, { count, inner }]): [string, number][] => [
          [name, count],
          ...[...inner].map(([leaf, counted]): [string, number] => [`${name}/${leaf}`, counted.count]),
        ]),
      ),
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
