import { type Chunk, chunksOf, type Phrase } from './chunks.js';
import type { TimeMention } from './days.js';
import { ACTS } from './lexicon/acts.js';
import { MOODS } from './lexicon/moods.js';
import { mended, withNames } from './mended.js';
import { type Mention, mentionsIn, timesIn } from './mentions.js';
import { type Token, tag } from './tagger.js';
import { type VerbGroup, verbGroupsIn } from './verbs.js';

/** Where in its text a sentence stands. */
export type Place = 'headline' | 'lead' | 'body';

/** A sentence taken apart once; all that is asked of it is asked of this. */
export interface ReadSentence {
  readonly text: string;
  readonly place: Place;
  /** Its number in its text; the headline has -1. */
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeMention[];
  readonly chunks: readonly Chunk[];
  readonly clauses: readonly Clause[];
}

/** A verb with those it joins. */
export interface Clause {
  readonly verb: VerbGroup;
  /** Which of the sentence's chunks the verb is. */
  readonly at: number;
  readonly voice: 'active' | 'passive';
  /** A participle that only describes a noun: "the resolution adopted in 2015". */
  readonly describes: boolean;
  readonly subject: Phrase | null;
  readonly object: Phrase | null;
  /** Who did it, in the passive. */
  readonly agent: Phrase | null;
  /** Phrases with a preposition behind the verb. */
  readonly rest: readonly Phrase[];
  /** The clause of the verb that this one depends on: "voted to extend", "said that … adopted". */
  readonly governor: Clause | null;
  /** The noun it depends on: "a bid to extend". */
  readonly governingNoun: Phrase | null;
  /** The conjunction that opens it: "if", "after". */
  readonly conjunction: string | null;
  readonly relative: boolean;
  readonly quoted: boolean;
  readonly times: readonly TimeMention[];
}

/** Takes a sentence apart. */
export const readSentence = (text: string, place: Place, index: number): ReadSentence => {
  const tagged = mended(tag(text));
  const tokens = place === 'headline' ? tagged : withNames(tagged);
  const mentions = mentionsIn(tokens, text);
  const times = timesIn(tokens);
  const verbs = verbGroupsIn(tokens);
  const chunks = chunksOf({ tokens, verbs, mentions, times });
  return { text, place, index, tokens, mentions, times, chunks, clauses: clausesOf(tokens, chunks) };
};

type Draft = { -readonly [K in keyof Clause]: Clause[K] };

const clausesOf = (tokens: readonly Token[], chunks: readonly Chunk[]): Clause[] => {
  const byChunk = new Map<number, Draft>();
  const clauses: Draft[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (chunk.kind !== 'verb') continue;
    const verb = coordinated(chunk.verb, chunks, at, byChunk);
    const object = objectOf(chunks, at);
    const rest = restOf(chunks, at);
    const by = rest.find(({ preposition }) => preposition === 'by') ?? null;
    const bare = isBareParticiple(verb, object, by, chunks, at);
    const clause: Draft = {
      verb,
      at,
      voice: (verb.be && verb.form === 'past') || bare ? 'passive' : 'active',
      describes: false,
      subject: null,
      object,
      agent: by,
      rest,
      governor: null,
      governingNoun: null,
      conjunction: null,
      relative: chunks[at - 1]?.kind === 'relative',
      quoted: tokens[verb.head]?.quoted ?? false,
      times: [],
    };
    clause.subject = subjectOf(chunks, at, bare, byChunk);
    // "The panel "approved the removal"": what is quoted in part the text itself asserts.
    if (clause.quoted && clause.subject !== null && tokens[clause.subject.from]?.quoted !== true) clause.quoted = false;
    if (bare && by === null && ACTING.has(clause.subject?.mention?.actor ?? '')) clause.voice = 'active';
    clause.object ??= objectBefore(chunks, at, clause);
    byChunk.set(at, clause);
    clauses.push(clause);
  }
  for (const clause of clauses) {
    openingOf(clause, chunks);
    governorOf(clause, chunks, tokens, byChunk);
    clause.times = chunks.flatMap((chunk, at) =>
      chunk.kind === 'noun' &&
      chunk.time !== null &&
      nearestVerb(chunks, at) === clause.at &&
      !LIMITS.has(chunk.preposition ?? '')
        ? [chunk.time]
        : [],
    );
  }
  const finite = clauses.filter((clause) => standsAlone(clause) && !(clause.voice === 'passive' && !clause.verb.be));
  for (const clause of clauses)
    clause.describes =
      clause.voice === 'passive' &&
      !clause.verb.be &&
      clause.subject !== null &&
      finite.some(({ at }) => at !== clause.at);
  for (const [at, clause] of clauses.entries()) {
    // "Was put on the list of persons associated with it in 2003": the year is of the listing.
    const main = clauses.slice(0, at).findLast((each) => standsAlone(each));
    if (!clause.describes || clause.verb.act !== null || clause.times.length === 0 || !main) continue;
    main.times = [...main.times, ...clause.times];
  }
  sayings(clauses, chunks);
  openings(clauses);
  return clauses;
};

