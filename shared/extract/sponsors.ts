import { TAG, taggedStates, tagStates } from '../places/states.js';
import { withAuthorsNamed } from './demonyms.js';

const LIST = `(${TAG}(?:(?:,? and|,|,? &) ${TAG}){0,20})`;
/** "The US-Mexico draft". */
const PAIR = `${TAG}(?:[-–/]${TAG})?`;
const SPONSORS = [
  new RegExp(
    `\\b(?:(?:co-?)?sponsored|co-?authored|drafted|tabled|submitted|proposed|put forward|presented|introduced|penned|circulated|prepared|authored|brought)(?: jointly)? by ${LIST}`,
    'iu',
  ),
  new RegExp(`\\b(?:draft (?:resolution|text)|draft|text|resolution) (?:by|from|of) ${LIST}`, 'iu'),
  new RegExp(
    `${LIST},?(?: who| which| that)?(?: have| has| had| will| would)?(?: jointly)? (?:joined forces to draft|(?:co-?)?sponsor(?:s|ed)?|drafted|tabled|submitted|proposed|circulated|put forward|introduced|co-?authored|penned)\\b(?! (?:sanctions|talks))`,
    'iu',
  ),
  new RegExp(
    `${LIST},? (?:plans?|intends?|wants?|hopes?|prepares?|(?:is|are) (?:expected|due|preparing|planning|ready)) to (?:submit|circulate|table|propose|put forward|introduce|present)\\b`,
    'iu',
  ),
  new RegExp(`${LIST}(?: is| are)? drafting (?:a |the )?(?:\\w+ )?(?:resolution|text)`, 'iu'),
  new RegExp(
    `(${PAIR})(?:\\s?[-–]\\s?| )(?:drafted|sponsored|proposed|penned|authored|tabled|submitted|backed)\\b(?! by)`,
    'iu',
  ),
  new RegExp(
    `(${PAIR})(?:'s?)? (?:\\w+ ){0,2}?(?:draft(?: resolution| text)?|bid|proposal)\\b(?! (?:by|from)\\b| of (?:the )?${TAG})`,
    'iu',
  ),
  // "A US resolution": of a permanent member; "the Iran resolution" is about Iran.
  /(‹(?:US|GB|FR|RU|CN)›)(?:'s)? resolution\b/iu,
  // "The United States scheduled a vote for Friday on its resolution".
  new RegExp(`(${TAG})[^.‹]{0,80}?\\bon its (?:[\\w.]+ ){0,2}?(?:draft|resolution|text|proposal)\\b`, 'iu'),
];

/** The States that a text names as sponsors or authors of the draft, in its order. */
export const sponsorsIn = (text: string): string[] => {
  const tagged = tagStates(withAuthorsNamed(text));
  for (const each of SPONSORS) {
    const states = taggedStates(each.exec(tagged)?.[1] ?? '');
    if (states.length > 0) return states;
  }
  return [];
};
