import { diffArrays } from 'diff';
import { commonEnds } from './common-ends.js';
import { shorten, squeeze } from './text.js';

/** A stretch of a text: words that the other text has as well, or words of its own. */
export interface Piece {
  readonly text: string;
  readonly differs: boolean;
}

/** Words that stand around a difference, in characters, on either side. */
const SURROUNDINGS = 40;
/** A longer run of letters without a blank counts as several words, so that an address or a digest shows where it differs. */
const WORD = /\S{1,40}\s?/gu;
/** Two texts that differ in more words than this have little in common, and finding out what would take long. */
const MOST_EDITS = 1_000;

const wordsOf = (text: string): string[] => (text === '' ? [] : (`${squeeze(text)} `.match(WORD) ?? []));

const piece = (words: readonly string[], differs: boolean): Piece[] =>
  words.length === 0 ? [] : [{ text: words.join(''), differs }];

/**
 * Two texts word by word, each as what both have and what is its own. White space is not compared.
 * @returns the pieces of each, whose texts together are the squeezed text and a blank
 */
export const difference = (before: string, after: string): { before: Piece[]; after: Piece[] } => {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  const { start, end } = commonEnds(was, is);
  const gone = was.slice(start, was.length - end);
  const come = is.slice(start, is.length - end);
  const changes = diffArrays(gone, come, { maxEditLength: MOST_EDITS }) ?? [
    { value: gone, added: false, removed: true },
    { value: come, added: true, removed: false },
  ];
  const side = (words: readonly string[], other: 'added' | 'removed'): Piece[] => [
    ...piece(words.slice(0, start), false),
    ...changes.flatMap((change) => (change[other] ? [] : piece(change.value, change.added || change.removed))),
    ...piece(words.slice(words.length - end), false),
  ];
  return { before: side(was, 'added'), after: side(is, 'removed') };
};

/** The last words of a text, and the first. */
const tail = (text: string, length: number): string => {
  const cut = text.slice(-length);
  return cut.slice(cut.indexOf(' ') + 1);
};
const head = (text: string, length: number): string => shorten(text.trimEnd(), length).replace(/…$/, '');

/**
 * The pieces with only so much of what both texts have as surrounds the differences; … stands for what is left out.
 * @param around characters on either side of a difference
 */
export const surrounded = (pieces: readonly Piece[], around = SURROUNDINGS): Piece[] =>
  pieces.map(({ text, differs }, at) => {
    const first = at === 0;
    const last = at === pieces.length - 1;
    // Leaving out a few words saves nothing.
    const kept = around * (first || last ? 2.5 : 4);
    if (differs || text.length <= kept || (first && last)) return { text, differs };
    const [before, after] = [first ? '' : `${head(text, around)} `, last ? '' : ` ${tail(text, around)}`];
    return { text: `${before}…${after}`, differs };
  });

/** The first pieces, as many as have room; the last of them is cut. */
export const within = (pieces: readonly Piece[], room: number): Piece[] => {
  const kept: Piece[] = [];
  let left = room;
  for (const { text, differs } of pieces) {
    if (text.trimEnd().length > left) return [...kept, { text: shorten(text, Math.max(1, left)), differs }];
    kept.push({ text, differs });
    left -= text.length;
    if (left <= 0) return kept;
  }
  return kept;
};
