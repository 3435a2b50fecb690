import type { ListFormat, ListKind } from '../contract.js';
import { publishedOn } from './published.js';

/** One version in ten brings more than 65 changes: such pass. What comes rarely and is more is asked about. */
const atOnce = (known: number): number => Math.max(10, Math.min(100, Math.floor(known * 0.05)));

/** The lists of the Office of Foreign Assets Control (US Treasury): Specially Designated Nationals, and all others (Consolidated). */
export const OFAC_KIND: ListKind = {
  id: 'ofac',
  shape: 'list',
  pace: 'list',
  vital: true,
  list: 'ofac',
  name: 'OFAC list',
  contentType: 'application/xml',
  reference: /^\d{1,9}$/,
  // Some 19,000 and 450 in 2025; either part can't be missing from both together.
  leastEntries: 10_000,
  hasReleases: false,
  // In three years the largest version brought 561 changes. Nothing that is read explains a removal, and 150 at once were real: a person is
  // asked about more than a usual version has.
  limits: { atOnce, unexplained: 40, leastShare: 0.9, ripeMs: 60 * 60_000, byHandShare: 0.1 },
  sources: [
    {
      id: 'ofac',
      // Both answer with a redirect to an address that is signed for an hour, which is followed and never kept.
      url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/CONSOLIDATED.XML',
      parts: ['https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML'],
      everyMinutes: 60,
    },
  ],
  isAskedFor: true,
  mostBytes: 128 * 1024 * 1024,
  // Two versions of 19,500 entries beside each other take some 510 MB; what the table answers comes on top.
  memoryMb: 1_536,
  // Since July 2026 a name that does not begin so, or has fewer than 40 characters, is refused.
  calledBy: (userAgent) => `Mozilla/5.0 (compatible; ${userAgent.replace(/[()]/g, '').replace(/\s+/, '; ')})`,
  recognises: (head) => /<sdnList\b/.test(head),
  dateOf: (head) => publishedOn(/<Publish_Date>([^<]*)</.exec(head)?.[1] ?? ''),
  open: async (): Promise<ListFormat> => (await import('./format.js')).OFAC_FORMAT,
};
