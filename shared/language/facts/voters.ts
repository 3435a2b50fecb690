import type { Phrase } from '../chunks.js';
import type { ReadSentence } from '../clauses.js';
import { type Frame, statesOf } from '../frames.js';
import { isPermanent } from './numbers.js';

/** Which States a text names as having voted how. */
export interface Voters {
  readonly for: ReadonlySet<string>;
  readonly against: ReadonlySet<string>;
  readonly abstain: ReadonlySet<string>;
  readonly vetoed: ReadonlySet<string>;
}

const statesBetween = ({ mentions }: ReadSentence, from: number, to: number): string[] =>
  mentions.flatMap(({ state, adjective, from: at, to: end }) =>
    state !== null && !adjective && at >= from && end <= to ? [state] : [],
  );

/** The States in the bracket that follows a word: "abstentions (China, Egypt)". */
const inBracket = (sentence: ReadSentence, after: number): string[] => {
  const { tokens } = sentence;
  for (let at = after + 1; at < Math.min(tokens.length, after + 3); at++) {
    if (tokens[at]?.text !== '(') continue;
    const close = tokens.findIndex(({ text }, next) => next > at && text === ')');
    return close < 0 ? [] : statesBetween(sentence, at, close);
  }
  return [];
};

/** "Abstentions by Russia and China", "vetoes from Russia". */
const behindNoun = (sentence: ReadSentence, noun: number): string[] => {
  const chunk = sentence.chunks.find(
    (each) =>
      each.kind === 'noun' &&
      each.from > noun &&
      each.from <= noun + 4 &&
      /^(?:by|from|of)$/.test(each.preposition ?? ''),
  );
  // "Of a British-drafted text": a name inside of something else is not who voted.
  return chunk?.kind === 'noun' && chunk.mention?.state && !chunk.mention.adjective
    ? [...statesOf(sentence, chunk), ...nextState(sentence, chunk)]
    : [];
};

/** A headline lists without "and": "vetoes by China, Russian Federation". */
const nextState = (sentence: ReadSentence, phrase: Phrase): string[] => {
  const at = sentence.chunks.indexOf(phrase);
  const [comma, next, end] = sentence.chunks.slice(at + 1, at + 4);
  return comma?.kind === 'comma' && next?.kind === 'noun' && next.mention?.state && end === undefined
    ? statesOf(sentence, next)
    : [];
};

/** "Russia's veto", "a Russian veto": the name right before. */
const beforeNoun = ({ mentions, tokens }: ReadSentence, noun: number): string[] => {
  const before = tokens[noun - 1]?.lower === "'s" ? noun - 1 : noun;
  const near = mentions.find(({ to, state }) => to === before && state !== null);
  return near?.state ? [near.state] : [];
};

/** "Bolivia and Russia against, China abstaining": the whole list that ends right before a word which nothing follows. */
const listBefore = (sentence: ReadSentence, at: number): string[] => {
  if (!/^(?:[,;.]|and|while|with)$/.test(sentence.tokens[at + 1]?.text ?? '.')) return [];
  const list = sentence.chunks.find((chunk) => chunk.kind === 'noun' && chunk.to === at);
  return list?.kind === 'noun' ? statesOf(sentence, list) : [];
};

const NOT_CAST = new Set([
  'no',
  'without',
  'any',
  'avoid',
  'threat',
  'threaten',
  'threatened',
  'possible',
  'potential',
  'need',
  'needs',
  'needed',
  'would',
  'could',
  'may',
  'might',
  'will',
  'if',
]);

const nominalVetoes = (sentence: ReadSentence): string[] =>
  sentence.tokens.flatMap(({ lower, pos }, at) => {
    const noun = pos !== 'VERB' || sentence.tokens[at + 1]?.lower === 'by';
    if (!noun || !/^(?:veto|vetoes|vetos)$/.test(lower)) return [];
    const before = sentence.tokens.slice(Math.max(0, at - 8), at).map((token) => token.lower);
    // "Would have passed but for the vetoes of Russia and China".
    const butFor = before.slice(-3, -1).join(' ') === 'but for';
    if (!butFor && before.some((word) => NOT_CAST.has(word))) return [];
    return [...beforeNoun(sentence, at), ...behindNoun(sentence, at)];
  });

/** "Owing to the negative vote of a permanent member (Russian Federation)". */
const negativeVotes = (sentence: ReadSentence): string[] =>
  sentence.tokens.flatMap(({ lower }, at) => {
    const next = sentence.tokens.slice(at + 1, at + 9).map((token) => token.lower);
    return lower === 'negative' && next[0]?.startsWith('vote') && next.includes('permanent')
      ? inBracket(sentence, at + 1 + next.findLastIndex((word) => word.startsWith('member') || word === 'council'))
      : [];
  });

const FOR_IT = new Set<string | null>(['adopt', 'renew', 'change', 'delist', 'list']);
/** "Had abstained" is told of the vote before the verdict; "last year it had abstained" of another. */
const told = ({ status, clause, because }: Frame): boolean =>
  status === 'done' ||
  (status === 'recalled' && clause.verb.have === 'had' && because !== 'date') ||
  status === 'content';

