import anyAscii from 'any-ascii';
import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';

/** A word of a name in plain Latin letters, with what it sounds like. */
export interface Word {
  readonly text: string;
  readonly sounds: readonly string[];
  /** With every run of vowels as one of three, doubled letters once: what transliterations of one name agree in. */
  readonly plain: string;
  /** Its consonants, doubled ones once. */
  readonly skeleton: string;
  /** Its letters in the order of the alphabet: two that changed places leave them as they are. */
  readonly letters: string;
  /** Numbers are alike only when they are the same. */
  readonly hasDigits: boolean;
  /** Arabic and Hebrew write no short vowels: such a word is known by its consonants. */
  readonly hasVowels: boolean;
}

/** Articles and links that one writer joins, another parts and a third leaves out. */
const PARTICLES = new Set(['al', 'el', 'ul', 'il', 'ad', 'ar', 'as', 'at', 'az', 'bin', 'ibn', 'ben', 'bint', 'wa']);
/** Abdul Rahman, Abd al-Rahman, Abdurrahman: one name. */
const SERVANT = /^abd(?:[aeiou]+[lrnsz]?)(?=[a-z]{3})/;
const SERVANT_ALONE = /^abd[aeiou]+[lr]?$/;

/** Arabic writes its article in one piece with the word. */
const JOINED_ARTICLE = /(^|[\s-])ال(?=\p{Script=Arabic}{3})/gu;

/** How far two spellings that sound alike may differ in their plain form, as a share of the longer. */
const SAME_SOUND = 0.3;
/** A slip of the pen: one letter from 5 on, two from 9 on. */
const SLIP_FROM = 5;
const TWO_SLIPS_FROM = 9;
const SHORTEST_SKELETON = 3;
const MOST_KNOWN = 50_000;

const known = new Map<string, Word>();

const vowelOf = (run: string): string => (/[ouw]/.test(run) ? 'u' : /[iey]/.test(run) ? 'i' : 'a');

/** What is known of a word that `latinWords` gave. */
export const wordOf = (text: string): Word => {
  const found = known.get(text);
  if (found) return found;
  const word = {
    text,
    sounds: doubleMetaphone(text),
    plain: text.replace(/(.)\1+/g, '$1').replace(/(?<=.)[aeiouyw]+|^[aeiou]+/g, vowelOf),
    skeleton: text.replace(/[aeiouyw]/g, '').replace(/(.)\1+/g, '$1'),
    letters: [...text].sort().join(''),
    hasDigits: /\d/.test(text),
    hasVowels: /[aeiou]/.test(text),
  };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, word);
  return word;
};

/** The words of a name in any script, in plain Latin letters, without articles where that leaves something. */
export const latinWords = (name: string): string[] => {
  const words = anyAscii(name.normalize('NFKC').replace(JOINED_ARTICLE, '$1'))
    .toLowerCase()
    .replace(/['`’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (SERVANT_ALONE.test(word)) return ['abd'];
      return SERVANT.test(word) ? ['abd', word.replace(SERVANT, '')] : [word];
    });
  const telling = words.filter((word) => !PARTICLES.has(word));
  return telling.length > 0 ? telling : words;
};

const soundAlike = (a: Word, b: Word): boolean =>
  a.sounds.some((sound) => sound !== '' && b.sounds.includes(sound)) &&
  distance(a.plain, b.plain) <= SAME_SOUND * Math.max(a.plain.length, b.plain.length);

/** How many slips of the pen may lie between two words, by the length of the shorter. */
export const slipsFor = (length: number): 0 | 1 | 2 => (length >= TWO_SLIPS_FROM ? 2 : length >= SLIP_FROM ? 1 : 0);

const slipApart = (a: Word, b: Word): boolean => {
  const slips = slipsFor(Math.min(a.text.length, b.text.length));
  if (slips === 0) return false;
  const apart = distance(a.text, b.text);
  // Two letters that changed places are one slip.
  return apart <= slips || (apart === 2 && a.letters === b.letters);
};

const sameConsonants = (a: Word, b: Word): boolean =>
  (!a.hasVowels || !b.hasVowels) && a.skeleton.length >= SHORTEST_SKELETON && a.skeleton === b.skeleton;

/**
 * How alike two words of names are: 1 the same letters; less for another spelling of the same sound, a slip of the pen, or an
 * unvowelled script; 0 for different words.
 */
export const wordLikeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const [a, b] = [wordOf(one), wordOf(other)];
  if (a.hasDigits || b.hasDigits) return 0;
  if (soundAlike(a, b)) return 0.95 - 0.5 * (distance(a.text, b.text) / Math.max(a.text.length, b.text.length));
  if (slipApart(a, b)) return 0.7;
  return sameConsonants(a, b) ? 0.6 : 0;
};
