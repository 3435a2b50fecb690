import type { ReadSentence } from '../clauses.js';
import { type Frame, statesOf } from '../frames.js';
import { isPermanent } from './numbers.js';

const AUTHORED = new Set([
  'drafted',
  'sponsored',
  'proposed',
  'penned',
  'authored',
  'tabled',
  'submitted',
  'written',
  'drawn',
  'prepared',
  'introduced',
  'presented',
  'circulated',
  'initiated',
]);
const OF_WHOM = new Set(['of', 'from']);
const ALSO_AUTHORED = new Set(['initiated', 'co-wrote', 'co-written', 'written', 'wrote', 'brought']);
const WANTS = new Set(['schedule', 'call', 'ask', 'request', 'want', 'demand', 'inform', 'aim', 'seek', 'push']);

/** The States that wrote the draft, in the order in which a text names them. */
export const sponsorsIn = (frames: readonly Frame[], sentences: readonly ReadSentence[]): string[] => {
  const found: string[] = [];
  for (const sentence of sentences) {
    found.push(...byCompound(sentence), ...byNoun(sentence));
    for (const frame of frames) if (frame.sentence === sentence) found.push(...byVerb(frame));
  }
  return [...new Set(found)];
};

const NOT_SO = new Set<Frame['status']>(['not', 'denied', 'recalled']);

/** "France drafted the text", "a text proposed by France", "France, which wrote the text". */
const byVerb = (frame: Frame): readonly string[] => {
  const { clause, theme, themePhrase, sentence, act, status } = frame;
  if (NOT_SO.has(status) && clause.verb.have !== 'had') return [];
  const { lemma } = clause.verb;
  // "The authors of the draft were France and Ghana".
  if (
    lemma === 'be' &&
    clause.subject &&
    clause.object &&
    sentence.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((token) => /^(?:co-?)?(?:author|sponsor)s?$/.test(token.lower))
  )
    return statesOf(sentence, clause.object);
  // "France was the sponsor".
  if (
    lemma === 'be' &&
    clause.object &&
    sentence.tokens
      .slice(clause.object.from, clause.object.to)
      .some((token) => /^(?:co-?)?(?:author|sponsor|penholder)s?$/.test(token.lower))
  )
    return frame.states;
  // "The draft came from France".
  if (lemma === 'come' && clause.subject?.mention?.thing === 'draft')
    return clause.rest.flatMap((phrase) => (phrase.preposition === 'from' ? statesOf(sentence, phrase) : []));
  const wrote = act === 'draft' || ALSO_AUTHORED.has(sentence.tokens[clause.verb.head]?.lower ?? '');
  const aboutText =
    theme === 'text' ||
    theme === 'draft' ||
    (theme === null && /^(?:it|this|one|which|that)$/.test(sentence.tokens[themePhrase?.from ?? -1]?.lower ?? ''));
  if (wrote && aboutText)
    return [
      ...(frame.states.length > 0 ? frame.states : [...ofEnvoy(frame), ...explained(frame), ...ofWhose(frame)]),
      ...besides(frame),
    ];
  // "A vote shall be held, the United States has asked".
  if (act === 'vote' && frame.by && WANTS.has(frame.by.clause.verb.lemma) && frame.by.states.every(isPermanent))
    return frame.by.states;
  // "The United States has asked for a vote on its draft".
  const vote = clause.rest.some(({ mention }) => mention?.thing === 'vote') || theme === 'vote';
  return WANTS.has(lemma) && vote && clause.voice === 'active' && frame.states.every(isPermanent) ? frame.states : [];
};

/** "Wrote it alongside Ghana". */
const besides = ({ clause, sentence }: Frame): string[] =>
  clause.rest.flatMap((phrase) => (phrase.preposition === 'alongside' ? statesOf(sentence, phrase) : []));

/** "Tabled by the President of the Council, Ruritania": the State that explains who it is. */
const explained = ({ sentence, doerPhrase }: Frame): string[] => {
  const at = doerPhrase === null ? -1 : sentence.chunks.indexOf(doerPhrase);
  const [mark, next] = at < 0 ? [] : sentence.chunks.slice(at + 1, at + 3);
  return next?.kind === 'noun' && next.preposition === null && (mark?.kind === 'comma' || mark?.kind === 'break')
    ? statesOf(sentence, next)
    : [];
};

