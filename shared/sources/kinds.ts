import type { SourceKind } from './contract.js';
import { NEWS_KIND } from './news/kind.js';
import { OFAC_KIND } from './ofac/kind.js';
import { UN_LIST_KIND } from './un-list/kind.js';
import { UN_PRESS_KIND } from './un-press/kind.js';

/** Every kind of source, a line each. A text is taken for the first kind that recognises it: newspapers, which recognise all, are last. */
export const KINDS: readonly SourceKind[] = [UN_LIST_KIND, OFAC_KIND, UN_PRESS_KIND, NEWS_KIND];
