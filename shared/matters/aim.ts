/** What an act is after, as far as its words say: to keep measures in force, to end or ease them, or to impose more. */
export type Aim = 'prolong' | 'end' | 'impose';

/** What is done, by the stems of the words for it. */
const DOING: Record<Aim, string> = {
  prolong: 'exten(?:d|sion)|renew|prolong|roll(?:ed|s|ing)?[ -]?over|continu|maintain',
  end: 'lift|terminat|eas(?:e|ing)|end|remov|reliev|relief|roll(?:ed|s|ing)? back|dismantl',
  impose: 'impos|tighten|strengthen|toughen|widen|expand|new|ban|freez|slap|add',
};
/** To what. */
const MEASURES = 'sanction|embargo|measure|ban\\b|freeze|regime|restriction|curb';
/** How many letters may lie between the two. */
const NEAR = 60;

const AIMS = Object.keys(DOING) as Aim[];
const PATTERNS = AIMS.map((aim): [Aim, RegExp] => [
  aim,
  new RegExp(`\\b(?:${DOING[aim]})\\w*[^.;\\n]{1,${NEAR}}?\\b(?:${MEASURES})`, 'i'),
]);

/** The aims that these words name. */
export const aimsOf = (words: string): Aim[] =>
  PATTERNS.flatMap(([aim, pattern]) => (pattern.test(words) ? [aim] : []));

/** Whether two acts are after what can't be one: each names its aims, and one would only end what the other keeps or imposes. */
export const opposed = (one: readonly string[], other: readonly string[]): boolean => {
  const ends = (aims: readonly string[]) => aims.length === 1 && aims[0] === 'end';
  const keeps = (aims: readonly string[]) => aims.length > 0 && !aims.includes('end');
  return (ends(one) && keeps(other)) || (keeps(one) && ends(other));
};
