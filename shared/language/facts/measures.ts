import { MEASURES, type Measure } from '../../model/event.js';
import type { ReadSentence } from '../clauses.js';

/** The measures that sentences speak of, in a fixed order. */
export const measuresIn = (sentences: readonly ReadSentence[]): Measure[] => {
  const found = new Set(sentences.flatMap(({ mentions }) => mentions.flatMap(({ measure }) => measure ?? [])));
  return MEASURES.filter((measure) => found.has(measure));
};
