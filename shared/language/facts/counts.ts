import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import type { Token } from '../tagger.js';
import { countOf, MEMBERS } from './numbers.js';

/** How many voted how, as far as a sentence says. */
export interface Counts {
  readonly for: number | null;
  readonly against: number | null;
  readonly abstain: number | null;
}
type Side = keyof Counts;

/** Between a count and what its votes were: "13 members of the Council voted in favour". */
const BETWEEN = new Set(
  "member members state states country countries nation nations delegation delegations council security un u.n. of the its 15 15-member other remaining vote votes voted voting cast were was being have has had only just \" ' and also who which party non-permanent yes 's in".split(
    ' ',
  ),
);
const FOR = new Set([
  'favor',
  'favour',
  'favorable',
  'favourable',
  'affirmative',
  'positive',
  'yes',
  'for',
  'supporting',
  'supported',
  'backed',
  'backing',
]);
const AGAINST = new Set(['against', 'opposed', 'opposing', 'no', 'negative', 'oppose']);
const ABSTAIN = new Set(['abstained', 'abstaining', 'abstention', 'abstentions', 'abstain', 'abstains']);
/** How far a count may stand from what it counts. */
const REACH = 12;

const sideOf = (tokens: readonly Token[], at: number): Side | null => {
  const lower = tokens[at]?.lower ?? '';
  if (ABSTAIN.has(lower)) return 'abstain';
  // "Ten for, five abstaining".
  const answers = lower === 'for' && /^(?:[,;.]|and)$/.test(tokens[at + 1]?.text ?? '.');
  if (lower === 'for' && !answers && tokens[at - 1]?.lower.startsWith('vote') !== true) return null;
  if (
    lower === 'no' &&
    tokens[at + 1]?.lower.replace(/"/g, '').startsWith('vote') !== true &&
    tokens[at + 1]?.text !== '"'
  )
    return null;
  if (FOR.has(lower)) return 'for';
  if (AGAINST.has(lower)) return 'against';
  return null;
};

/** Where a bracket, or what dashes set apart, that begins at a word ends; the word itself where none begins. */
const pastAside = (tokens: readonly Token[], at: number): number => {
  const open = tokens[at]?.text;
  const close = open === '(' ? ')' : open === '-' || open === '—' || open === '–' ? open : null;
  if (close === null) return at;
  for (let next = at + 1; next < Math.min(tokens.length, at + 40); next++)
    if (tokens[next]?.text === close) return next + 1;
  return at;
};

/** What is needed and what is feared is counted by nobody: "nine votes are needed". */
const RULES = new Set(['need', 'needs', 'needed', 'require', 'requires', 'required', 'necessary', 'short']);
const WON = new Set(['got', 'won', 'received', 'garnered', 'secured', 'with', 'gathered', 'mustered', 'obtained']);
const isRule = (tokens: readonly Token[], at: number): boolean => {
  const window = tokens.slice(Math.max(0, at - 8), at);
  const comma = window.findLastIndex(({ text }) => text === ',' || text === ';' || text === ':');
  const left = window.slice(comma + 1).map(({ lower }) => lower);
  if (left.slice(-2).join(' ') === 'at least' || left.slice(-3).includes('those')) return true;
  const short = left.lastIndexOf('short');
  if (short >= 0) return true;
  // "Failed to reach the nine votes".
  if (
    left.some((word) => /^fail/.test(word)) &&
    left.slice(-3).some((word) => word === 'reach' || word === 'get' || word === 'win')
  )
    return true;
  const won = left.findLastIndex((word) => WON.has(word));
  const need = left.findLastIndex((word) => RULES.has(word));
  if (won >= 0 && won > left.length - 6) return false;
  if (need >= 0) return true;
  // "Nine votes and no vetoes are needed", but not "nine votes, the fewest it needed".
  const right = tokens.slice(at + 1);
  const end = right.findIndex(({ text }) => text === ';');
  const ruled = (end < 0 ? right : right.slice(0, end)).findIndex(({ lower }) => RULES.has(lower));
  return (
    ruled >= 0 &&
    (ruled < 3 || /^(?:is|are|be|was|were)$/.test(right[ruled - 1]?.lower ?? '')) &&
    !/^(?:it|they|that)$/.test(right[ruled - 1]?.lower ?? '')
  );
};

const TALLY = /^(\d{1,2})[-–](\d{1,2})(?:[-–](\d{1,2}))?$/;
const OF_A_VOTE = new Set([
  'vote',
  'adopt',
  'approve',
  'pass',
  'reject',
  'fail',
  'back',
  'extend',
  'renew',
  'endorse',
  'keep',
  'tally',
  'result',
]);

const tallyIn = ({ tokens }: ReadSentence): { [side in Side]: number | null } | null => {
  if (!tokens.some(({ lemma }) => OF_A_VOTE.has(lemma))) return null;
  for (const [at, { text }] of tokens.entries()) {
    const found = TALLY.exec(text)?.slice(1) ?? spelledTally(tokens, at);
    if (!found) continue;
    const [yes = 0, no = 0, abstained] = found.map((part) => (part === undefined ? undefined : Number(part)));
    if (yes + no + (abstained ?? 0) <= MEMBERS) return { for: yes, against: no, abstain: abstained ?? null };
  }
  return null;
};

/** "14 to 0", "thirteen to none": a number that many would not be for less than a majority. */
const spelledTally = (tokens: readonly Token[], at: number): number[] | null => {
  if (tokens[at + 1]?.lower !== 'to') return null;
  const none = /^(?:none|nothing|nil|zero)$/.test(tokens[at + 2]?.lower ?? '');
  const [yes, no] = [countOf(tokens[at]), none ? 0 : countOf(tokens[at + 2])];
  const more = tokens[at + 3]?.lower ?? '';
  // "Voted 4 to 9 against it".
  if (yes !== null && no !== null && tokens[at - 1]?.lemma === 'vote' && tokens[at - 1]?.pos === 'VERB')
    return [yes, no];
  // "From 10 to 15 members", "two to three weeks" are no votes.
  if (yes === null || no === null || yes <= no || tokens[at - 1]?.lower === 'from' || tokens[at + 3]?.pos === 'NOUN')
    return /^(?:vote|votes|with)$/.test(more) && yes !== null && no !== null && yes > no ? [yes, no] : null;
  return [yes, no];
};

const NOT_UNANIMOUS = new Set(['not', "n't", 'nearly', 'almost', 'never', 'no']);
const isAhead = (tokens: readonly Token[], at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) => /^(?:would|could|may|might|will|should|if|only|hope|expected)$/.test(lower));

