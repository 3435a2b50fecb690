import type { Article } from '../../text/article.js';
import { symbolAlone } from './symbol.js';

/** How a release begins. A page with several beginnings and no entry is a list of releases, each with its first words. */
const OPENING =
  /^(?:On \d{1,2} \w+ \d{4}, the Security Council Committee\b|The following (?:Security Council )?(?:press |presidential )?statement\b[^.]* was (?:issued|read|made)\b|SC\/\d{4,6}\b)/;

/** Whether a page lists releases instead of being one: it serves to fill gaps, and tells no event of its own. */
export const isListingPage = ({ title, lines }: Article): boolean => {
  const heading = [title ?? '', ...lines.slice(0, 4)].some((line) =>
    /^Security Council: (?:Press Releases?|Meetings Coverage)$/i.test(line),
  );
  const openings = lines.filter((line) => OPENING.test(line) && symbolAlone(line) === null).length;
  // A release prints its own symbol more than once.
  const symbols = new Set(lines.flatMap((line) => symbolAlone(line) ?? [])).size;
  return heading || symbols > 1 || (openings > 1 && !lines.some((line) => /\bName\b[^:]{0,20}:/.test(line)));
};