/** Who adopts and extends, and is not adopted or extended. */
const ACTING = new Set(['council', 'committee', 'un', 'members']);

/** Until when, not when. */
const LIMITS = new Set(['until', 'till', 'through', 'to', 'by']);

const standsAlone = ({ verb }: Clause): boolean => !verb.infinitive && (verb.form !== 'ing' || verb.be);

/** Verbs that take no object: their past is no participle of a passive. */
const INTRANSITIVE = new Set(
  'vote decide agree fail abstain meet say resolve expire remain stay come go pass'.split(' '),
);

/** What is done with something that is to come. */
const PLANNED = new Set(['schedule', 'expect', 'slate', 'plan', 'intend', 'set', 'design', 'mean']);

const CALLED = new Set(['call', 'dub', 'nickname', 'name']);

/** "Embargo extended by the UN", "the text adopted today": a participle without an auxiliary. */
const isBareParticiple = (
  verb: VerbGroup,
  object: Phrase | null,
  by: Phrase | null,
  chunks: readonly Chunk[],
  at: number,
): boolean => {
  if (verb.form !== 'past' || verb.be || verb.have !== null || verb.modal !== null || verb.infinitive) return false;
  if (by !== null && by.time === null && object === null) return true;
  // "Ferdo Marlik, commonly called the Cook".
  if (CALLED.has(verb.lemma) && chunks[at - 1]?.kind === 'comma') return true;
  if (object !== null || INTRANSITIVE.has(verb.lemma)) return false;
  const next = chunks[at + 1];
  // "A text, scheduled to be adopted on Wednesday".
  if (next?.kind === 'verb' && next.verb.infinitive && next.verb.be && PLANNED.has(verb.lemma)) return true;
  // "…, the statement added".
  if (verb.lemma === 'add' && (next === undefined || next.kind === 'break')) return false;
  return !(next?.kind === 'relative' || next?.kind === 'verb');
};

/** "Is expected to extend and tighten": the second has the auxiliaries of the first. */
const coordinated = (
  verb: VerbGroup,
  chunks: readonly Chunk[],
  at: number,
  known: ReadonlyMap<number, Clause>,
): VerbGroup => {
  if (chunks[at - 1]?.kind !== 'and' || verb.modal !== null || verb.infinitive || verb.be || verb.have !== null)
    return verb;
  const before = previousVerb(chunks, at - 1);
  const first = before === null ? null : known.get(before)?.verb;
  if (!first) return verb;
  const same = first.form === verb.form;
  if (!same) return verb;
  return {
    ...verb,
    modal: first.modal,
    infinitive: first.infinitive,
    be: first.be,
    have: first.have,
    negated: verb.negated || first.negated,
  };
};

const previousVerb = (chunks: readonly Chunk[], before: number): number | null => {
  for (let at = before - 1; at >= 0; at--) if (chunks[at]?.kind === 'verb') return at;
  return null;
};

