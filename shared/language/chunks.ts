import type { TimeMention } from './days.js';
import type { Mention } from './mentions.js';
import type { Token } from './tagger.js';
import type { VerbGroup } from './verbs.js';

/** A noun with what belongs to it, and the preposition before it. */
export interface Phrase {
  readonly kind: 'noun';
  readonly from: number;
  readonly to: number;
  readonly preposition: string | null;
  readonly time: TimeMention | null;
  /** The name at its end, which says what the whole is. */
  readonly mention: Mention | null;
  /** Those that "and" or commas set beside it. */
  readonly beside: readonly Phrase[];
}

/** A piece of a sentence: a phrase, a verb, or what parts them. */
export type Chunk =
  | Phrase
  | { readonly kind: 'verb'; readonly from: number; readonly to: number; readonly verb: VerbGroup }
  | {
      readonly kind: 'comma' | 'and' | 'relative' | 'conjunction' | 'break';
      readonly from: number;
      readonly to: number;
      readonly word: string;
    };

const DASHES = new Set(['—', '–', '--']);
const BREAKS = new Set([';', ':', '—', '–', '--', '|', '.', '?', '!', '…', '/']);
const RELATIVES = new Set(['that', 'which', 'who', 'whom', 'whose', 'what']);
const CONJUNCTIONS = new Set(
  'if unless whether because although though since while when whenever after before as until till once where whereas lest provided should despite'.split(
    ' ',
  ),
);
const OF_NOUN = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM', 'X', 'INTJ', 'PART']);
/** Those that are never prepositions. */
const ALWAYS = new Set(['if', 'unless', 'whether', 'because', 'although', 'though', 'while', 'whereas', 'when']);
/** Prepositions that the tagger takes for something else. */
const PREPOSITIONS = new Set([
  'to',
  'by',
  'off',
  'on',
  'for',
  'under',
  'until',
  'till',
  'through',
  'including',
  'following',
  'despite',
  'per',
  'pursuant',
  'via',
]);

