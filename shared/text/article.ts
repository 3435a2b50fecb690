/** A document's text, whatever it was set in: one block (paragraph, heading, list item) a line. */
export interface Article {
  readonly title: string | null;
  readonly lines: readonly string[];
  /** Instant or date as the page gives it, or null. */
  readonly publishedAt: string | null;
  /** What the page gives as its own address; absent for plain text. */
  readonly canonical?: string | null | undefined;
}

/** Longest title; a longer first line is a paragraph. */
const LONGEST_TITLE = 220;

const looksLikeTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE &&
  !/[.:;,]["')\]]?$/.test(line) &&
  !/^(?:by\b|SC\/\d|\d{1,2},?\d{3}(?:st|nd|rd|th) meeting|in progress at|story highlights|[\d-]+$|\d{1,2} \w+ \d{4}$)/i.test(
    line,
  ) &&
  line.split(' ').length >= 3;

/** Reads plain text: the first line that looks like a headline, if it comes before any paragraph, is the title. */
export const articleOfText = (text: string): Article => {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const firstProse = lines.findIndex((line) => /[.:]["')\]]?$/.test(line) && line.split(' ').length > 8);
  const titleAt = lines.findIndex((line, at) => at < 4 && (firstProse < 0 || at < firstProse) && looksLikeTitle(line));
  return { title: lines[titleAt] ?? null, lines: lines.filter((_, at) => at !== titleAt), publishedAt: null };
};

/** Whether a text is HTML rather than plain text. */
export const isHtml = (text: string): boolean =>
  /<(?:!doctype html|html|head|body|article|div|p|h[1-6]|table)\b[^>]*>/i.test(text.slice(0, 20_000));