const objectOf = (chunks: readonly Chunk[], verb: number): Phrase | null => {
  for (let at = verb + 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    // "Extended until 30 September, the mandate".
    if (chunk.kind === 'comma' && timeBefore(chunks, at) && isBare(chunks[at + 1])) continue;
    // "Adopted on Tuesday, by ten votes, a text": between commas stands how.
    if (chunk.kind === 'comma' && goesOnBehind(chunks, at)) continue;
    if (chunk.kind !== 'noun') return null;
    // "Adopted on Friday a resolution": what lies between says when or where.
    if (chunk.preposition === null && chunk.time === null) return chunk;
  }
  return null;
};

/** A verb that stands by itself, and so has a subject before it. */
const isFiniteVerb = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'verb' && !chunk.verb.infinitive && (chunk.verb.form !== 'ing' || chunk.verb.be);

/** Whether behind a comma come only phrases with prepositions and a comma, or the object itself, which no verb takes for its subject. */
const goesOnBehind = (chunks: readonly Chunk[], comma: number): boolean => {
  const opens = chunks.slice(0, comma).findLast(({ kind }) => kind === 'comma' || kind === 'verb')?.kind === 'verb';
  for (let at = comma + 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'comma') return opens && isBare(chunks[at + 1]) && !isFiniteVerb(chunks[at + 2]);
    if (chunk.kind !== 'noun') return false;
    if (isBare(chunk)) return !opens && at === comma + 1 && !isFiniteVerb(chunks[at + 1]);
  }
  return false;
};

/** "Ferdo Marlik, whom the committee listed": the object stands before its subject. */
const objectBefore = (chunks: readonly Chunk[], verb: number, { subject, voice, relative }: Clause): Phrase | null => {
  if (subject === null || voice === 'passive' || relative) return null;
  for (let at = verb - 1; at > 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'relative')
      return chunk.word === 'whom' || chunk.word === 'which' || (chunk.word === 'that' && isBare(chunks[at - 1]))
        ? antecedent(chunks, at)
        : null;
    if (chunk.kind !== 'noun') return null;
  }
  return null;
};

const timeBefore = (chunks: readonly Chunk[], at: number): boolean => {
  const before = chunks[at - 1];
  return before?.kind === 'noun' && before.time !== null;
};

const restOf = (chunks: readonly Chunk[], verb: number): Phrase[] => {
  const rest: Phrase[] = [];
  for (let at = verb + 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.kind === 'relative' || chunk.kind === 'conjunction')
      break;
    if (chunk.kind === 'noun' && chunk.preposition !== null) rest.push(chunk);
    if ((chunk.kind === 'and' || chunk.kind === 'comma') && !isPhraseWithPreposition(chunks[at + 1])) break;
  }
  return rest;
};
const isPhraseWithPreposition = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'noun' && chunk.preposition !== null;

const isBare = (chunk: Chunk | undefined): chunk is Phrase =>
  chunk?.kind === 'noun' && chunk.preposition === null && chunk.time === null;

/** Whether a participle belongs to the noun before it, which "with" opens. */
const isWith = (chunks: readonly Chunk[], at: number, participle: boolean): boolean => {
  const [before, own] = [chunks[at - 1], chunks[at]];
  return (
    before?.kind === 'noun' &&
    before.preposition === 'with' &&
    before.time === null &&
    own?.kind === 'verb' &&
    (participle || (own.verb.form === 'ing' && !own.verb.be && !own.verb.infinitive))
  );
};

