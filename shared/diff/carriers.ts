import type { Entry, OtherElement } from '../model/entry.js';

/** How many entries hold something in a field, or in a part of it (`documents.issuingCountry`), or in an element that no field is for (`<EYE_COLOUR>`). */
export type Carriers = Map<string, number>;

/** Counts an entry under every path that it fills. */
export const countCarriers = (entry: Entry, carriers: Carriers): void => {
  const filled = new Set<string>();
  for (const [field, value] of Object.entries(entry)) {
    if (value === null || value === undefined) continue;
    if (!Array.isArray(value)) filled.add(field);
    else {
      if (value.length > 0) filled.add(field);
      for (const item of value) {
        if (item === null || typeof item !== 'object') continue;
        if (field === 'other') filled.add(`<${(item as OtherElement).element}>`);
        for (const part in item) if ((item as Record<string, unknown>)[part] != null) filled.add(`${field}.${part}`);
      }
    }
  }
  for (const path of filled) carriers.set(path, (carriers.get(path) ?? 0) + 1);
};
