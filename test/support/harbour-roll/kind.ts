import type { ListFormat, ListKind } from '../../../shared/sources/contract.js';

/** An invented list beside the Consolidated List: other references, another format, kept by programme. */
export const HARBOUR_ROLL_KIND: ListKind = {
  id: 'harbour-roll',
  shape: 'list',
  pace: 'list',
  vital: true,
  list: 'harbour',
  name: 'Harbour Roll',
  contentType: 'text/plain',
  reference: /^HB-\d{4}$/,
  leastEntries: 2,
  hasReleases: false,
  limits: { atOnce: () => 2, unexplained: 2, leastShare: 0.4, ripeMs: 60_000, byHandShare: 0.5 },
  sources: [],
  recognises: (head) => head.startsWith('HARBOUR ROLL'),
  dateOf: (head) => /^HARBOUR ROLL (\S+)/.exec(head)?.[1] ?? null,
  open: async (): Promise<ListFormat> => (await import('./format.js')).HARBOUR_ROLL_FORMAT,
};
