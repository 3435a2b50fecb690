import type { FeedFormat } from '../contract.js';
import { explainNews, extractNews } from './article.js';
import { storyOf, whyNoArticle } from './shown.js';

/** How newspapers are read. */
export const NEWS_FORMAT: FeedFormat = { extract: extractNews, explain: explainNews, whyUnread: whyNoArticle, storyOf };
