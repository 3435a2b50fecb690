import { load } from 'cheerio/slim';
import { squeeze } from './text.js';

/** Feeds escape a title once too often, seldom twice. */
const MOST_TIMES = 3;

/** A title as a reader should see it: without mark-up, and without entities however often they were escaped. */
export const plainTitle = (title: string): string => {
  let text = title;
  for (let times = 0; times < MOST_TIMES && /[<&]/.test(text); times++) {
    const next = load(text, {}, false).text();
    if (next === text) break;
    text = next;
  }
  return squeeze(text);
};
