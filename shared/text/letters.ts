import anyAscii from 'any-ascii';

/** The letters of GSM 03.38's basic table beyond ASCII that need no escape. */
const GSM = new Set('£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà');
/** ASCII signs that the basic table lacks or that count as two. */
const REPLACED: Readonly<Record<string, string>> = {
  '`': "'",
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '\\': '/',
  '^': ' ',
  '~': '-',
  '|': '/',
};
/** What plain letters show otherwise than the library does. */
const OURS: Readonly<Record<string, string>> = { '→': '->', '`': "'" };

const isUpper = (letter: string | undefined): boolean => letter !== undefined && letter !== letter.toLowerCase();

/** No line of a source may pretend to be ours: controls, line breaks and marks of direction become blanks. */
export const oneLine = (text: string): string =>
  text.replace(/[\s\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** Each letter as `keep` lets it stand, or in plain letters; in a word of capitals, all of them capitals. */
const inLetters = (text: string, keep: (letter: string) => boolean): string => {
  const letters = [...oneLine(text.normalize('NFC'))];
  return letters
    .map((letter, at) => {
      if (keep(letter)) return letter;
      const plain = OURS[letter] ?? anyAscii(letter).replace(/`/g, "'");
      const isAmongCapitals = isUpper(letter) && (isUpper(letters[at + 1]) || isUpper(letters[at - 1]));
      return isAmongCapitals ? plain.toUpperCase() : plain;
    })
    .join('')
    .replace(/ {2,}/g, ' ')
    .trim();
};

const isAscii = (letter: string): boolean => letter !== '`' && letter >= ' ' && letter <= '~';

/** A line in plain ASCII, the letters of any script written in Latin ones. */
export const ascii = (text: string): string => inLetters(text, isAscii);

/** A line in the letters that a text message holds 160 of (GSM 03.38's basic table). */
export const gsm7 = (text: string): string =>
  [...inLetters(text, (letter) => GSM.has(letter) || isAscii(letter))]
    .map((letter) => REPLACED[letter] ?? letter)
    .join('');

/** At most `length` characters, the cut marked by three dots. */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 3)).trimEnd()}...`;