/** Who or what stands before a verb as its subject. */
const subjectOf = (
  chunks: readonly Chunk[],
  verb: number,
  participle: boolean,
  known: ReadonlyMap<number, Clause>,
): Phrase | null => {
  const sharedWith = (at: number): Phrase | null => {
    const before = previousVerb(chunks, at);
    return before === null ? null : (known.get(before)?.subject ?? null);
  };
  let at = verb - 1;
  if (chunks[at]?.kind === 'relative') return antecedent(chunks, at);
  // "With China abstaining", "with a vote expected on Friday".
  if (isWith(chunks, verb, participle)) return chunks[at] as Phrase;
  if (participle) {
    if (chunks[at]?.kind === 'comma' || isDash(chunks[at])) at--;
    const near = antecedent(chunks, at + 1);
    if (near) return near;
  }
  let comma = false;
  for (; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'noun') {
      if (!isBare(chunk)) continue;
      // "The text, tabled by the President, Ruritania, won": it explains the author.
      if (chunks[verb - 1]?.kind === 'comma' && chunks[at - 1]?.kind === 'comma' && isAuthor(chunks[at - 2])) continue;
      // "Russia, a permanent member, vetoed it": what commas set apart explains the name before.
      if (chunks[verb - 1]?.kind === 'comma' && chunks[at - 1]?.kind === 'comma' && isBare(chunks[at - 2])) {
        at -= 1;
        continue;
      }
      // "Lifts the embargo, extends the panel": an object before a comma is no subject behind it.
      const owner = comma ? ownerOfObject(chunks, at) : null;
      if (owner !== null)
        return relativesNoun(chunks, owner) ?? explained(known.get(owner)?.subject ?? null, chunks, verb);
      const described = objectOfDescription(chunks, at, known);
      return described === undefined ? chunk : explained(described, chunks, verb);
    }
    // "The text, tabled by the President – the Republic of Korea – received": what dashes set apart is passed over.
    const opening = isDash(chunk) ? chunks.findLastIndex((each, index) => index < at && isDash(each)) : -1;
    if (opening > 0 && chunks[verb - 1] === chunk) {
      at = opening;
      continue;
    }
    if (chunk.kind === 'comma') comma = true;
    else if (chunk.kind === 'and') return isBare(chunks[at + 1]) ? null : sharedWith(at);
    else if (chunk.kind === 'verb') {
      // "A resolution to stop sanctions from coming back | found four votes"; "an embargo placed on Ruritania | was lifted".
      const describing = chunk.verb.form === 'ing' || (!comma && isReduced(chunk.verb, chunks, at) && !participle);
      if (!describing || chunk.verb.be)
        return (comma ? relativesNoun(chunks, at) : null) ?? known.get(at)?.subject ?? null;
    } else return null;
  }
  return null;
};

/** "The text, which France had sought, renews it": the noun that the clause of a verb between commas is about; null for any other verb. */
const relativesNoun = (chunks: readonly Chunk[], verb: number): Phrase | null => {
  for (let at = verb - 1; at > 0; at--) {
    const { kind } = chunks[at] as Chunk;
    if (kind === 'relative') return chunks[at - 1]?.kind === 'comma' ? antecedent(chunks, at) : null;
    if (kind !== 'noun') return null;
  }
  return null;
};

/** "Russia, an ally of those who hold the north, abstained": what commas set apart explains the State before. */
const explained = (phrase: Phrase | null, chunks: readonly Chunk[], verb: number): Phrase | null => {
  const at = phrase === null ? -1 : chunks.indexOf(phrase);
  const named = chunks[at - 2];
  const apart = chunks[verb - 1]?.kind === 'comma' && chunks[at - 1]?.kind === 'comma';
  return apart && isBare(named) && named.mention?.state ? named : phrase;
};

/** A participle right behind a noun that has no object: with a verb to come and nothing that joins the two, it only describes. */
const isReduced = (verb: VerbGroup, chunks: readonly Chunk[], at: number): boolean => {
  const [before, after] = [chunks[at - 1], chunks[at + 1]];
  return (
    verb.form === 'past' &&
    !verb.be &&
    verb.have === null &&
    verb.modal === null &&
    !verb.infinitive &&
    !INTRANSITIVE.has(verb.lemma) &&
    before?.kind === 'noun' &&
    before.preposition !== null &&
    after?.kind === 'noun' &&
    after.preposition !== null
  );
};

const isDash = (chunk: Chunk | undefined): boolean => chunk?.kind === 'break' && /^[-—–]+$/.test(chunk.word);

const isAuthor = (chunk: Chunk | undefined): boolean => chunk?.kind === 'noun' && chunk.preposition === 'by';

/** The verb whose object a phrase is, by its place. */
const ownerOfObject = (chunks: readonly Chunk[], phrase: number): number | null => {
  for (let at = phrase - 1; at >= 0; at--) {
    if (chunks[at]?.kind === 'verb') return at;
    if (chunks[at]?.kind !== 'noun') return null;
  }
  return null;
};

