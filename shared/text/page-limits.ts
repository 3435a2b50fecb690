import { Parser } from 'htmlparser2';
import { UnreadableDocument } from '../model/errors.js';

/** Browsers stop at 512; real pages nest some tens deep. Parsers of HTML take quadratic time over deeper ones. */
const DEEPEST = 512;
/** The longest real pages, a day's meeting in full, have some thousands. */
const MOST_ELEMENTS = 50_000;
/** A page has one element outermost, a fragment of a feed some hundreds; selecting takes quadratic time over their number. */
const MOST_OUTERMOST = 5_000;

/**
 * Refuses a page that no browser would show well, before a parser builds it: elements nested too deep or too many of them.
 * @param name what to call the page in the error
 * @throws UnreadableDocument naming the place
 */
export const refuseOversize = (html: string, name: string): void => {
  let depth = 0;
  let elements = 0;
  let outermost = 0;
  const refuse = (problem: string): never => {
    throw new UnreadableDocument(name, `${problem} at character ${parser.startIndex}; expected a page of a press site`);
  };
  const parser = new Parser({
    onopentag: () => {
      if (depth === 0 && ++outermost > MOST_OUTERMOST) refuse(`more than ${MOST_OUTERMOST} elements outermost`);
      if (++depth > DEEPEST) refuse(`elements nested more than ${DEEPEST} deep`);
      if (++elements > MOST_ELEMENTS) refuse(`more than ${MOST_ELEMENTS} elements`);
    },
    onclosetag: () => {
      depth--;
    },
  });
  parser.write(html);
  parser.end();
};
