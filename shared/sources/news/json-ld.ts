/** What a page says of an article for machines (schema.org). */
export interface JsonLdArticle {
  readonly headline: string | null;
  readonly datePublished: string | null;
  /** When it was written on last. */
  readonly dateModified: string | null;
  /** Whether it is written while things happen, post by post. */
  readonly live: boolean;
}

/** Longest script of facts; a page has a few kilobytes of them. */
const LONGEST = 500_000;
const SCRIPT = /<script\b[^>]*\btype\s*=\s*["']?application\/ld\+json["']?[^>]*>([\s\S]*?)<\/script>/gi;
const ARTICLE = /(?:Article|Posting|Report|NewsStory)$/;

const isObject = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** The articles that a page is about: at the top of its facts, or in its graph; those of a list are other stories. */
export const articlesIn = (html: string): JsonLdArticle[] =>
  [...html.matchAll(SCRIPT)].flatMap(([, script = '']) => {
    if (script.length > LONGEST) return [];
    try {
      const facts: unknown = JSON.parse(script);
      const top = Array.isArray(facts) ? facts : [facts];
      const all = top.flatMap((each) => (isObject(each) && Array.isArray(each['@graph']) ? each['@graph'] : [each]));
      return all.filter(isArticle).map(({ headline, datePublished, dateModified, ...more }) => ({
        headline: text(headline),
        datePublished: text(datePublished),
        dateModified: text(dateModified),
        live: [more['@type']].flat().includes('LiveBlogPosting'),
      }));
    } catch {
      // Facts that are no JSON say nothing.
      return [];
    }
  });

const isArticle = (value: unknown): value is Record<string, unknown> =>
  isObject(value) && [value['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
