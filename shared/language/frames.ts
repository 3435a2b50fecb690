import type { Phrase } from './chunks.js';
import type { Clause, ReadSentence } from './clauses.js';
import { isPast, type TimeMention } from './days.js';
import { decisionOf } from './decided.js';
import type { Actor } from './lexicon/actors.js';
import type { Act } from './lexicon/acts.js';
import { MOODS, type Mood } from './lexicon/moods.js';
import type { Thing } from './lexicon/objects.js';
import type { Token } from './tagger.js';

/** Who acts in a frame: an actor of the lexicon, States, a text, a name that is none of these, or nobody named. */
export type Doer = Actor | 'states' | 'text' | 'other' | 'none';

/** How what a frame tells is meant. */
export type Status =
  | 'done'
  /** What a text says that it does: "the resolution extends". */
  | 'content'
  | 'ahead'
  | 'possible'
  | 'unreal'
  | 'wished'
  | 'not'
  | 'denied'
  | 'recalled'
  | 'habit';

/** What a clause tells, in the words of the lexicon. */
export interface Frame {
  readonly sentence: ReadSentence;
  readonly clause: Clause;
  readonly act: Act | null;
  readonly doer: Doer;
  /** The States that act. */
  readonly states: readonly string[];
  readonly doerPhrase: Phrase | null;
  readonly theme: Thing | null;
  readonly themePhrase: Phrase | null;
  readonly status: Status;
  /** What made it so: "would", "expect", "had". */
  readonly because: string | null;
  /** The act that brought it: "voted to extend". */
  readonly by: Frame | null;
  readonly quoted: boolean;
  /** Whether its sentence, or the last that named either, is about sanctions or about a mission. */
  readonly matter: 'measures' | 'mission' | null;
}

/** What a text as a whole tells of how its words are meant. */
export interface Scene {
  readonly publishedOn: string | null;
  /** Whether the United Nations itself speaks. */
  readonly official: boolean;
  /** Whether the text speaks of the Security Council: there "the Council" is it. */
  readonly ofCouncil: boolean;
}

const moods = new Map<string, Mood>(MOODS.map(({ word, means }) => [word, means]));
const FROM = new Set(['keep', 'prevent', 'bar', 'stop']);
const HABITS = new Set([
  'currently',
  'usually',
  'typically',
  'normally',
  'routinely',
  'regularly',
  'often',
  'always',
  'annually',
]);
/** "Was originally imposed", "were later extended": what a text tells as told before, or since. */
const BEFORE_NOW = new Set([
  'originally',
  'initially',
  'previously',
  'formerly',
  'subsequently',
  'later',
  'repeatedly',
]);
const COLLECTIVE = new Set([
  'council',
  'members',
  'member',
  'organ',
  'powers',
  'nations',
  'states',
  'countries',
  'delegations',
]);
/** What newspapers call the Council by, for once. */
const OF_BODY = new Set(['powerful', '15', 'fifteen', 'decision', 'top']);
const PARTIAL = new Set(['key', 'some', 'several', 'permanent', 'western', 'leading', 'major', 'big', 'non-permanent']);
const PRONOUNS = new Set(['it', 'they', 'its', 'which', 'who']);

const words = ({ tokens }: ReadSentence, { from, to }: { from: number; to: number }): readonly Token[] =>
  tokens.slice(from, to);

/** The States a phrase and those beside it name, each once. */
export const statesOf = (sentence: ReadSentence, phrase: Phrase | null): string[] => {
  if (phrase === null) return [];
  const found = sentence.mentions.filter(
    ({ from, to, state, adjective }) => state !== null && !adjective && from >= phrase.from && to <= phrase.to,
  );
  return [...new Set(found.flatMap(({ state }) => state ?? []))];
};

