import type { ListedEntry } from '../../model/entry.js';
import type { Recovered } from '../contract.js';

const told = ({ kind, name, reference, dataId }: ListedEntry): string =>
  `${kind} "${name}" (DATAID ${dataId ?? 'none'}) has the reference ${JSON.stringify(reference)}; one such as QDi.001 was expected`;

/**
 * Gives records their reference back by the list's own number of them: on 9 August 2023 five references were spoilt (`KPi.055.1`)
 * under numbers that stayed the same. Read as they stood, each would be a delisting.
 * @param referenceOf the reference that a number is known by
 */
export const recoverReferences = (
  spoilt: readonly ListedEntry[],
  referenceOf: (dataId: string) => string | undefined,
): Recovered => {
  const recovered: Recovered = { entries: [], problems: [], notes: [] };
  for (const record of spoilt) {
    const reference = record.dataId === null ? undefined : referenceOf(record.dataId);
    if (reference === undefined) {
      recovered.problems.push(told(record));
      continue;
    }
    const related = record.facts.related.filter((each) => each !== reference);
    recovered.entries.push({ ...record, reference, facts: { ...record.facts, related } });
    recovered.notes.push(`${told(record)}; by its number it is ${reference}`);
  }
  return recovered;
};
