import { listedEvent } from '../../shared/diff/events.js';
import { blankEntry } from '../../shared/model/blank.js';
import type { Entry } from '../../shared/model/entry.js';
import type { EntryEvent } from '../../shared/model/event.js';

/** A listing as a release announces it. */
export const listing = (reference: string, known: Partial<Entry> = {}): EntryEvent => {
  const entry = blankEntry({
    kind: 'individual',
    name: 'WILNER SAINT-PREUX',
    reference,
    regime: '2653',
    listType: 'Haiti',
    listedOn: '2026-03-10',
    ...known,
  });
  return listedEvent(entry, {
    detectedAt: '2026-03-10T20:35:00.000Z',
    status: 'announced',
    evidence: {
      source: 'un-press',
      url: 'https://press.example/en/2026/sc19901.doc.htm',
      publishedAt: '2026-03-10T20:30:00.000Z',
      sha256: 'c'.repeat(64),
      locator: reference,
      quote: 'approved the addition of the entry specified below',
    },
  });
};