/** Whether a sentence says that all voted for it. */
export const isUnanimous = ({ tokens }: ReadSentence): boolean =>
  tokens.some(({ lower, quoted }, at) => {
    if (quoted) return false;
    if (/^unanim(?:ous|ously|ity)$/.test(lower))
      return (
        !tokens.slice(Math.max(0, at - 3), at).some((token) => NOT_UNANIMOUS.has(token.lower)) && !isAhead(tokens, at)
      );
    if (lower === 'consensus' && tokens[at - 1]?.lower === 'by') return !isAhead(tokens, at);
    const [second, third] = [tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
    // "All council members voted for it", and not "all but Russia".
    if (isEveryMember(tokens, at)) return !isAhead(tokens, at);
    return (
      lower === 'all' &&
      (second === '15' || second === 'fifteen') &&
      /^(?:members?|council|states|countries|security)$/.test(third) &&
      !isAhead(tokens, at)
    );
  });

const APPROVES = /^(?:back|support|endorse|favou?r)$/;
const isEveryMember = (tokens: readonly Token[], at: number): boolean => {
  const [first, ...next] = tokens.slice(at, at + 8).map(({ lower }) => lower);
  if (first !== 'all' && first !== 'every') return false;
  // "Apart from Russia, which abstained, all members voted for it".
  if (tokens.some(({ lower }) => ABSTAIN.has(lower))) return false;
  const of = next.findIndex((word) => word === 'member' || word === 'members');
  const voted = next.findIndex((word) => /^(?:voted|supported|backed|approved)$/.test(word));
  return (
    of >= 0 && of < 2 && voted > of && !next.some((word) => word === 'but' || word === 'except' || word === 'other')
  );
};

/** "Twelve members adopted it", and not "two resolutions". */
const ofMembers = (tokens: readonly Token[], subject: Phrase | null): boolean =>
  subject !== null &&
  tokens
    .slice(subject.from + 1, subject.from + 4)
    .some(({ lower }) => /^(?:members|countries|states|nations|delegations|others)$/.test(lower));

/** "Thirteen supported it": a number by itself. */
const isAlone = (subject: Phrase | null): boolean => subject !== null && subject.to - subject.from === 1;

/** "Four countries in the most powerful body, which has 15 members, abstained": the number that opens the subject of the verb. */
const bySubject = ({ tokens, clauses }: ReadSentence): [Side, number][] =>
  clauses.flatMap(({ verb, subject, agent, voice, rest, quoted }): [Side, number][] => {
    // "Was approved by 14 countries", "opposed by nine".
    if (voice === 'passive') {
      const doers = agent === null ? null : countOf(tokens[agent.from]);
      if (doers === null || verb.negated || verb.modal !== null || quoted) return [];
      if (verb.lemma === 'oppose') return [['against', doers]];
      return verb.act === 'adopt' || APPROVES.test(verb.lemma) ? [['for', doers]] : [];
    }
    // "Russia and China no, and three abstained": what opens the phrase is an answer, and the count its last item.
    const answer = subject !== null && tokens[subject.from]?.lower === 'no' && tokens[subject.from + 1]?.text === ',';
    const first = subject === null ? -1 : answer ? subject.to - 1 : subject.from;
    // "The 13 others".
    const led =
      tokens[first]?.pos === 'DET' && subject !== null && first + 1 < subject.to && tokens[first + 2]?.text !== '-';
    const count = countOf(tokens[led ? first + 1 : first]);
    if (count === null || (verb.negated && !answer) || verb.modal !== null || verb.infinitive || quoted) return [];
    if (verb.lemma === 'abstain') return verb.form === 'ing' ? [] : [['abstain', count]];
    if (verb.lemma === 'oppose') return [['against', count]];
    if (verb.act === 'adopt' || verb.act === 'decide' || APPROVES.test(verb.lemma))
      return verb.form === 'past' && (ofMembers(tokens, subject) || isAlone(subject)) ? [['for', count]] : [];
    if (verb.lemma !== 'vote') return [];
    const next = tokens[verb.to]?.lower;
    // "Voted Friday in favour of it".
    const later = rest.some(
      ({ preposition, from }) =>
        (preposition === 'in' && FOR.has(tokens[from]?.lower ?? '')) || (preposition === 'for' && from > verb.to + 1),
    );
    if (later || next === 'yes') return [['for', count]];
    if (next === 'against' || rest.some(({ preposition }) => preposition === 'against')) return [['against', count]];
    return next === 'for' || (next === 'in' && FOR.has(tokens[verb.to + 1]?.lower ?? '')) ? [['for', count]] : [];
  });

/** The counts that a sentence gives by number. */
export const countsIn = (sentence: ReadSentence): Counts => {
  const tally = tallyIn(sentence);
  const { tokens } = sentence;
  const found: { [side in Side]: number | null } = tally ?? { for: null, against: null, abstain: null };
  for (const [side, count] of bySubject(sentence)) found[side] ??= count;
  for (let at = 0; at < tokens.length; at++) {
    const count = countOf(tokens[at]);
    if (count === null || isPartOfDate(tokens, at) || isRule(tokens, at)) continue;
    // "No" is a count only right before what it counts.
    // "The 15-nation council" counts no votes.
    if (tokens[at + 1]?.text === '-' && tokens[at + 2]?.pos === 'NOUN') continue;
    if (tokens[at]?.lower === 'no' && tokens[at + 1]?.text === ',') continue;
    const reach = tokens[at]?.lower === 'no' ? 2 : REACH;
    const side = sideBehind(tokens, at, reach) ?? (hasWon(tokens, at) ? 'for' : null);
    // Fifteen are all: of whom something is told, not who did it.
    const all = count === MEMBERS && side !== 'for';
    if (side !== null && !tokens[at]?.quoted && !all) found[side] ??= count;
  }
  return found;
};

const sideBehind = (tokens: readonly Token[], from: number, reach: number): Side | null => {
  let at = from + 1;
  for (; at < Math.min(tokens.length, from + 1 + reach); ) {
    const side = sideOf(tokens, at);
    if (side !== null) return side;
    const { lower } = tokens[at] as Token;
    if (lower === 'in' && FOR.has(tokens[at + 1]?.lower ?? '')) return 'for';
    const past = pastAside(tokens, at);
    if (past > at) {
      at = past;
      continue;
    }
    // "Six members, including Russia and China, abstained".
    if (lower === ',' && /^(?:including|among)$/.test(tokens[at + 1]?.lower ?? '')) {
      const end = tokens.findIndex(({ text }, next) => next > at + 1 && text === ',');
      at = end < 0 ? tokens.length : end + 1;
      continue;
    }
    if (countOf(tokens[at]) === 15) {
      at++;
      continue;
    }
    // "The three above countries".
    const describes =
      tokens[at]?.pos === 'ADJ' || /^(?:members|countries|states|nations)$/.test(tokens[at + 1]?.lower ?? '');
    if (!BETWEEN.has(lower) && !describes) return isAdoption(tokens, at) ? 'for' : null;
    at++;
  }
  return null;
};
/** "Thirteen members voted to extend". */
const isAdoption = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'to' &&
  tokens[at + 1]?.pos === 'VERB' &&
  /^vot/.test(tokens[at - 1]?.lower ?? '') &&
  !/^(?:reject|block)$/.test(tokens[at + 1]?.lower ?? '');

/** So few votes no text was put to a vote for. */
const LEAST_COUNT = 3;
const SUPPORT = new Set(['support', 'backing', 'approval', 'endorsement']);
/** "Won ten votes", "adopted by 13 votes", "with the support of 13". */
const hasWon = (tokens: readonly Token[], at: number): boolean =>
  // "By one vote" is a margin.
  !(tokens[at - 1]?.lower === 'by' && (countOf(tokens[at]) ?? MEMBERS) < LEAST_COUNT) &&
  ((tokens[at - 1]?.lower === 'of' && SUPPORT.has(tokens[at - 2]?.lower ?? '')) ||
    (tokens[at - 1]?.lower === 'by' && FOR.has(tokens[at - 2]?.lower ?? '')) ||
    (/^votes?$/.test(tokens[at + 1]?.lower ?? '') &&
      tokens
        .slice(Math.max(0, at - 5), at)
        .some(({ lower }) => WON.has(lower) || lower === 'found' || lower === 'by' || lower === 'through')));

const isPartOfDate = (tokens: readonly Token[], at: number): boolean =>
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
    tokens[at + 1]?.lower ?? '',
  ) ||
  /^(?:january|february|april|june|july|august|september|october|november|december|paragraph|paragraphs)$/.test(
    tokens[at - 1]?.lower ?? '',
  );
