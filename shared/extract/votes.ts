import type { Vote } from '../model/event.js';
import { TAG, taggedStates, tagStates } from '../places/states.js';

/** Members of the Council since 1966 (Charter, Article 23 as amended). */
const MEMBERS = 15;
const PERMANENT = new Set(['CN', 'FR', 'GB', 'RU', 'US']);
/** Affirmative votes a resolution needs (Charter, Article 27). */
export const NEEDED = 9;

const WORDS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
];
const NUMBER = `(?:\\d{1,2}|none|nil|zero|nobody|${WORDS.join('|')})`;
const WHO =
  '(?:(?:member (?:states?|countries)|members|countries|states|delegations|nations|council members|votes?)(?: of the (?:[\\w.]+ ){0,4}?council)?)';

const number = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  const word = text.toLowerCase();
  if (/^(?:none|nil|zero|nobody)$/.test(word)) return 0;
  const value = /^\d/.test(word) ? Number(word) : WORDS.indexOf(word);
  return value >= 0 && value <= MEMBERS ? value : null;
};

const firstOf = (text: string, patterns: readonly RegExp[]): number | null => {
  for (const pattern of patterns) {
    const found = number(pattern.exec(text)?.[1]);
    if (found !== null) return found;
  }
  return null;
};
const pattern = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);

/** "A vote of 13-0", "approved 13-0-2", "passed it 13-0". */
const TALLY = '\\b(?:vote(?:d)?(?: of| was| by)?|(?:approved|adopted|passed)(?: by| it| the \\w+)?)';
const IN_FAVOUR = [
  pattern(`\\b(${NUMBER}) (?:${WHO} )?(?:(?:voted|voting|were|being) )?in favou?r\\b`),
  pattern(`\\bin favou?r (?:were|was|voted)? ?(${NUMBER})\\b`),
  pattern(`\\b(${NUMBER}) ["']?(?:yes|affirmative|positive)["']? votes?\\b`),
  pattern(
    `\\b(?:found|got|won|received|garnered|gathered|obtained|mustered|secured|with) (?:only |just )?(?:(?:the|a) )?(?:bare )?(?:minimum )?(?:required |of )?(${NUMBER}) votes?\\b(?! against)`,
  ),
  pattern(`\\b(${NUMBER}) (?:${WHO} )?(?:\\w+ly )?(?:supported|supporting|backed|approved|adopted|wanted)\\b`),
  pattern(`${TALLY} (\\d{1,2})[-–]\\d{1,2}\\b`),
  pattern(`\\b(${NUMBER}) votes? (?:for|to)\\b`),
  pattern(
    `\\b(?:approved|adopted|backed|supported|passed) by (${NUMBER}) (?:out )?(?:of (?:the|its) )?(?:[\\w']+ )?${WHO}\\b`,
  ),
];
const AGAINST = [
  pattern(`\\b(${NUMBER}) (?:${WHO} )?(?:(?:voted|voting|were) )?(?:against|opposed|opposing)\\b`),
  pattern(`\\b(?:to|and|with) (${NUMBER}) against\\b`),
  pattern(`\\bagainst (?:were|was)? ?(${NUMBER})\\b`),
  pattern(`\\b(${NUMBER}) ["']?no["']? votes?\\b`),
  pattern(`${TALLY} \\d{1,2}[-–](\\d{1,2})\\b`),
];
const ABSTAINING = [
  pattern(`\\b(${NUMBER}) ${WHO},? (?:including|among them) [^.;]{1,150}? abstain(?:ed|ing)\\b`),
  pattern(
    `\\b(${NUMBER}) (?:${WHO} )?(?:(?:[-–—] ?)?[^.;]{0,200}?[-–—] ?)?(?:abstain(?:ed|ing|s)?|abstentions?|abstaining)\\b`,
  ),
  pattern(`\\babstain(?:ed|ing) (?:were|was)? ?(${NUMBER})\\b`),
  pattern(`${TALLY} \\d{1,2}[-–]\\d{1,2}[-–](\\d{1,2})\\b`),
];

const UNANIMOUS =
  /\bunanimous(?:ly)?\b|\ball (?:15|fifteen)\b[^.]{0,40}\b(?:members|voted|agreed|states|countries)\b|\bby consensus\b/i;
const NOT_UNANIMOUS = /\b(?:not|nearly|almost|failed to be|without being) unanimous/i;

const FEW = `(${TAG}(?:(?:,| and|, and) ${TAG}){0,4})`;
const VETOES = [
  new RegExp(`\\b(?:vetoe?s?|vetoed|blocked|double veto)(?: cast| wielded| exercised)? (?:by|from|of) ${FEW}`, 'giu'),
  new RegExp(
    `${FEW},?(?: an? (?:veto-wielding )?permanent member(?: of the (?:Security )?Council)?,)?(?: on \\w+day,?)?(?: has| have)? (?:vetoed|vetoes|cast (?:a|its|their) vetoe?s?|used (?:its|their) vetoe?s?|(?:wielded|exercised) (?:its|their) veto)\\b`,
    'giu',
  ),
  new RegExp(`negative votes? of (?:a )?permanent members?(?: of the (?:Security )?Council)? \\(${FEW}\\)`, 'giu'),
];

