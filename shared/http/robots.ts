import robotsParser from 'robots-parser';
import { type Fetcher, FetchFailed, fetchDocument } from './fetch.js';

/** Whether a page may be fetched by us, as its host says. */
export interface Robots {
  /** @throws FetchFailed when the host's rules can't be had now: until they can, nothing of it may be fetched (RFC 9309, 2.3.1.4) */
  allow(url: string): Promise<boolean>;
}

/** The package is CommonJS whose declarations speak of a default export. */
const rulesIn = robotsParser as unknown as typeof robotsParser.default;

/** Rules are kept for a day (RFC 9309, 2.4). */
const KEPT_MS = 86_400_000;
/** More than the 500 kibibytes that must be read (RFC 9309, 2.5). */
const LIMITS = { mostBytes: 1_000_000, timeoutMs: 20_000 };

/** A host without rules, or one that refuses them to us, restricts nothing (RFC 9309, 2.3.1.3). */
const isUnavailable = (error: unknown): boolean =>
  error instanceof FetchFailed && error.status !== null && error.status >= 400 && error.status < 500;

/** The exclusion rules of hosts, each read once a day by this clock. */
export const openRobots = (fetcher: Fetcher, clock: () => Date): Robots => {
  const known = new Map<string, { readonly rules: ReturnType<typeof rulesIn>; readonly until: number }>();
  const rulesOf = async (origin: string) => {
    const kept = known.get(origin);
    if (kept && kept.until > clock().getTime()) return kept.rules;
    const address = `${origin}/robots.txt`;
    const text = await fetchDocument(fetcher, address, undefined, LIMITS)
      .then((document) => document?.bytes.toString('utf8') ?? '')
      .catch((error: unknown) => {
        if (isUnavailable(error)) return '';
        throw error;
      });
    const rules = rulesIn(address, text);
    known.set(origin, { rules, until: clock().getTime() + KEPT_MS });
    return rules;
  };
  return {
    async allow(url) {
      const rules = await rulesOf(new URL(url).origin);
      return rules.isAllowed(url, fetcher.userAgent) ?? true;
    },
  };
};