/** Whether the head of a phrase is its mention: "Russia's envoy" is no State. */
const doerOf = (sentence: ReadSentence, phrase: Phrase | null, scene: Scene, before: Doer): Doer => {
  if (phrase === null) return 'none';
  const { mention } = phrase;
  const own = words(sentence, phrase);
  const last = own.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON' || pos === 'NUM');
  // "Key members agreed": what some agree the Council has not decided.
  if (mention?.actor === 'members' && own.some((word) => PARTIAL.has(word.lower))) return 'other';
  // "Members of the Security Council Sanctions Committee".
  if (
    mention?.actor === 'members' &&
    sentence.mentions.some(({ actor, from, to }) => actor === 'committee' && from >= phrase.from && to <= phrase.to)
  )
    return 'committee';
  if (mention?.actor) return mention.actor;
  if (mention?.state && !mention.adjective) return 'states';
  if (mention?.thing === 'text' || mention?.thing === 'draft') return 'text';
  if (mention?.thing) return 'other';
  const lower = last?.lower ?? '';
  if (PRONOUNS.has(lower) || own.some(({ lower: each }) => each === 'it' || each === 'they')) return before;
  // "Members of the sanctions committee".
  if (COLLECTIVE.has(lower) && isOf(sentence, phrase, 'committee')) return 'committee';
  if (COLLECTIVE.has(lower)) {
    const within = sentence.mentions.filter(({ from, to }) => from >= phrase.from && to <= phrase.to);
    // "EU countries", "committee members".
    if (within.some(({ actor }) => actor === 'body')) return 'body';
    if (within.some(({ actor }) => actor === 'committee') || own[0]?.lower === 'committee') return 'committee';
  }
  // "The 15-nation body", "the UN's most powerful body".
  if (lower === 'body' && own.some((word) => OF_BODY.has(word.lower))) return scene.ofCouncil ? 'council' : 'other';
  // "A majority of the Security Council".
  if ((lower === 'majority' || lower === 'most') && isOf(sentence, phrase, 'council')) return 'members';
  if (COLLECTIVE.has(lower) && own.some((word) => PARTIAL.has(word.lower))) return 'other';
  if (COLLECTIVE.has(lower))
    return lower === 'council' || lower === 'organ'
      ? scene.ofCouncil
        ? 'council'
        : 'other'
      : scene.ofCouncil
        ? 'members'
        : 'other';
  // "Finance ministers of the nations on the Security Council".
  if (/[^s]s$/.test(lower) && isOf(sentence, phrase, 'council')) return 'members';
  // "Thirteen voted for it".
  if (last?.pos === 'NUM' || lower === 'all') return scene.ofCouncil ? 'members' : 'other';
  return 'other';
};

const AT = new Set(['of', 'on', 'at', 'in']);
const isOf = ({ chunks }: ReadSentence, phrase: Phrase, actor: Actor): boolean => {
  const behind = chunks.slice(chunks.indexOf(phrase) + 1);
  const end = behind.findIndex((chunk) => chunk.kind !== 'noun' || !AT.has(chunk.preposition ?? ''));
  return behind
    .slice(0, end < 0 ? behind.length : end)
    .some((chunk) => chunk.kind === 'noun' && chunk.mention?.actor === actor);
};