interface Sentence {
  readonly tokens: readonly Token[];
  readonly verbs: readonly VerbGroup[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeMention[];
}

/** The pieces of a sentence in its order. What stands in brackets belongs to no piece. */
export const chunksOf = (sentence: Sentence): Chunk[] => inLists(plainChunks(sentence), sentence.tokens);

const plainChunks = ({ tokens, verbs, mentions, times }: Sentence): Chunk[] => {
  const verbAt = new Map(verbs.map((verb) => [verb.from, verb]));
  const timeAt = new Map(times.map((time) => [time.from, time]));
  const names = new Map<number, number>();
  for (const { from, to } of mentions) names.set(from, Math.max(to, names.get(from) ?? 0));
  const chunks: Chunk[] = [];
  let preposition: string | null = null;
  const part = (kind: 'comma' | 'and' | 'relative' | 'conjunction' | 'break', at: number) => {
    chunks.push({ kind, from: at, to: at + 1, word: tokens[at]?.lower ?? '' });
    preposition = null;
  };
  const noun = (from: number, to: number, time: TimeMention | null) => {
    chunks.push({
      kind: 'noun',
      from,
      to,
      preposition,
      time,
      mention: mentionAtEnd(tokens, mentions, from, to),
      beside: [],
    });
    preposition = null;
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const verb = verbAt.get(at);
    const time = timeAt.get(at);
    if (token.text === '(' || token.text === '[') {
      at = closing(tokens, at) + 1;
    } else if (verb) {
      chunks.push({ kind: 'verb', from: verb.from, to: verb.to, verb });
      preposition = null;
      at = Math.max(at + 1, verb.to);
    } else if (time) {
      noun(at, time.to, time);
      at = Math.max(at + 1, time.to);
    } else if (token.lower === 'against' && /^(?:,|;|and)$/.test(tokens[at + 1]?.lower ?? '')) {
      // "Four against and six abstained".
      part('break', at++);
    } else if (token.text === ',') {
      part('comma', at++);
    } else if (BREAKS.has(token.text) || isDash(tokens, at)) {
      part('break', at++);
    } else if (token.pos === 'CCONJ' || token.text === '&') {
      part('and', at++);
    } else if (RELATIVES.has(token.lower) && !beginsPhrase(tokens, at)) {
      part('relative', at++);
    } else if (CONJUNCTIONS.has(token.lower) && leadsClause(tokens, at, verbAt, timeAt)) {
      part('conjunction', at++);
    } else if (token.pos === 'ADP' || token.pos === 'SCONJ' || PREPOSITIONS.has(token.lower)) {
      preposition = token.lower;
      at++;
    } else if (token.lower === 'no' && tokens[at + 1]?.lower === 'longer') {
      at += 2;
    } else if ((OF_NOUN.has(token.pos) && !isParticle(token)) || (names.get(at) ?? 0) > at + 1) {
      // A phrase has a word at least: whatever the tagger says, the reading goes on.
      const to = Math.max(at + 1, endOfNoun(tokens, at, verbAt, timeAt, names));
      noun(at, to, null);
      at = to;
    } else at++;
  }
  return chunks;
};

/** "Not", "n't", "to": no part of a noun, as the sign of the genitive is. */
const isParticle = ({ pos, lower }: Token): boolean => pos === 'PART' && lower !== "'s" && lower !== "'";

const isDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' && (tokens[at - 1]?.end !== tokens[at]?.at || tokens[at + 1]?.at !== tokens[at]?.end);

const MOST_IN_BRACKETS = 60;
const closing = (tokens: readonly Token[], from: number): number => {
  const close = tokens[from]?.text === '(' ? ')' : ']';
  for (let at = from + 1; at < Math.min(tokens.length, from + MOST_IN_BRACKETS); at++)
    if (tokens[at]?.text === close) return at;
  return from;
};

/** "That text" is a phrase, "the text that" is not. */
const beginsPhrase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'that' &&
  tokens[at]?.pos === 'DET' &&
  (tokens[at + 1]?.pos === 'NOUN' || tokens[at + 1]?.pos === 'ADJ');

const NAMED_AS = new Set(['identified', 'named', 'known', 'described', 'designated']);

/** Whether "after", "since", "as" begin a clause of their own: a verb follows before the next comma. */
const leadsClause = (
  tokens: readonly Token[],
  at: number,
  verbAt: ReadonlyMap<number, VerbGroup>,
  timeAt: ReadonlyMap<number, TimeMention>,
): boolean => {
  if (timeAt.has(at + 1)) return false;
  // "A man identified as Ferdo Marlik was hit": behind a word of naming stands a name.
  if (tokens[at]?.lower === 'as' && NAMED_AS.has(tokens[at - 1]?.lower ?? '')) return false;
  const always = ALWAYS.has(tokens[at]?.lower ?? '');
  for (let next = at + 1; next < tokens.length; next++) {
    const verb = verbAt.get(next);
    if (verb)
      return (
        !verb.infinitive &&
        !(verb.form === 'past' && !verb.be && tokens[next - 1]?.pos === 'NOUN' && tokens[verb.to]?.lower === 'by')
      );
    const { text, lower } = tokens[next] as Token;
    // "While four members – A, B, C and D – abstained": what dashes set apart is passed over.
    if (always && DASHES.has(text)) {
      const end = tokens.findIndex((token, index) => index > next && DASHES.has(token.text));
      if (end < 0) return false;
      next = end;
      continue;
    }
    if ((text === ',' && !always) || BREAKS.has(text) || RELATIVES.has(lower)) return false;
  }
  return false;
};

const endOfNoun = (
  tokens: readonly Token[],
  from: number,
  verbAt: ReadonlyMap<number, VerbGroup>,
  timeAt: ReadonlyMap<number, TimeMention>,
  names: ReadonlyMap<number, number>,
): number => {
  let named = false;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    // A name of several words is not taken apart: "Panel of Experts".
    const name = names.get(at);
    if (name !== undefined && name > at + 1) {
      named = true;
      at = name - 1;
      continue;
    }
    if (at > from && (verbAt.has(at) || timeAt.has(at))) return at;
    const hyphen = token.text === '-' && tokens[at - 1]?.end === token.at && tokens[at + 1]?.at === token.end;
    if (hyphen) {
      // What is joined by a hyphen is one word, whatever its second half alone would be.
      at++;
      continue;
    }
    if (token.text === '"' || token.text === "'") continue;
    // "A legally binding text".
    if (token.pos === 'ADV' && tokens[at - 1]?.pos === 'DET' && at > from && tokens[at + 1]?.pos === 'ADJ') continue;
    if (
      !OF_NOUN.has(token.pos) &&
      !(token.pos === 'VERB' && tokens[at - 1]?.text === '-') &&
      !(token.pos === 'VERB' && token.lower.endsWith('ed') && tokens[at + 1]?.pos === 'NOUN' && !verbAt.has(at))
    )
      return at;
    if (at > from && named && (token.pos === 'DET' || token.pos === 'PRON') && token.lower !== "'s") return at;
    if (isParticle(token)) return at;
    if ((RELATIVES.has(token.lower) || token.lower === 'pursuant') && at > from) return at;
    named ||= token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON';
  }
  return tokens.length;
};

/** The name that ends a phrase; a number or a name behind it is its own: "resolution 2713". */
const mentionAtEnd = (
  tokens: readonly Token[],
  mentions: readonly Mention[],
  from: number,
  to: number,
): Mention | null => {
  let end = to;
  while (
    end > from &&
    (tokens[end - 1]?.pos === 'NUM' || tokens[end - 1]?.text === '"' || tokens[end - 1]?.text === "'")
  )
    end--;
  return mentions.find((mention) => mention.from >= from && mention.to === end) ?? null;
};

