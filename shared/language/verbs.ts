import { ACTS, type Act } from './lexicon/acts.js';
import { MOODS } from './lexicon/moods.js';
import type { Token } from './tagger.js';

export type Form = 'base' | 's' | 'past' | 'ing';

/** A verb with its auxiliaries: "would not have been adopted". */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  readonly lemma: string;
  readonly form: Form;
  readonly modal: string | null;
  /** Behind "to": "voted to extend". */
  readonly infinitive: boolean;
  readonly have: 'has' | 'had' | null;
  readonly be: boolean;
  readonly negated: boolean;
  readonly act: Act | null;
  /** Its own particle: "vote down". */
  readonly particle: string | null;
}

const MODALS = new Set("will would wo 'll 'd shall sha should can could ca may might must ought".split(' '));
const BE = new Set("be is are was were been being am 's 're get got gets getting".split(' '));
const HAVE = new Set("have has had having 've".split(' '));
const DO = new Set(['do', 'does', 'did']);
const NOT = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'scarcely', 'barely']);
const NO = new Set(['no', 'none', 'nobody', 'neither', 'nothing']);
/** Between an auxiliary and its verb. */
const BETWEEN = new Set([
  'also',
  'then',
  'soon',
  'yet',
  'still',
  'both',
  'all',
  'again',
  'only',
  'just',
  'already',
  'on',
  'formally',
  'even',
]);

const actOf = new Map<string, Act>();
const particles = new Map<string, Map<string, Act>>();
for (const { word, means } of ACTS) {
  const [verb = '', particle] = word.split(' ');
  if (particle === undefined) actOf.set(verb, means);
  else particles.set(verb, (particles.get(verb) ?? new Map()).set(particle, means));
}
const moodVerbs = new Set<string>(MOODS.map(({ word }) => word));

/** Forms that the tagger's dictionary does not lead back. */
const IRREGULAR: Readonly<Record<string, string>> = {
  cast: 'cast',
  casts: 'cast',
  reauthorized: 'reauthorize',
  reauthorised: 'reauthorise',
  slated: 'slate',
  alleged: 'allege',
  rumoured: 'rumour',
  vetoes: 'veto',
  vetos: 'veto',
  vetoed: 'veto',
  vetoing: 'veto',
  delists: 'delist',
  delisted: 'delist',
  delisting: 'delist',
  blacklists: 'blacklist',
  blacklisted: 'blacklist',
  blacklisting: 'blacklist',
  'co-sponsored': 'co-sponsor',
  'co-authored': 'co-author',
  struck: 'strike',
  stricken: 'strike',
  threw: 'throw',
  thrown: 'throw',
  unfroze: 'unfreeze',
  unfrozen: 'unfreeze',
  reimposes: 'reimpose',
  reimposed: 'reimpose',
  drew: 'draw',
  drawn: 'draw',
  held: 'hold',
  stood: 'stand',
  ran: 'run',
};

const lemmaOf = ({ lower, lemma }: Token): string => IRREGULAR[lower] ?? lemma;
const isKnown = (lemma: string): boolean => actOf.has(lemma) || particles.has(lemma) || moodVerbs.has(lemma);

/** The dictionary form of a verb that the tagger took for a noun: "lifts", "Extends". */
export const verbReading = (token: Token): string | null => {
  const { lower } = token;
  const stems = [IRREGULAR[lower], lower.replace(/ies$/, 'y'), lower.replace(/es$/, ''), lower.replace(/s$/, '')];
  const past = [lower.replace(/ed$/, ''), lower.replace(/d$/, ''), lower.replace(/(.)\1ed$/, '$1')];
  return (
    [...stems, ...(lower.endsWith('ed') ? past : [])].find(
      (stem) => stem !== undefined && (stem !== lower || lower === IRREGULAR[lower]) && isKnown(stem),
    ) ?? null
  );
};

/** Verbs whose past looks like their present: behind "was" it is the past. */
const UNCHANGED = new Set(['hit', 'cut', 'cast', 'let']);
const formOf = (token: Token, lemma: string, be: boolean): Form => {
  const { lower } = token;
  if (lower.endsWith('ing') && lemma !== lower) return 'ing';
  if (lower === lemma) return lemma === 'put' || lemma === 'set' || (be && UNCHANGED.has(lemma)) ? 'past' : 'base';
  return lower.endsWith('s') && !lower.endsWith('ss') ? 's' : 'past';
};

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX';

