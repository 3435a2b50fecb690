import { latinWords } from './alike.js';
import { openVocabulary } from './vocabulary.js';

/** A name as it is compared. */
export interface FoldedName {
  /** In plain Latin letters, each once. */
  readonly words: readonly string[];
  /** All of them in one piece: Chinese and Korean names are written so. */
  readonly piece: string;
}

/** A name in any script as it is compared. */
export const foldName = (name: string): FoldedName => {
  const words = latinWords(name);
  return { words: [...new Set(words)], piece: words.join('') };
};

const compile = (watched: readonly string[]): ((names: readonly FoldedName[]) => boolean) => {
  const wanted = watched.map(foldName).filter(({ words }) => words.length > 0);
  const words = [...new Set(wanted.flatMap((name) => name.words))];
  const holders = new Map(words.map((word): [string, number[]] => [word, []]));
  wanted.forEach((name, at) => {
    for (const word of name.words) holders.get(word)?.push(at);
  });
  const alikeWords = openVocabulary(words);
  const alikePieces = openVocabulary([...new Set(wanted.map(({ piece }) => piece))]);
  const met = new Uint16Array(wanted.length);
  return (names) => {
    const alike = new Map<string, readonly number[]>();
    return names.some((name) => {
      if (name.words.length === 0) return false;
      if (alikePieces(name.piece).length > 0) return true;
      const found = new Set<number>();
      for (const word of name.words) {
        const places = alike.get(word) ?? alikeWords(word);
        alike.set(word, places);
        for (const place of places) found.add(place);
      }
      met.fill(0);
      for (const place of found)
        for (const at of holders.get(words[place] as string) ?? [])
          if (++(met[at] as number) === wanted[at]?.words.length) return true;
      return false;
    });
  };
};

/** Names kept ready, at most: each takes some two kilobytes. */
const MOST_READY = 40_000;

const ready = new Map<string, { readonly names: number; readonly meets: ReturnType<typeof compile> }>();
let readyNames = 0;

/**
 * Prepares watched names once, so that an event costs next to nothing however many they are. The same names are kept ready for the next
 * event, those that were asked for last.
 * @returns whether one of a bearer's names holds every word of a watched one, in whatever script or spelling; or is the same in one piece
 */
export const watchedNames = (watched: readonly string[]): ((names: readonly FoldedName[]) => boolean) => {
  const key = JSON.stringify(watched);
  const known = ready.get(key);
  if (known) {
    ready.delete(key);
    ready.set(key, known);
    return known.meets;
  }
  const made = { names: watched.length, meets: compile(watched) };
  ready.set(key, made);
  readyNames += made.names;
  for (const [oldest, { names }] of ready) {
    if (readyNames <= MOST_READY) break;
    ready.delete(oldest);
    readyNames -= names;
  }
  return made.meets;
};