/**
 * Whether a phrase is what a description before it ends with: "a resolution that would condemn Iran | was vetoed". Then the noun that is
 * described; undefined for any other phrase.
 */
const objectOfDescription = (
  chunks: readonly Chunk[],
  phrase: number,
  known: ReadonlyMap<number, Clause>,
): Phrase | null | undefined => {
  for (let at = phrase - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'noun') continue;
    if (chunk.kind !== 'verb') return undefined;
    const clause = known.get(at);
    if (clause?.relative || (clause && clause.verb.form === 'ing' && !clause.verb.be))
      return clause.subject ?? undefined;
    if (clause?.verb.infinitive && previousVerb(chunks, at) === null && chunks[at - 1]?.kind === 'noun')
      return antecedent(chunks, at) ?? undefined;
    return undefined;
  }
  return undefined;
};

/** The noun that "that", "which", "who" or a participle is about. */
const antecedent = (chunks: readonly Chunk[], before: number): Phrase | null => {
  let nearest: Phrase | null = null;
  for (let at = before - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    // "The resolution, without Iran in it, that extends".
    if (chunk.kind === 'comma' && (nearest === null || nearest.preposition !== null)) continue;
    // "A draft tabled by Ruritania that would have extended": it is the draft that would.
    const written = chunks[at - 1];
    if (isReducedBy(chunk, nearest) && written?.kind === 'noun' && isWritten(written)) return written;
    if (chunk.kind !== 'noun') break;
    if (chunk.time !== null) continue;
    nearest ??= chunk;
    // "Its proposals for the resolution, which was drafted": what is written is a text.
    if (chunk.preposition === null || nearest.mention?.thing === 'text' || nearest.mention?.thing === 'draft')
      return nearest.mention?.thing === 'text' || nearest.mention?.thing === 'draft' ? nearest : chunk;
  }
  return nearest;
};

const isWritten = ({ mention }: Phrase): boolean => mention?.thing === 'text' || mention?.thing === 'draft';
/** "Tabled by Ruritania". */
const isReducedBy = (chunk: Chunk, nearest: Phrase | null): boolean =>
  chunk.kind === 'verb' &&
  chunk.verb.form === 'past' &&
  !chunk.verb.be &&
  chunk.verb.have === null &&
  nearest?.preposition === 'by';

/** The conjunction that opens a clause, if nothing but its own phrases stands between. */
const openingOf = (clause: Draft, chunks: readonly Chunk[]): void => {
  for (let at = clause.at - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'conjunction') {
      clause.conjunction = chunk.word;
      return;
    }
    if (chunk.kind !== 'noun') return;
  }
};

/** "A proposal | made in May". */
const isProposal = ({ verb, voice, subject }: Clause): boolean =>
  voice === 'passive' && !verb.be && subject?.mention?.thing === 'proposal';

/** The verb or noun on which a clause depends. */
const governorOf = (
  clause: Draft,
  chunks: readonly Chunk[],
  tokens: readonly Token[],
  byChunk: ReadonlyMap<number, Draft>,
): void => {
  const { verb } = clause;
  const before = chunks[clause.at - 1];
  const dependent = verb.infinitive || (verb.form === 'ing' && !verb.be);
  if (dependent) {
    // "Is expected to extend and tighten" depends on the same as its first half.
    if (before?.kind === 'and') {
      const first = previousVerb(chunks, clause.at - 1);
      const same = first === null ? undefined : byChunk.get(first);
      if (same && same.verb.infinitive === verb.infinitive && same.verb.form === verb.form) {
        clause.governor = same.governor;
        clause.governingNoun = same.governingNoun;
        return;
      }
    }
    for (let at = clause.at - 1; at >= 0; at--) {
      const chunk = chunks[at] as Chunk;
      if (chunk.kind === 'noun') {
        const counted = tokens[chunk.to - 1]?.pos === 'NUM';
        if (at === clause.at - 1 && chunk.preposition !== 'by' && chunk.time === null && !counted)
          clause.governingNoun = chunk;
        continue;
      }
      // "Agreed to a proposal made in May to impose": a participle that describes the noun governs nothing.
      const between = chunk.kind === 'verb' ? byChunk.get(at) : undefined;
      if (between && verb.infinitive && isProposal(between) && previousVerb(chunks, at) !== null) continue;
      if (chunk.kind === 'verb') clause.governor = byChunk.get(at) ?? null;
      break;
    }
    // "Urged the Council to adopt", "the Council voted to adopt".
    const { governor } = clause;
    if (verb.infinitive && governor)
      clause.subject = governor.object?.mention?.actor ? governor.object : governor.subject;
    return;
  }
  if (isWith(chunks, clause.at, clause.voice === 'passive' && !verb.be)) return;
  // "Said (that) the Council adopted": left of the subject.
  for (let at = clause.at - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === 'noun') continue;
    if (chunk.kind === 'relative' && (chunk.word === 'that' || chunk.word === 'what')) continue;
    if (chunk.kind === 'conjunction' && chunk.word === 'whether') continue;
    if (chunk.kind === 'verb' && at !== clause.at - 1 && SAYING.has(chunk.verb.lemma))
      clause.governor = byChunk.get(at) ?? null;
    break;
  }
  const { governor } = clause;
  // "A resolution that would have called out Iran was vetoed": of one subject, neither depends on the other.
  if (governor?.relative && governor.subject === clause.subject) clause.governor = null;
};