/** The verbs of a sentence, each with what stands before it of its own. */
export const verbGroupsIn = (tokens: readonly Token[]): VerbGroup[] => {
  const groups: VerbGroup[] = [];
  for (let at = 0; at < tokens.length; ) {
    const group = groupAt(tokens, at);
    if (group) groups.push(group);
    at = group?.to ?? at + 1;
  }
  return groups;
};

const groupAt = (tokens: readonly Token[], from: number): VerbGroup | null => {
  const first = tokens[from] as Token;
  const notTo = NOT.has(first.lower) && tokens[from + 1]?.lower === 'to';
  const infinitive = notTo || (first.lower === 'to' && first.pos === 'PART');
  if (!infinitive && !isVerb(first)) return null;
  // "US-drafted" before its noun is an adjective.
  const joined = tokens[from - 1]?.text === '-' && tokens[from - 2]?.end === tokens[from - 1]?.at;
  if (first.pos === 'VERB' && joined && !/^(?:co|re)$/.test(tokens[from - 2]?.lower ?? '')) return null;
  let modal: string | null = null;
  let have: VerbGroup['have'] = null;
  let be = false;
  let negated = notTo;
  let head = -1;
  let at = infinitive ? from + (notTo ? 2 : 1) : from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const { lower, pos } = token;
    if (NOT.has(lower)) negated = true;
    else if (MODALS.has(lower) && (pos === 'AUX' || pos === 'VERB')) modal = lower;
    else if (pos === 'AUX' || (pos === 'VERB' && (HAVE.has(lower) || BE.has(lower)) && leadsOn(tokens, at))) {
      if (HAVE.has(lower)) have = lower === 'had' || lower === "'d" ? 'had' : 'has';
      else if (BE.has(lower)) be = true;
      else if (!DO.has(lower)) modal = modal ?? lower;
      head = at;
    } else if (pos === 'VERB') {
      head = at;
      at++;
      break;
    } else if (!(pos === 'ADV' || BETWEEN.has(lower)) || !leadsOn(tokens, at)) break;
  }
  if (head < 0) {
    // "to" before a noun, a modal alone.
    return modal === null ? null : group(tokens, from, at, at - 1, { modal, have, be, negated, infinitive });
  }
  const alone = (tokens[head] as Token).pos === 'AUX';
  return group(tokens, from, Math.max(head + 1, alone ? head + 1 : at), head, {
    modal,
    have: alone && HAVE.has((tokens[head] as Token).lower) && !be ? null : have,
    be: be && !(alone && BE.has((tokens[head] as Token).lower)),
    negated,
    infinitive,
  });
};

/** Whether what follows an auxiliary or an adverb, adverbs and "not" passed over, is a verb. */
const leadsOn = (tokens: readonly Token[], at: number): boolean => {
  for (let next = at + 1; next < Math.min(tokens.length, at + 5); next++) {
    const token = tokens[next] as Token;
    if (isVerb(token)) return true;
    if (token.pos !== 'ADV' && !NOT.has(token.lower) && !BETWEEN.has(token.lower)) return false;
  }
  return false;
};

const group = (
  tokens: readonly Token[],
  from: number,
  to: number,
  head: number,
  told: Pick<VerbGroup, 'modal' | 'have' | 'be' | 'negated' | 'infinitive'>,
): VerbGroup => {
  const token = tokens[head] as Token;
  const lemma = lemmaOf(token);
  const particle = particleOf(tokens, to, lemma);
  const after = tokens[to];
  return {
    from,
    to,
    head,
    lemma,
    form: formOf(token, lemma, told.be),
    ...told,
    negated:
      told.negated ||
      NO.has(after?.lower ?? '') ||
      NO.has(tokens[from - 1]?.lower ?? '') ||
      (tokens[from - 1]?.lower === 'longer' && tokens[from - 2]?.lower === 'no'),
    act: (particle === null ? undefined : particles.get(lemma)?.get(particle)) ?? actOf.get(lemma) ?? null,
    particle,
  };
};

/** A verb's particle stands right behind it, or behind a short object: "put it forward". */
const particleOf = (tokens: readonly Token[], to: number, lemma: string): string | null => {
  const known = particles.get(lemma);
  if (!known) return null;
  for (let at = to; at < Math.min(tokens.length, to + 5); at++) {
    const { lower, pos } = tokens[at] as Token;
    if (known.has(lower)) return lower;
    if (pos === 'VERB' || pos === 'PUNCT') return null;
  }
  return null;
};
