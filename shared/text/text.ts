/** Text with every run of white space as one blank, none at the ends, in Unicode form NFC. */
export const squeeze = (text: string): string =>
  // Most texts are plain and tidy already; asking is cheaper than rewriting.
  UNTIDY.test(text) ? text.replace(/\s+/gu, ' ').trim().normalize('NFC') : text;
const UNTIDY = /[^\x20-\x7e]|^ | $| {2}/;

/**
 * Text as it stands, but for what only a page's setting put there: non-breaking and other odd blanks are blanks, soft hyphens and
 * zero-width characters are gone. Line breaks and quotation marks stay.
 */
export const spaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    // By the run: a megabyte of odd blanks is one match, not a million.
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, (run) => ' '.repeat(run.length))
    .replace(/\r\n?/g, '\n');

/** Text with typography made plain, too, so that rules need to know one form only: straight quotes, plain hyphens. */
export const plain = (text: string): string =>
  spaced(text)
    .replace(/[\u2018\u2019\u201a\u201b\u02bc\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033]/g, '"')
    .replace(/[\u2010\u2011\u2012]/g, '-');

/** What is left of a text when letter case, punctuation, accents' composition and white space are set aside. */
export const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');

/** At most `length` characters, cut at a word where possible and marked with an ellipsis. */
export const shorten = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const word = cut.lastIndexOf(' ');
  return `${(word > length / 2 ? cut.slice(0, word) : cut).trimEnd()}…`;
};