/** Which verb a time belongs to: the nearest that no conjunction parts it from. */
const nearestVerb = (chunks: readonly Chunk[], time: number): number | null => {
  const reach = (step: 1 | -1): number | null => {
    for (let at = time + step; at >= 0 && at < chunks.length; at += step) {
      const { kind } = chunks[at] as Chunk;
      if (kind === 'verb') return at;
      if (kind === 'break' || kind === 'conjunction' || (kind === 'relative' && step === 1)) return null;
    }
    return null;
  };
  const [left, right] = [reach(-1), reach(1)];
  if (left === null || right === null) return left ?? right;
  // "It was widened and in June 2011, the Council parted it".
  if (chunks[time - 1]?.kind === 'and') return right;
  // "It said the committee on Monday removed him": the time stands between a subject and its verb.
  const saying = chunks[left];
  if (right === time + 1 && saying?.kind === 'verb' && SAYING.has(saying.verb.lemma) && isBare(chunks[time - 1]))
    return right;
  const between = chunks.slice(left + 1, time).some(({ kind }) => kind === 'comma' || kind === 'and');
  const behind = chunks.slice(time + 1, right).some(({ kind }) => kind === 'comma' || kind === 'and');
  return between && !behind ? right : left;
};

/** "…, the Security Council decided today": a saying at the end governs what stands before it. */
const sayings = (clauses: Draft[], chunks: readonly Chunk[]): void => {
  const last = clauses.at(-1);
  if (!last || clauses.length < 2 || last.object !== null || last.voice === 'passive' || !standsAlone(last)) return;
  const comma = chunks.findLastIndex((chunk, at) => at < last.at && chunk.kind === 'comma');
  if (comma < 0 || chunks.slice(comma + 1, last.at).some((chunk) => chunk.kind !== 'noun' && chunk.kind !== 'and'))
    return;
  if (last.subject === null || !SAYING.has(last.verb.lemma)) return;
  for (const clause of clauses)
    if (clause !== last && clause.governor === null && standsAlone(clause)) clause.governor = last;
};
const SAYING = new Set<string>([
  ...MOODS.map(({ word }) => word),
  ...ACTS.flatMap(({ word, means }) => (means === 'decide' || means === 'vote' ? [word] : [])),
  'add',
  'recall',
  'remember',
]);

/** "Unanimously adopting resolution 2713, the Council extended": a participle that opens a sentence has the subject of the main verb. */
const openings = (clauses: Draft[]): void => {
  for (const [at, clause] of clauses.entries()) {
    const participle = clause.verb.form === 'ing' ? !clause.verb.be : clause.voice === 'passive' && !clause.verb.be;
    if (!participle || clause.subject !== null) continue;
    const main = clauses.slice(at + 1).find((each) => standsAlone(each) && !each.relative && each.conjunction === null);
    if (main) clause.subject = main.subject;
  }
};
