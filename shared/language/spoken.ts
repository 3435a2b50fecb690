import type { Frame, Scene } from './frames.js';
import { MOODS } from './lexicon/moods.js';

/** Verbs of saying. */
export const SAYINGS = new Set<string>(MOODS.flatMap(({ word, means }) => (means === 'said' ? [word] : [])));

/** Whether what a frame tells is told by the text, and not by a speaker in the Council's meeting, of whom the UN's coverage is full. */
export const asSpoken = (frame: Frame, { official }: Scene): boolean => {
  const { by } = frame;
  if (!official || by === null || !SAYINGS.has(by.clause.verb.lemma)) return true;
  return by.doer === 'council' || by.doer === 'committee' || by.doer === 'un';
};
