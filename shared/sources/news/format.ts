import type { FeedFormat } from '../contract.js';
import { extractNews } from './extract.js';
import { storyOf, whyNoArticle } from './shown.js';

/** How newspapers are read. */
export const NEWS_FORMAT: FeedFormat = { extract: extractNews, whyUnread: whyNoArticle, storyOf };