/** Permanent members that vetoed, as a text says: "vetoed by Russia", "Russia, a permanent member, vetoed", "vetoes by China and Russia". */
export const vetoesIn = (text: string): string[] => {
  if (!/veto|negative vote|blocked/i.test(text)) return [];
  const tagged = tagStates(text);
  const found = VETOES.flatMap((each) => [...tagged.matchAll(each)].flatMap(([, states = '']) => taggedStates(states)));
  return [...new Set(found)].filter((state) => PERMANENT.has(state));
};

const NAMED = `((?:${TAG}(?:,? and |, | & )?){1,10})`;
const AGAINST_BY_NAME = [
  new RegExp(`${NAMED},? (?:voting|voted|votes) against`, 'iu'),
  new RegExp(`against (?:was|were|by|from) ${NAMED}`, 'iu'),
];
const ABSTAINING_BY_NAME = [
  new RegExp(
    `${NAMED},?(?: however,)? (?:abstaining|abstained|abstains|(?:opted|opts|chose|chooses|decided) to abstain)`,
    'iu',
  ),
  new RegExp(`abstentions? (?:by|from|of) ${NAMED}`, 'iu'),
];

/** How many States a text names as voting so; null for none. */
const namedCount = (tagged: string, patterns: readonly RegExp[]): number | null => {
  for (const pattern of patterns) {
    const states = taggedStates(pattern.exec(tagged)?.[1] ?? '');
    if (states.length > 0) return states.length;
  }
  return null;
};

/** The nine votes that a text needs, and the vetoes it must not meet: rules and fears, and no counts. */
const NINE = '(?:nine|9) [^.;]{0,20}?votes?\\b(?! against)';
const NO_COUNTS = [
  `\\b(?:needs?|needed|requires?|required|fail(?:s|ed)? to (?:get|win|secure|reach|muster|obtain|garner|receive)|short of)\\b[^.;]{0,40}?\\b${NINE}`,
  `\\b(?:at least|those) ${NINE}`,
  '\\bthe (?:nine|9) votes? (?:(?:it|they) )?(?:needs?|needed|required|necessary|for it|to pass|for adoption)\\b',
  '\\b(?:no|without(?: an?| any)?) vetoe?s?\\b[^.;]*',
  '\\b(?:would|could|may|might|will|likely|expected|threat\\w*)(?: likely| probably| also| certainly)?(?: to)?(?: be| face| use| cast| risk| meet| draw)?(?: an?| the| its| their)? veto(?:ed|es)?\\b[^.;]*',
].map((source) => pattern(source, 'gi'));

/** "Passed with the minimum required nine votes": it has them. */
const HAS_THEM =
  /\b(?:got|won|received|garnered|secured|with)(?: only| just)?(?: the| a)?(?: bare)?(?: minimum)?(?: of)?\s*$/i;

const withoutRules = (text: string): string =>
  NO_COUNTS.reduce(
    (rest, each) =>
      rest.replace(each, (found, at: number) => (HAS_THEM.test(rest.slice(Math.max(0, at - 50), at)) ? found : '—')),
    text,
  );

/**
 * The vote that a text reports. Numbers it does not give stay null, but the third follows from two: the Council has 15 members.
 * @returns null where nothing is said of a vote
 */
export const voteIn = (whole: string): Vote | null => {
  const text = withoutRules(whole);
  const vetoedBy = vetoesIn(text);
  let inFavour = firstOf(text, IN_FAVOUR);
  let against = firstOf(text, AGAINST);
  let abstain = firstOf(text, ABSTAINING);
  if (inFavour === null && against === null && abstain === null && UNANIMOUS.test(text) && !NOT_UNANIMOUS.test(text)) {
    return { for: MEMBERS, against: 0, abstain: 0, vetoedBy: [] };
  }
  if (inFavour !== null && (against === null || abstain === null)) {
    const tagged = tagStates(text);
    const [no, abstained] = [namedCount(tagged, AGAINST_BY_NAME), namedCount(tagged, ABSTAINING_BY_NAME)];
    // Names count where they make the fifteen full; newspapers name only some of those who abstained.
    if (inFavour + (against ?? no ?? 0) + (abstain ?? abstained ?? 0) === MEMBERS) {
      against ??= no ?? 0;
      abstain ??= abstained ?? 0;
    }
  }
  // "Thirteen voted for it, Russia vetoed it and China abstained": a veto is a vote against.
  if (against === null && vetoedBy.length > 0 && inFavour !== null) {
    const abstained = abstain ?? namedCount(tagStates(text), ABSTAINING_BY_NAME) ?? 0;
    if (inFavour + vetoedBy.length + abstained === MEMBERS) {
      against = vetoedBy.length;
      abstain = abstained;
    }
  }
  const known = [inFavour, against, abstain].filter((count) => count !== null);
  const rest = MEMBERS - known.reduce((sum, count) => sum + count, 0);
  if (known.length === 2 && rest >= 0) {
    inFavour ??= rest;
    against ??= rest;
    abstain ??= rest;
  } else if (known.length === 3 && rest < 0) {
    // Numbers that can't be one vote are not one.
    inFavour = against = abstain = null;
  }
  if (inFavour === null && against === null && abstain === null && vetoedBy.length === 0) return null;
  return { for: inFavour, against, abstain, vetoedBy };
};
