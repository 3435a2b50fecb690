import type { Entry } from '../../shared/model/entry.js';
import type { Change } from '../../shared/model/event.js';
import { withoutLinks } from '../../shared/text/links.js';
import { squeeze } from '../../shared/text/text.js';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An entry with changes made to it. */
export const applied = (entry: Entry, changes: readonly Change[]): Entry => {
  const after = structuredClone(entry) as Record<string, unknown> & Entry;
  for (const { field, op, before, after: is } of changes) {
    const values = after[field as keyof Entry] as unknown;
    if (!Array.isArray(values)) {
      Object.assign(after, { [field]: op === 'remove' ? null : is });
      continue;
    }
    const at = values.findIndex((value) => same(value, before));
    if (op === 'add') values.push(is);
    else if (at < 0) throw new Error(`${field} has no ${JSON.stringify(before)} to ${op}`);
    else if (op === 'remove') values.splice(at, 1);
    else values[at] = is;
  }
  return after;
};

const COMPARED = [
  'kind',
  'regime',
  'listType',
  'name',
  'originalScript',
  'gender',
  'listedOn',
  'submittedBy',
  'titles',
  'designations',
  'nationalities',
  'aliases',
  'datesOfBirth',
  'placesOfBirth',
  'addresses',
  'documents',
  'links',
  'updatedOn',
] as const;

/** What of an entry a comparison sees, in one order, so that two entries can be told to be the same. */
export const substance = (entry: Entry): unknown => ({
  ...Object.fromEntries(
    COMPARED.map((field) => {
      const value: unknown = entry[field];
      return [field, Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value];
    }),
  ),
  comments: squeeze(withoutLinks(entry.comments ?? '')),
});