/** Those that the sentences name as voting, each side by itself. */
export const votersIn = (frames: readonly Frame[], sentences: readonly ReadSentence[]): Voters => {
  const [yes, no, abstain, vetoed] = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (side: Set<string>, states: readonly string[]) => {
    for (const state of states) side.add(state);
  };
  const ofVeto =
    sentences.some(({ mentions }) => mentions.some(({ thing }) => thing === 'veto')) ||
    frames.some(({ act, status }) => act === 'veto' && status === 'done');
  for (const frame of frames) {
    const { clause, sentence, act, theme, states } = frame;
    if (frame.quoted && act !== 'veto') continue;
    const { lemma } = clause.verb;
    const ing = clause.verb.form === 'ing';
    if (lemma === 'abstain' || clause.governor?.verb.lemma === 'abstain') {
      const own = states.length > 0 && !ing ? states : [...states, ...statesBefore(frame)];
      // "India abstained with Russia and China".
      const joined = clause.rest.flatMap((phrase) => (phrase.preposition === 'with' ? statesOf(sentence, phrase) : []));
      if (told(frame) || ing) add(abstain, [...own, ...joined]);
      continue;
    }
    if (!told(frame) && !ing) continue;
    if (act === 'veto' || (act === 'wield' && theme === 'veto')) {
      const joined = clause.governor?.verb.lemma === 'join' ? statesOf(sentence, clause.governor.object) : [];
      add(vetoed, [...states, ...joined]);
      // "Bolivia joined Russia to veto it": whoever has no veto voted against.
      if (joined.length > 0) add(no, [...states, ...joined, ...statesOf(sentence, clause.governor?.subject ?? null)]);
    }
    // "China and Russia rejected the measures", where the text speaks of a veto.
    if ((act === 'reject' || act === 'block') && ofVeto) add(vetoed, states);
    // "Voted no", "was against".
    const answer = sentence.tokens[clause.verb.to]?.lower;
    const against =
      (act === 'vote' && answer === 'no') ||
      clause.rest.some(({ preposition }) => preposition === 'against') ||
      lemma === 'oppose' ||
      sentence.tokens[clause.verb.to]?.lower === 'against';
    // "Cast the lone dissenting vote".
    const dissents =
      act === 'wield' &&
      clause.object !== null &&
      sentence.tokens
        .slice(clause.object.from, clause.object.to)
        .some(({ lower }) => /^(?:dissenting|opposing|negative|no)$/.test(lower));
    if (dissents) add(no, states);
    const stands = lemma === 'be' && states.length > 0 && answer === 'against';
    if (act === 'vote' || lemma === 'oppose' || stands) {
      const own = states.length > 0 ? states : statesBefore(frame);
      // "Algeria, China and Russia voted to lift the sanctions".
      const forIt = sentence.clauses.some(
        ({ verb, governor }) => governor === clause && verb.infinitive && FOR_IT.has(verb.act),
      );
      if (against) add(no, own);
      else if (forIt || answer === 'yes') add(yes, own);
      else if (
        clause.rest.some(
          ({ preposition, from }) => preposition === 'in' && /^favou?r$/.test(sentence.tokens[from]?.lower ?? ''),
        )
      )
        add(yes, states.length > 0 ? states : statesBefore(frame));
    }
  }
  for (const sentence of sentences) {
    add(vetoed, [...nominalVetoes(sentence), ...negativeVotes(sentence)]);
    for (const [at, { lower }] of sentence.tokens.entries()) {
      if (/^abstentions?$/.test(lower)) add(abstain, [...behindNoun(sentence, at), ...inBracket(sentence, at)]);
      else if (lower === 'against')
        add(no, [...inBracket(sentence, at), ...beforeNoun(sentence, at), ...listBefore(sentence, at)]);
      else if (/^favou?r$/.test(lower)) add(yes, [...inBracket(sentence, at), ...votingFor(sentence, at)]);
    }
  }
  // "Russia against and China abstaining": who is named against stands in front of those who abstain.
  for (const state of no) abstain.delete(state);
  if (ofVeto && vetoed.size === 0) add(vetoed, [...no]);
  return { for: yes, against: no, abstain, vetoed: new Set([...vetoed].filter(isPermanent)) };
};

/** "With Russia, China and Algeria voting in favour", where the verb is taken for a noun. */
const votingFor = (sentence: ReadSentence, favour: number): string[] => {
  const { tokens } = sentence;
  if (tokens[favour - 1]?.lower !== 'in' || tokens[favour - 2]?.lower !== 'voting') return [];
  const begins = tokens.findLastIndex(({ lower }, at) => at < favour && lower === 'with');
  return begins < 0 ? [] : statesBetween(sentence, begins, favour);
};

/** Where dashes part a list from its verb, or "with" begins it, the States that stand before it since the last verb. */
const statesBefore = ({ sentence, clause }: Frame): string[] => {
  // "Nine members oppose" names nobody.
  if (clause.subject !== null && sentence.tokens[clause.subject.from]?.pos === 'NUM') return [];
  const previous = sentence.clauses.findLast(({ verb }) => verb.from < clause.verb.from);
  const since = previous?.verb.to ?? 0;
  const begins = sentence.tokens.findLastIndex(
    ({ lower }, at) => at >= since && at < clause.verb.from && (lower === 'with' || lower === ';'),
  );
  return statesBetween(sentence, Math.max(since, begins), clause.verb.from);
};
