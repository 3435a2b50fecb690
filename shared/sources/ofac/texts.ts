import type { OtherElement } from '../../model/entry.js';
import { squeeze } from '../../text/text.js';
import type { Report } from '../xml/parse.js';
import type { RawNode } from '../xml/records.js';
import { TREATMENTS } from './treatments.js';

/** What a record says that no field is for. Each element, attribute and stray text of it is reported. */
export const notKnown = (record: RawNode, report: Report): OtherElement[] => {
  const other: OtherElement[] = [];
  const walk = ({ element, text, children, attributes }: RawNode, path: string, isKnown: boolean): void => {
    for (const attribute of attributes) report(`${record.element}/${path}@${attribute}`);
    const treatment = TREATMENTS[path];
    const value = squeeze(text);
    if (isKnown && treatment === undefined) report(`${record.element}/${path}`);
    // A text where groups have none, and one inside a leaf, are no values of the field.
    if (value !== '' && (treatment === undefined || treatment === 'group')) {
      if (treatment === 'group') report(`${record.element}/${path}/text()`);
      other.push({ element: path || element, value });
    }
    for (const child of children) walk(child, `${path}/${child.element}`, isKnown && treatment !== undefined);
  };
  for (const attribute of record.attributes) report(`${record.element}@${attribute}`);
  if (record.text.trim() !== '') report(`${record.element}/text()`);
  for (const child of record.children) walk(child, child.element, true);
  return other;
};

/** The text of an element inside a node; null where it is not there or empty. One said twice keeps both. */
export const textIn = ({ children }: RawNode, element: string): string | null => {
  const texts = children.filter((child) => child.element === element).map(({ text }) => squeeze(text));
  return texts.filter((text) => text !== '').join('; ') || null;
};

const numberOf = (node: RawNode): number => Number(textIn(node, 'uid') ?? 0);
const isFurther = (node: RawNode): boolean => textIn(node, 'mainEntry') === 'false';

/**
 * The items of a list of the record, `akaList` → its `aka`, the main one first and then by the source's numbers: a version that has them in
 * another order is the same.
 */
export const itemsIn = (record: RawNode, list: string, item: string): RawNode[] =>
  record.children
    .filter(({ element }) => element === list)
    .flatMap(({ children }) => children.filter(({ element }) => element === item))
    .sort((a, b) => Number(isFurther(a)) - Number(isFurther(b)) || numberOf(a) - numberOf(b));
