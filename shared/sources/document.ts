import type { Evidence } from '../model/event.js';
import { canonicalAddress } from '../text/canonical.js';

/** A document as it came: its bytes are archived under `sha256`, its text is what the rules read. */
export interface SourceDocument {
  readonly source: string;
  readonly text: string;
  readonly url: string | null;
  /** Instant or date on which it was published, or null where nothing but the text may say so. */
  readonly publishedAt: string | null;
  readonly sha256: string;
  readonly detectedAt: string;
  /** The headline that the feed gave, where the text has none of its own. */
  readonly headline: string | null;
  /** Whether the text is the feed's own, and not the page. */
  readonly fromFeed?: boolean;
}

/** An instant of evidence: a bare date is given as its midnight (UTC). */
export const instantOf = (published: string | null): string | null => {
  const time = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/**
 * The evidence a document gives, before a place in it is named.
 * @param canonical the address that the page gives as its own
 */
export const evidenceOf = (
  document: SourceDocument,
  publishedAt: string | null,
  canonical: string | null | undefined,
): Evidence => ({
  source: document.source,
  url: canonicalAddress(canonical, document.url),
  publishedAt: instantOf(publishedAt),
  sha256: document.sha256,
  locator: document.fromFeed ? 'the text of the feed' : null,
  quote: null,
});
