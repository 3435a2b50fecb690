import type { OtherElement } from '../../model/entry.js';
import type { Facts } from '../../model/facts.js';
import { factsIn } from '../../un-style/comment-facts.js';
import type { Ids } from './ids.js';

const LINKED = /\(?\bLinked To:\s*(.+?)\s*(?:\)\s*(?=[;.]|$|\(Linked)|;|$)/gi;
const SECONDARY = /\bsecondary sanctions\b/i;

/** Both halves of a bracket that a name has, or neither. */
const closed = (name: string): string => {
  const open = (name.match(/\(/g) ?? []).length - (name.match(/\)/g) ?? []).length;
  return open > 0 ? `${name}${')'.repeat(open)}` : name;
};

const each = <T>(values: readonly T[]): T[] => [...new Set(values)];

/**
 * What remarks and statements say, as fields: the names that the entry is linked to, the risk of secondary sanctions, IMO numbers, contacts,
 * a death, and references of the United Nations. They follow from fields that are compared.
 */
export const factsOf = (
  remarks: string | null,
  statements: readonly OtherElement[],
  { contacts, imoNumbers }: Pick<Ids, 'contacts' | 'imoNumbers'>,
): Facts => {
  const facts = factsIn(remarks, null);
  const said = [...(remarks ?? '').split(/\s*;\s*/), ...statements.map(({ value }) => value)];
  return {
    ...facts,
    imoNumbers: each([...imoNumbers, ...facts.imoNumbers]),
    contacts: [...contacts, ...facts.contacts],
    linkedTo: each([...(remarks ?? '').matchAll(LINKED)].map(([, name = '']) => closed(name))),
    secondarySanctions: each(said.filter((sentence) => SECONDARY.test(sentence))),
  };
};
