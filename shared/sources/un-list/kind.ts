import { REFERENCE, UN_LIST } from '../../model/entry.js';
import type { ListFormat, ListKind } from '../contract.js';

const atOnce = (known: number): number => Math.max(3, Math.min(25, Math.floor(known * 0.05)));

/** The instant of an attribute that XML Schema calls a dateTime. */
const instantOf = (text: string | undefined): string | null =>
  text && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null;

/** The United Nations Security Council Consolidated List. */
export const UN_LIST_KIND: ListKind = {
  id: 'un-list',
  formerly: 'list',
  shape: 'list',
  pace: 'list',
  vital: true,
  list: UN_LIST,
  name: 'Consolidated List',
  contentType: 'application/xml',
  reference: REFERENCE,
  leastEntries: 500,
  hasReleases: true,
  // Iran's return brought 121 entries, and 84 left at once: such are asked about; a usual version changes four.
  limits: { atOnce, unexplained: 3, leastShare: 0.75, ripeMs: 15 * 60_000, byHandShare: 0.2 },
  sources: [
    {
      id: 'un-list',
      // Answers with a redirect to a signed address, which is followed and never kept.
      url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml',
      everyMinutes: 15,
    },
  ],
  recognises: (head, name) =>
    /<CONSOLIDATED_LIST\b/i.test(head) || (/\.xml(?:\.gz)?$/.test(name) && /consolidated/i.test(name)),
  dateOf: (head) => instantOf(/\bdateGenerated="([^"]+)"/.exec(head)?.[1]),
  open: async (): Promise<ListFormat> => (await import('./format.js')).UN_LIST_FORMAT,
};
