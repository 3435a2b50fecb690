import type { Measure } from '../model/event.js';
import { stateCode } from '../places/states.js';
import { type TimeMention, timeAt } from './days.js';
import { ACTORS, type Actor } from './lexicon/actors.js';
import { DEMONYMS } from './lexicon/demonyms.js';
import { MEASURE_WORDS } from './lexicon/measures.js';
import { THINGS, type Thing } from './lexicon/objects.js';
import { SUBJECTS } from './lexicon/subjects.js';
import type { Token } from './tagger.js';

/** Words of a sentence that name something the program knows. `to` is the first word behind. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly actor: Actor | null;
  readonly thing: Thing | null;
  /** The regime (its id) whose subject the words name. */
  readonly subject: string | null;
  /** A State by its name, or by its adjective (ISO 3166-1 alpha-2). */
  readonly state: string | null;
  readonly adjective: boolean;
  readonly measure: Measure | null;
}

interface Meaning {
  measure?: Measure;
  actor?: Actor;
  thing?: Thing;
  subject?: string;
  adjective?: string;
}
interface Node {
  readonly next: Map<string, Node>;
  means: Meaning | null;
}

const root: Node = { next: new Map(), means: null };

/** The lexicon parts words at blanks, apostrophes and hyphens, as the tagger does. */
const partsOf = (phrase: string): string[] =>
  phrase
    .replace(/('s)(?= |$)/g, ' $1')
    .replace(/-/g, ' - ')
    .split(' ')
    .filter((part) => part !== '');

const teach = (phrase: string, meaning: Meaning): void => {
  let node = root;
  for (const part of partsOf(phrase)) {
    const next = node.next.get(part) ?? { next: new Map(), means: null };
    node.next.set(part, next);
    node = next;
  }
  node.means = { ...node.means, ...meaning };
};
for (const { word, means } of ACTORS) teach(word, { actor: means });
for (const { word, means } of THINGS) teach(word, { thing: means });
for (const { word, means } of MEASURE_WORDS) teach(word, { measure: means });
for (const { word, means } of SUBJECTS) teach(word, { subject: means });
for (const [word, code] of Object.entries(DEMONYMS)) teach(word, { adjective: code });

/** A plural and its singular: "embargoes", "freezes", "resolutions". */
const singular = (lower: string): string =>
  lower.endsWith('ies') && lower.length > 5
    ? `${lower.slice(0, -3)}y`
    : lower.endsWith('oes')
      ? lower.slice(0, -2)
      : lower.endsWith('s') && !lower.endsWith('ss')
        ? lower.slice(0, -1)
        : lower;

/** The longest phrase of the lexicon that begins at a word, its last word or any in the singular. */
const longest = (tokens: readonly Token[], at: number): { to: number; means: Meaning } | null => {
  let nodes: Node[] = [root];
  let best: { to: number; means: Meaning } | null = null;
  for (let to = at; nodes.length > 0 && to < tokens.length; to++) {
    const { lower } = tokens[to] as Token;
    const forms = new Set([lower, singular(lower)]);
    nodes = nodes.flatMap((node) => [...forms].flatMap((form) => node.next.get(form) ?? []));
    const means = nodes.find((node) => node.means !== null)?.means;
    if (means) best = { to: to + 1, means };
  }
  return best;
};

/** No State's name is longer. */
const LONGEST_NAME = 8;

const stateAt = (tokens: readonly Token[], at: number, sentence: string): { to: number; code: string } | null => {
  const first = tokens[at] as Token;
  if (!/^\p{Lu}/u.test(first.text)) return null;
  for (let to = Math.min(tokens.length, at + LONGEST_NAME); to > at; to--) {
    const last = tokens[to - 1] as Token;
    const code = stateCode(sentence.slice(first.at, last.end));
    if (code !== null) return { to, code };
  }
  return null;
};

/** "Tehrik-e Taliban", "the Pakistan Taliban": another group than that of the regime. */
const isOfPakistan = (tokens: readonly Token[], at: number): boolean =>
  (/^[ei]$/.test(tokens[at - 1]?.lower ?? '') && tokens[at - 2]?.text === '-') ||
  /^pakistani?$/.test(tokens[at - 1]?.lower ?? '') ||
  tokens[at + 1]?.lower === 'pakistan';

const OF_A_STATE = new Set(['council', 'committee']);

/** What the words of a sentence name, in its order, the longest name first; names don't overlap. */
export const mentionsIn = (tokens: readonly Token[], sentence: string): Mention[] => {
  const found: Mention[] = [];
  for (let at = 0; at < tokens.length; ) {
    // "Tehrik-i-Taliban" names another group; who "blacklists" somebody names no list.
    const within = tokens[at - 1]?.text === '-' && tokens[at - 3]?.text === '-';
    const ofPakistan = tokens[at]?.lower === 'taliban' && isOfPakistan(tokens, at);
    const isDone = tokens[at]?.pos === 'VERB' && tokens[at]?.lower.startsWith('blacklist');
    const known = within || ofPakistan || isDone ? null : longest(tokens, at);
    const state = stateAt(tokens, at, sentence);
    const to = Math.max(known?.to ?? at, state?.to ?? at);
    if (to === at) {
      at++;
      continue;
    }
    const means = known?.to === to ? known.means : {};
    const before = found.at(-1);
    // "Russia's Security Council" is that of a State.
    const ofState =
      OF_A_STATE.has(means.actor ?? '') &&
      before?.state !== null &&
      before !== undefined &&
      ((before.to === at && before.adjective) || (before.to === at - 1 && tokens[at - 1]?.lower === "'s"));
    const national = tokens[at - 1]?.lower === 'national' && means.actor === 'council';
    found.push({
      from: at,
      to,
      actor: ofState || national ? 'body' : (means.actor ?? null),
      // What names a measure is one, under whatever further words.
      thing: means.thing ?? (means.measure ? 'sanctions' : null),
      measure: means.measure ?? null,
      subject: means.subject ?? null,
      state: state?.to === to ? state.code : (means.adjective ?? null),
      adjective: state?.to !== to && means.adjective !== undefined,
    });
    at = to;
  }
  const wide = found.map((mention) => widened(mention, tokens, found));
  // What a wide name holds is named, too.
  return wide.sort((a, b) => a.from - b.from || b.to - a.to);
};

const OF_NAME = new Set(['PROPN', 'NOUN', 'NUM', 'ADJ', 'SYM']);

/** A committee or a list under its whole name, which holds "and" and brackets: "the ISIL (Da'esh) and Al-Qaida Sanctions Committee". */
const widened = (mention: Mention, tokens: readonly Token[], all: readonly Mention[]): Mention => {
  if (mention.actor !== 'committee' && mention.thing !== 'list') return mention;
  let { from } = mention;
  for (; from > 0; from--) {
    const { pos, text, lower } = tokens[from - 1] as Token;
    const bracket = text === '(' || text === ')' || text === '-' || text === '/' || lower === "'s";
    const and =
      (lower === 'and' || text === '&') &&
      (tokens[from - 2]?.text === ')' || all.some(({ to, subject }) => subject !== null && to === from - 1));
    if (!OF_NAME.has(pos) && !bracket && !and) break;
  }
  while (tokens[from]?.text === '-' || tokens[from]?.lower === "'s" || tokens[from]?.text === ')') from++;
  return { ...mention, from: Math.min(from, mention.from), to: endOfConcern(mention, tokens) };
};

/** So far goes a committee's name in full. */
const LONGEST_CONCERN = 40;
const CONCERNED = new Set(['individuals', 'groups', 'undertakings', 'entities']);
/** "The Committee concerning ISIL (Da'esh), Al-Qaida and associated individuals and entities": the name ends with those associated. */
const endOfConcern = ({ actor, to }: Mention, tokens: readonly Token[]): number => {
  if (actor !== 'committee') return to;
  const name = tokens.slice(to, to + LONGEST_CONCERN).map(({ lower }) => lower);
  const concerning = name.indexOf('concerning');
  const associated = name.indexOf('associated', concerning);
  if (concerning < 0 || associated < 0) return to;
  let end = associated + 1;
  while (
    CONCERNED.has(name[end] ?? '') ||
    ((name[end] === 'and' || name[end] === ',') && CONCERNED.has(name[end + 1] ?? ''))
  )
    end++;
  return to + end;
};

/** The times that a sentence names. */
export const timesIn = (tokens: readonly Token[]): TimeMention[] => {
  const found: TimeMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const time = timeAt(tokens, at);
    if (time) found.push(time);
    at = time?.to ?? at + 1;
  }
  return found;
};