/** Phrases in a row, "A, B and C", are one that has the others beside it. */
const inLists = (chunks: readonly Chunk[], tokens: readonly Token[]): Chunk[] => {
  const out: Chunk[] = [];
  for (let at = 0; at < chunks.length; ) {
    const chunk = chunks[at] as Chunk;
    const begins = chunk.kind === 'noun' && chunk.time === null && !beginsNoList(chunks, at, tokens);
    const end = begins ? endOfList(chunks, at) : at;
    if (chunk.kind === 'noun' && end > at) {
      const beside = chunks.slice(at + 1, end + 1).filter((each): each is Phrase => each.kind === 'noun');
      out.push({ ...chunk, to: chunks[end]?.to ?? chunk.to, beside });
    } else out.push(chunk);
    at = end + 1;
  }
  return out;
};

/** "Opposed it, and China abstained", "were in favour and four abstained", "backed by nine and two abstained": a vote goes on with who did otherwise. */
const beginsNoList = (chunks: readonly Chunk[], at: number, tokens: readonly Token[]): boolean => {
  const [own, next, last, verb] = chunks.slice(at, at + 4);
  if (own?.kind !== 'noun') return false;
  // "Thirteen supported the text, and two abstained": a number behind what is none.
  const behind = chunks.slice(at + 1, at + 4).find(({ kind }) => kind === 'noun' || kind === 'verb');
  const number = behind?.kind === 'noun' && behind.to - behind.from === 1 && tokens[behind.from]?.pos === 'NUM';
  if (number && next?.kind !== 'noun' && tokens[own.to - 1]?.pos !== 'NUM') return true;
  const first = tokens[own.from];
  const single = own.to - own.from === 1;
  if (single && /^(?:it|them|him|favou?r)$/.test(first?.lower ?? '')) return true;
  return (
    single &&
    first?.pos === 'NUM' &&
    next?.kind === 'and' &&
    last?.kind === 'noun' &&
    tokens[last.from]?.pos === 'NUM' &&
    verb?.kind === 'verb'
  );
};

const OF_LISTS = new Set(['by', 'with', 'of', 'from', 'between', 'including', 'against', 'as', 'namely', 'on']);
const isItem = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'noun' && chunk.preposition === null && chunk.time === null;

/** Where a list that begins here ends: its last item stands behind "and". */
const endOfList = (chunks: readonly Chunk[], from: number): number => {
  let at = from;
  if (isPairOfStates(chunks, from)) return from + 2;
  // "In eastern Congo, the FDLR and the M23": what says where begins no list by a comma.
  const first = chunks[from];
  const where = first?.kind === 'noun' && first.preposition !== null && !OF_LISTS.has(first.preposition);
  if (where && chunks[from + 1]?.kind === 'comma') return from;
  for (;;) {
    const [first, second, third] = [chunks[at + 1], chunks[at + 2], chunks[at + 3]];
    if (first?.kind === 'comma' && isItem(second)) at += 2;
    else if (first?.kind === 'and' && isItem(second)) {
      return isClauseOfItsOwn(chunks, from, at + 2) ? from : at + 2;
    } else if (first?.kind === 'comma' && second?.kind === 'and' && isItem(third))
      return isClauseOfItsOwn(chunks, from, at + 3) ? from : at + 3;
    else return from;
  }
};

/** "Russia, China veto resolution": a headline sets no "and" between two States. */
const isPairOfStates = (chunks: readonly Chunk[], at: number): boolean => {
  const [first, comma, second, verb] = chunks.slice(at, at + 4);
  return (
    first?.kind === 'noun' &&
    comma?.kind === 'comma' &&
    second?.kind === 'noun' &&
    verb?.kind === 'verb' &&
    isItem(first) &&
    isItem(second) &&
    first.mention?.state != null &&
    second.mention?.state != null
  );
};

/** "Russia vetoed it and China abstained": what stands behind an object and before a verb begins a clause. */
const isClauseOfItsOwn = (chunks: readonly Chunk[], from: number, last: number): boolean => {
  const next = chunks[last + 1];
  if (next?.kind !== 'verb' || next.verb.infinitive) return false;
  for (let at = from - 1; at >= 0; at--) {
    const kind = chunks[at]?.kind;
    // "A draft tabled by Ghana and Malta would have kept": behind a participle, both did it.
    const before = chunks[at];
    if (before?.kind === 'verb')
      return before.verb.be || before.verb.form !== 'past' || (chunks[from] as Phrase).preposition !== 'by';
    if (kind !== 'noun') return false;
  }
  return false;
};