/** "The British ambassador, whose country drafted it". */
const ofWhose = ({ clause, sentence: { tokens, mentions } }: Frame): string[] => {
  const whose = tokens.findLastIndex(({ lower }, at) => at < clause.verb.from && lower === 'whose');
  if (whose < 0 || clause.verb.from - whose > REACH) return [];
  const near = mentions.findLast(({ state, to }) => state !== null && to <= whose);
  return near?.state && whose - near.to <= REACH ? [near.state] : [];
};
/** So many words lie between whose it is and what was written. */
const REACH = 6;

/** "Put forward by the British ambassador". */
const ofEnvoy = ({ sentence: { mentions, tokens }, doerPhrase }: Frame): string[] =>
  doerPhrase === null
    ? []
    : mentions.flatMap(({ state, adjective, from, to }) =>
        adjective && state && from >= doerPhrase.from && to <= doerPhrase.to && ENVOYS.has(tokens[to]?.lower ?? '')
          ? [state]
          : [],
      );
const ENVOYS = new Set(['ambassador', 'envoy', 'mission', 'delegation', 'representative']);

/** "US-drafted", "the French- and British-drafted text", "the US-Mexico draft". */
const byCompound = ({ tokens, mentions }: ReadSentence): string[] =>
  mentions.flatMap(({ state, to }, at) => {
    if (state === null) return [];
    let after = to;
    while (tokens[after]?.text === '-' || tokens[after]?.text === '–') after++;
    const partner = mentions[at + 1];
    const joined = after > to || tokens[after]?.lower === 'and';
    const isPair = joined && partner?.state && (partner.from === after || partner.from === after + 1);
    return byCompoundAt(tokens, isPair ? partner.to : to) ? [state] : [];
  });

const byCompoundAt = (tokens: ReadSentence['tokens'], at: number): boolean => {
  const hyphen = tokens[at]?.text === '-' || tokens[at]?.text === '–';
  const word = tokens[hyphen ? at + 1 : at];
  const behind = tokens[hyphen ? at + 2 : at + 1]?.lower;
  return hyphen && AUTHORED.has(word?.lower ?? '') && behind !== 'by';
};

/** "The British text", "Russia's draft", "a draft by France", "a US resolution"; "the Iran resolution" is about Iran. */
const byNoun = (sentence: ReadSentence): string[] => {
  const { tokens, mentions, chunks } = sentence;
  return mentions.flatMap(({ thing, from, to }, at) => {
    if (thing !== 'text' && thing !== 'draft' && !/^(?:proposal|bid)$/.test(tokens[from]?.lower ?? '')) return [];
    // "Measure" and "document" are seldom somebody's.
    if (tokens[to - 1]?.lower.startsWith('measure') || tokens[to - 1]?.lower === 'document') return [];
    // "China's proposal for exemptions" is one within a draft.
    if (/^(?:proposal|bid)$/.test(tokens[from]?.lower ?? '') && tokens[to]?.lower === 'for') return [];
    const own = mentions[at - 1];
    const possessive = tokens[from - 1]?.lower === "'s" && own?.to === from - 1;
    const before = own !== undefined && own.state !== null && (own.to === from || possessive) ? own : null;
    const pair = mentions[at - 2];
    const names: string[] = [];
    if (before?.state && (possessive || (before.adjective ? true : isPermanent(before.state) || thing === 'draft'))) {
      const joined = tokens[pair?.to ?? 0]?.text === '-' || tokens[pair?.to ?? 0]?.lower === 'and';
      if (pair?.state && joined && pair.to + 1 === before.from) names.push(pair.state);
      if (!(thing !== 'draft' && !possessive && before.adjective && !isPermanent(before.state)))
        names.push(before.state);
    }
    const next = chunks.findIndex((chunk) => chunk.from >= to);
    const behind = chunks[next];
    // "A draft by France", "of France", "from France".
    const ofState = behind?.kind === 'noun' && behind.mention?.state != null && !behind.mention.adjective;
    if (behind?.kind === 'noun' && (behind.preposition === 'by' || (ofState && OF_WHOM.has(behind.preposition ?? ''))))
      names.push(...statesOf(sentence, behind));
    return names;
  });
};
