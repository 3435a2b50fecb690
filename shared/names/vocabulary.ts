import { slipsFor, type Word, wordLikeness, wordOf } from './alike.js';

/** Where the words stand that have something in common. */
type Shelf = Map<string, number[]>;

/** Where a word of so many letters is cut in so many parts of about one length. */
const cutsOf = (length: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, at) => Math.floor((length * at) / parts));

/**
 * What each part of a word may be in a text, if as many slips lie between the two as the word has parts, less one. One slip spoils one
 * half and leaves the other at its end of the word. Two leave the first third or the last, or else each of these has one and the middle
 * third is left, one letter off at most.
 * @param length letters of the word
 */
const partsIn = (text: string, length: number, parts: number): string[][] => {
  const cuts = cutsOf(length, parts);
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] as number;
    if (from === 0) return [text.slice(0, to)];
    if (to === length) return [text.slice(text.length - (to - from))];
    return [-1, 0, 1].map((off) => text.slice(from + off, to + off));
  });
};

const put = (shelf: Shelf, key: string, place: number): void => {
  const places = shelf.get(key);
  if (places === undefined) shelf.set(key, [place]);
  else places.push(place);
};

/** By the number of parts, then by the length of the words: a shelf for each part. */
const openParts = () => {
  const byParts = new Map([2, 3].map((parts) => [parts, new Map<number, Shelf[]>()]));
  return {
    put({ text }: Word, place: number): void {
      // A word that is one letter shorter may be fewer slips apart.
      for (const slips of new Set([slipsFor(text.length - 1), slipsFor(text.length)])) {
        const lengths = byParts.get(slips + 1);
        const shelves = lengths?.get(text.length) ?? Array.from({ length: slips + 1 }, (): Shelf => new Map());
        lengths?.set(text.length, shelves);
        const cuts = cutsOf(text.length, slips + 1);
        for (const [at, shelf] of shelves.entries()) put(shelf, text.slice(cuts[at], cuts[at + 1]), place);
      }
    },
    find({ text }: Word, take: (shelf: Shelf, key: string) => void): void {
      for (let length = text.length - 2; length <= text.length + 2; length++) {
        const slips = slipsFor(Math.min(length, text.length));
        const shelves = Math.abs(length - text.length) <= slips ? byParts.get(slips + 1)?.get(length) : undefined;
        if (shelves === undefined) continue;
        for (const [at, parts] of partsIn(text, length, slips + 1).entries())
          for (const part of parts) take(shelves[at] as Shelf, part);
      }
    },
  };
};

/**
 * Lays out words so that those alike another are found without a look at the rest: each stands where every word that is alike it by
 * sound, by consonants or but for slips of the pen looks for it. What is found so is compared; nothing that is alike is overlooked.
 * @param words as `latinWords` gives them, each once
 * @returns where the words stand among them whose likeness to a word is not 0
 */
export const openVocabulary = (words: readonly string[]): ((text: string) => readonly number[]) => {
  const same: Shelf = new Map();
  const sounds: Shelf = new Map();
  const consonants: Shelf = new Map();
  const letters: Shelf = new Map();
  const parts = openParts();
  words.forEach((text, place) => {
    const word = wordOf(text);
    put(same, text, place);
    if (word.hasDigits) return;
    for (const sound of new Set(word.sounds)) put(sounds, sound, place);
    put(consonants, word.skeleton, place);
    put(letters, word.letters, place);
    parts.put(word, place);
  });
  return (text) => {
    const word = wordOf(text);
    if (word.hasDigits) return same.get(text) ?? [];
    const found = new Set<number>();
    const take = (shelf: Shelf, key: string): void => {
      for (const place of shelf.get(key) ?? []) found.add(place);
    };
    for (const sound of word.sounds) if (sound !== '') take(sounds, sound);
    take(consonants, word.skeleton);
    take(letters, word.letters);
    parts.find(word, take);
    return [...found].filter((place) => wordLikeness(words[place] as string, text) > 0);
  };
};
