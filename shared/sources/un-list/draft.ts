import type { OtherElement } from '../../model/entry.js';
import { squeeze } from '../../text/text.js';
import type { RawNode } from '../xml/records.js';
import { TREATMENTS, type Treatment } from './treatments.js';

/** One value of a field that has parts: the text of each part. */
export type Parts = Readonly<Record<string, string>>;

/** A record's texts, each under the field that the table of fields names. */
export interface Draft {
  /** Fields with one value, by element. */
  readonly single: Record<string, string>;
  /** Fields with several plain values. */
  readonly lists: Record<string, string[]>;
  /** Fields with several values of several parts. */
  readonly groups: Record<string, Parts[]>;
  /** Elements that the table does not know, with the words in them. */
  readonly other: OtherElement[];
}

const add = <T>(lists: Record<string, T[]>, field: string, value: T): void => {
  const list = lists[field];
  if (list === undefined) lists[field] = [value];
  else list.push(value);
};

/** Keeps the words of an element that is not known, and of those inside it, under their paths. */
const keep = ({ text, children }: RawNode, path: string, other: OtherElement[]): void => {
  const value = squeeze(text);
  if (value !== '') other.push({ element: path, value });
  for (const child of children) keep(child, `${path}/${child.element}`, other);
};

const joined = (earlier: string | undefined, text: string, glue: string): string =>
  earlier === undefined ? text : `${earlier}${glue}${text}`;

/**
 * Sorts the texts of a record by field. Nothing is dropped unseen: an element said twice keeps both texts, and what the table does
 * not know is reported.
 * @param report called with the path of an element, an attribute or a stray text that is not known
 */
export const draftOf = (record: RawNode, report: (path: string) => void): Draft => {
  const draft: Draft = { single: {}, lists: {}, groups: {}, other: [] };
  const path = (...inner: string[]) => [record.element, ...inner].join('/');
  for (const attribute of record.attributes) report(`${record.element}@${attribute}`);
  if (record.text.trim() !== '') report(path('text()'));
  for (const child of record.children) {
    const { element } = child;
    const target = TREATMENTS.get(element);
    for (const attribute of child.attributes) report(`${path(element)}@${attribute}`);
    if (target === undefined) {
      report(path(element));
      keep(child, element, draft.other);
    } else if (target.kind === 'leaf') {
      for (const inner of child.children) {
        report(path(element, inner.element));
        keep(inner, `${element}/${inner.element}`, draft.other);
      }
      const text = squeeze(child.text);
      if (text === '') continue;
      if (target.isMany) add(draft.lists, target.field, text);
      else draft.single[element] = joined(draft.single[element], text, '; ');
    } else if (target.kind === 'group') {
      if (child.text.trim() !== '') report(path(element, 'text()'));
      readGroup(child, target, draft, (inner) => report(`${path(element)}${inner}`));
    }
  }
  return draft;
};

const readGroup = (
  group: RawNode,
  { field, leaves }: Extract<Treatment, { kind: 'group' }>,
  draft: Draft,
  report: (path: string) => void,
): void => {
  const value: Record<string, string> = {};
  let some = false;
  for (const { element, text, children, attributes } of group.children) {
    for (const attribute of attributes) report(`/${element}@${attribute}`);
    const own = `${group.element}/${element}`;
    for (const inner of children) {
      report(`/${element}/${inner.element}`);
      keep(inner, `${own}/${inner.element}`, draft.other);
    }
    const part = leaves.get(element);
    if (part === undefined) {
      report(`/${element}`);
      keep({ element, text, children: [], attributes }, own, draft.other);
      continue;
    }
    const words = squeeze(text);
    if (words === '') continue;
    if (part === null) add(draft.lists, field, words);
    else {
      value[part] = joined(value[part], words, ', ');
      some = true;
    }
  }
  if (some) add(draft.groups, field, value);
};