/** How a clause is meant, and what made it so. */
const statusOf = (sentence: ReadSentence, clause: Clause, scene: Scene, doer: Doer): [Status, string | null] => {
  const { verb, governor } = clause;
  if (clause.conjunction === 'if' || clause.conjunction === 'unless' || clause.conjunction === 'whether')
    return ['unreal', clause.conjunction];
  if (clause.conjunction === 'should' || clause.conjunction === 'lest') return ['unreal', clause.conjunction];
  if (verb.modal !== null) {
    if (/^(?:will|wo|'ll|shall|sha)$/.test(verb.modal)) return ['ahead', verb.modal];
    if (/^(?:would|'d)$/.test(verb.modal)) return ['unreal', verb.modal];
    if (/^(?:should|must|ought)$/.test(verb.modal)) return ['wished', verb.modal];
    return ['possible', verb.modal];
  }
  if (isInverted(sentence, clause)) return ['unreal', 'had'];
  // "It is possible that the Council adopted it".
  const behindThat = sentence.tokens.slice(0, clause.subject?.from ?? 0).map(({ lower }) => lower);
  if (behindThat.at(-1) === 'that' && moods.get(behindThat.at(-2) ?? '') === 'possible')
    return ['possible', behindThat.at(-2) ?? null];
  const dependent = verb.infinitive || (verb.form === 'ing' && !verb.be);
  const governed = governor === null ? null : governedBy(sentence, clause, governor, scene, dependent);
  if (governed) return governed;
  if (verb.negated || noneOf(sentence, clause)) return ['not', 'no'];
  // "Ruritania joined Russia to veto it".
  if (verb.infinitive && governor?.verb.lemma === 'join') return statusOf(sentence, governor, scene, doer);
  if (verb.infinitive) {
    if (governor === null || clause.governingNoun?.mention?.thing === 'vote') return ['ahead', 'to'];
    if (clause.governingNoun !== null && clause.at > 0 && governor.object === clause.governingNoun)
      return ofNoun(sentence, clause);
  }
  if (verb.form === 'ing' && !verb.be) {
    const before = sentence.tokens[verb.from - 1]?.lower ?? '';
    const earlier = sentence.tokens[verb.from - 2]?.lower ?? '';
    if (
      [before, earlier].some((word) => word === 'without' || word === 'before' || word === 'against' || word === 'from')
    )
      return ['not', before];
    if (before === 'of' || before === 'for' || before === 'on') return ['wished', before];
    // "Adopted resolution 1718 in 2006, imposing an embargo": what goes with it was then, too.
    const main = sentence.clauses.findLast(
      (each) =>
        each.at < clause.at && each.subject === clause.subject && !each.verb.infinitive && each.verb.form !== 'ing',
    );
    const [status, because] = main ? statusOf(sentence, main, scene, doer) : [null, null];
    if (status === 'recalled') return [status, because];
  }
  // "At that time it was renewed until August".
  if (
    /^at (?:that|the) time$/.test(
      sentence.tokens
        .slice(0, 3)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
    return ['recalled', 'at that time'];
  if (clause.conjunction === 'since') return ['recalled', 'since'];
  if (clause.conjunction === 'whenever') return ['habit', 'whenever'];
  // "It was January 1992 when the Council adopted it".
  if (
    clause.conjunction === 'when' &&
    sentence.times.some((time) => time.to <= verb.from && isPast(time, scene.publishedOn))
  )
    return ['recalled', 'when'];
  const past = clause.times.some((time) => isPast(time, scene.publishedOn));
  const near = clause.times.some((time) => isDay(time) && !isPast(time, scene.publishedOn));
  if (past && !near) return ['recalled', 'date'];
  if (verb.have === 'had' && !near && !isReported(clause) && !isJustBefore(sentence, clause))
    return ['recalled', 'had'];
  if (!near && isRepeated(sentence, clause)) return ['recalled', 'times'];
  const adverb = near ? undefined : adverbOf(sentence, clause, BEFORE_NOW);
  if (adverb !== undefined) return ['recalled', adverb];
  const habit = adverbOf(sentence, clause, HABITS);
  if (habit !== undefined) return ['habit', habit];
  if (verb.form === 'base' || verb.form === 's') {
    if (verb.lemma !== 'put' && doer === 'text' && sentence.place !== 'headline') return ['content', 'present'];
  }
  return ['done', null];
};

/** "Had it been adopted, it would have …": the condition and what depends on it. */
const isInverted = ({ tokens, chunks }: ReadSentence, { verb }: Clause): boolean => {
  if (tokens[0]?.lower !== 'had' || verb.from === 0) return false;
  const comma = chunks.find(({ kind }) => kind === 'comma');
  return comma === undefined || verb.from < comma.from || verb.have !== null;
};

/** "Hours after Russia had vetoed it": of the same day. */
const isJustBefore = ({ tokens, chunks }: ReadSentence, { at, conjunction }: Clause): boolean => {
  if (conjunction !== 'after') return false;
  const opening = chunks.findLast((chunk, index) => index < at && chunk.kind === 'conjunction');
  return /^(?:hours|minutes|moments|shortly|immediately|just)$/.test(tokens[(opening?.from ?? 0) - 1]?.lower ?? '');
};

/** "The chair said that members had agreed to list him": in reported speech "had" is "have". */
const isReported = ({ verb, governor }: Clause): boolean =>
  governor !== null &&
  moods.get(governor.verb.lemma) === 'said' &&
  governor.verb.form === 'past' &&
  (verb.act === 'decide' || verb.act === 'list' || verb.act === 'delist');

/** "Renewed it several times", "every year since". */
const isRepeated = ({ tokens }: ReadSentence, { verb }: Clause): boolean =>
  tokens
    .slice(verb.to, verb.to + 6)
    .some(
      ({ lower }, at, words) =>
        lower === 'times' && /^(?:several|many|numerous|\d+|two|three|four|five)$/.test(words[at - 1]?.lower ?? ''),
    );

/** An adverb among a verb's own words, or right before them. */
const adverbOf = ({ tokens }: ReadSentence, { verb }: Clause, adverbs: ReadonlySet<string>): string | undefined =>
  tokens.slice(Math.max(0, verb.from - 1), verb.to).find(({ lower }) => adverbs.has(lower))?.lower;

/** "On Thursday", "on 5 June", and not "in June". */
const isDay = ({ told }: TimeMention): boolean =>
  told.form === 'weekday' || told.form === 'offset' || (told.form === 'date' && told.day !== null);

const NOUNS_AHEAD = new Set(['vote', 'session']);
const ofNoun = (sentence: ReadSentence, { governingNoun }: Clause): [Status, string | null] => {
  const thing = governingNoun?.mention?.thing ?? null;
  const last = governingNoun === null ? '' : (words(sentence, governingNoun).at(-1)?.lower ?? '');
  if (thing === 'text' || thing === 'draft') return ['content', last];
  if (thing !== null && NOUNS_AHEAD.has(thing)) return ['ahead', last];
  return ['wished', last];
};

const noneOf = (sentence: ReadSentence, clause: Clause): boolean =>
  [clause.subject, clause.voice === 'active' ? clause.object : null].some((phrase) => {
    const first = phrase === null ? '' : (sentence.tokens[phrase.from]?.lower ?? '');
    return first === 'no' || first === 'none' || first === 'neither' || first === 'nobody';
  });

/** "Is due to", "are likely to": what makes the mood is the word behind "be". */
const complementOf = ({ tokens }: ReadSentence, clause: Clause, { verb }: Clause): string | null => {
  if (verb.lemma !== 'be' || !clause.verb.infinitive) return null;
  const last = tokens.slice(verb.to, clause.verb.from).at(-1)?.lower ?? '';
  return moods.has(last) ? last : null;
};

/** How a governing verb makes what it governs; null where it lets it stand. */
const governedBy = (
  sentence: ReadSentence,
  clause: Clause,
  governor: Clause,
  scene: Scene,
  dependent: boolean,
): [Status, string | null] | null => {
  const { act } = governor.verb;
  const lemma = complementOf(sentence, clause, governor) ?? governor.verb.lemma;
  const mood = moods.get(lemma);
  const [status, because] = statusOf(sentence, governor, scene, 'other');
  const against = sentence.tokens
    .slice(governor.verb.to, clause.verb.from)
    .some(({ lower }) => lower === 'against' || lower === 'not');
  if (
    mood === 'said' ||
    (!dependent &&
      mood !== 'denied' &&
      mood !== 'doubted' &&
      mood !== 'ahead' &&
      mood !== 'wished' &&
      mood !== 'asked' &&
      mood !== 'possible')
  ) {
    if (status === 'not' || status === 'denied') return ['denied', lemma];
    return dependent && status !== 'done' ? [status, because] : null;
  }
  if (
    mood === 'refused' &&
    (!FROM.has(lemma) ||
      sentence.tokens.slice(governor.verb.to, clause.verb.from).some(({ lower }) => lower === 'from'))
  ) {
    // "Did not fail to", "may fail to".
    if (status === 'not') return null;
    return status === 'done' ? ['not', lemma] : [status, because];
  }
  if (act === 'decide' || act === 'vote' || act === 'adopt') {
    if (status !== 'done') return [status, because];
    return against ? ['not', 'against'] : null;
  }
  // "The Council is to vote".
  if (lemma === 'be' && clause.verb.infinitive && governor.object === null)
    return status === 'done' ? ['ahead', 'be to'] : [status, because];
  // "A list of those to be sanctioned".
  if (mood === undefined && verbIsToBe(clause)) return ['ahead', 'to be'];
  if (mood === 'denied' || mood === 'doubted') return ['denied', lemma];
  if (mood === 'ahead') return status === 'not' ? ['not', lemma] : ['ahead', lemma];
  if (mood === 'wished' || mood === 'asked') return ['wished', lemma];
  if (mood === 'possible') return ['possible', lemma];
  if (dependent && clause.verb.infinitive) {
    if (clause.governingNoun !== null && governor.object === clause.governingNoun) return null;
    return status === 'done' ? null : [status, because];
  }
  return null;
};

const verbIsToBe = ({ verb }: Clause): boolean =>
  verb.infinitive && verb.be && verb.form === 'past' && verb.have === null;

const THEME_BY_SUBJECT = new Set<string | null>(['fail', 'stay']);

/** Every clause of the sentences as a frame, in their order. */
export const framesOf = (sentences: readonly ReadSentence[], scene: Scene): Frame[] => {
  const frames: Frame[] = [];
  let before: Doer = 'none';
  let matter: Frame['matter'] = null;
  for (const sentence of sentences) {
    const byClause = new Map<Clause, Frame>();
    let main: Doer | null = null;
    matter = matterOf(sentence) ?? matter;
    for (const clause of sentence.clauses) {
      const passive = clause.voice === 'passive';
      const decision = decisionOf(sentence, clause);
      const doerPhrase = decision ? decision.owner : passive ? clause.agent : clause.subject;
      const doer = doerOf(sentence, doerPhrase, scene, main !== null && SPEAKING.has(main) ? main : before);
      const themePhrase =
        passive || (THEME_BY_SUBJECT.has(clause.verb.act) && clause.object === null)
          ? clause.subject
          : (goesOn(sentence, clause.object) ?? wordingOf(sentence, aboutOf(clause)));
      const [status, because] = decision
        ? statusOf(sentence, decision.governor, scene, doer)
        : statusOf(sentence, clause, scene, doer);
      const frame: Frame = {
        sentence,
        clause,
        act: clause.verb.act,
        doer,
        states: statesOf(sentence, doerPhrase),
        doerPhrase,
        theme: themePhrase?.mention?.thing ?? null,
        themePhrase,
        status,
        because,
        by: null,
        quoted: clause.quoted,
        matter,
      };
      byClause.set(clause, frame);
      frames.push(frame);
      if (!clause.relative && !clause.describes && doer !== 'none') main ??= doer;
    }
    for (const [clause, frame] of byClause) {
      const governing = clause.governor ? byClause.get(clause.governor) : undefined;
      if (governing) (frame as { by: Frame | null }).by = governing;
    }
    if (main !== null && main !== 'other') before = main;
  }
  return frames;
};

/** Whom "it" in the same sentence means: "the committee said that it has removed him". */
const SPEAKING = new Set<Doer>(['council', 'committee', 'un', 'states', 'body']);
const OF_MEASURES = new Set<string | null>(['sanctions', 'panel', 'permit']);
const matterOf = ({ mentions }: ReadSentence): Frame['matter'] => {
  const first = mentions.find(({ thing }) => OF_MEASURES.has(thing) || thing === 'mission');
  return first === undefined ? null : first.thing === 'mission' ? 'mission' : 'measures';
};

/** What stands behind a comma where the object names nothing: "a rival, Russian-proposed resolution". */
const goesOn = ({ chunks }: ReadSentence, phrase: Phrase | null): Phrase | null => {
  if (phrase === null || phrase.mention !== null || phrase.beside.length > 0) return phrase;
  const at = chunks.indexOf(phrase);
  const [comma, next] = [chunks[at + 1], chunks[at + 2]];
  return comma?.kind === 'comma' && next?.kind === 'noun' && next.preposition === null && next.mention?.thing
    ? next
    : phrase;
};

/** "Agreed on the wording of a draft resolution". */
const wordingOf = ({ chunks, tokens }: ReadSentence, phrase: Phrase | null): Phrase | null => {
  if (phrase === null || phrase.mention?.thing === 'draft') return phrase;
  if (!/^(?:wording|terms|language|text|content|contents)$/.test(tokens[phrase.to - 1]?.lower ?? '')) return phrase;
  const next = chunks[chunks.indexOf(phrase) + 1];
  return next?.kind === 'noun' && next.preposition === 'of' && next.mention?.thing ? next : phrase;
};

/** "Voted on the resolution", "gave the panel". */
const aboutOf = ({ rest }: Clause): Phrase | null =>
  rest.find(
    ({ preposition, time }) =>
      time === null && (preposition === 'on' || preposition === 'for' || preposition === 'against'),
  ) ?? null;
