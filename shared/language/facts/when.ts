import { type Day, daysBetween } from '../../time/days.js';
import type { Phrase } from '../chunks.js';
import type { Clause, ReadSentence } from '../clauses.js';
import { dayMeant, NEWS_DAYS, type TimeMention } from '../days.js';
import type { Frame, Scene } from '../frames.js';
import { SAYINGS } from '../spoken.js';

const LIMITS = new Set(['until', 'till', 'through', 'to', 'by', 'from', 'since', 'before', 'after', 'of', 'than']);

const phrases = ({ chunks }: ReadSentence): Phrase[] =>
  chunks.flatMap((chunk) => (chunk.kind === 'noun' ? [chunk] : []));
const isOfSaying = (clause: Clause, governed: boolean): boolean => SAYINGS.has(clause.verb.lemma) && !governed;

/** The times of a sentence that are nobody's saying and no limit. */
const actTimes = (sentence: ReadSentence): TimeMention[] => {
  const said = sentence.clauses
    .filter((clause) => isOfSaying(clause, clause.subject?.mention?.actor === 'council'))
    .flatMap(({ times }) => times);
  return phrases(sentence).flatMap(({ time, preposition }) =>
    time !== null && !LIMITS.has(preposition ?? '') && !said.includes(time) ? [time] : [],
  );
};

const within = (day: Day | null, published: Day | null): day is Day => {
  if (day === null) return false;
  if (published === null) return true;
  const age = daysBetween(day, published);
  return age >= 0 && age <= NEWS_DAYS;
};

const pastDay = (times: readonly TimeMention[], { publishedOn }: Scene): Day | null =>
  times
    .filter(({ told }) => publishedOn !== null || told.form === 'date')
    .map((time) => dayMeant(time, publishedOn, 'past'))
    .find((day) => within(day, publishedOn)) ?? null;

const SPEAKS_OF_VOTE = /^(?:vote|adopt|approve|pass|meet|session|meeting|resolution|council|renew|extend|veto)$/;
const CHANGES = /^(?:lift|end|terminate|impose|ease|suspend|tighten)$/;

/** The day (New York) on which it was done, as the frames that tell it say, else their sentences, else those around. */
export const dayOfAct = (frames: readonly Frame[], sentences: readonly ReadSentence[], scene: Scene): Day | null => {
  for (const { clause } of frames) {
    const governing =
      clause.governor &&
      clause.governor.times.length > 0 &&
      !isOfSaying(clause.governor, SPEAKERS.has(clause.governor.subject?.mention?.actor ?? undefined))
        ? clause.governor.times
        : [];
    const day = pastDay([...clause.times, ...governing], scene);
    if (day) return day;
  }
  const relied = new Set(frames.map(({ sentence }) => sentence));
  for (const sentence of relied) {
    const day = pastDay(actTimes(sentence), scene);
    if (day) return day;
  }
  if (scene.official) return scene.publishedOn;
  for (const sentence of sentences) {
    if (relied.has(sentence)) continue;
    const ofVote = sentence.tokens.some(({ lemma }) => SPEAKS_OF_VOTE.test(lemma));
    // "The sanctions were lifted on Wednesday": its own day, and no other in the sentence.
    const changed = sentence.clauses.filter(({ verb, describes }) => CHANGES.test(verb.lemma) && !describes);
    const day = pastDay(ofVote ? actTimes(sentence) : changed.flatMap(({ times }) => times), scene);
    if (day) return day;
  }
  const [ofVote] = daysPossessed(sentences, OF_VOTE, scene);
  if (ofVote !== undefined) return ofVote;
  // "It said on Tuesday", of the Council.
  for (const sentence of sentences) {
    const said = sentence.clauses
      .filter(({ verb, subject }) => SAYINGS.has(verb.lemma) && isCouncil(subject, sentence))
      .flatMap(({ times }) => times);
    const day = pastDay(said, scene);
    if (day) return day;
  }
  return null;
};

const OF_LISTING = new Set<string | null>(['list', 'delist', 'put', 'take', 'change', 'adopt', 'decide']);
const OF_DECISION = /^(?:reach|name|identify|hit|target|freeze|take|come|make|issue)$/;

/** The one day on which all of them agree; null for none or several. */
const oneOf = (days: readonly Day[]): Day | null => (new Set(days).size === 1 ? (days[0] ?? null) : null);

/** Days of sentences that tell of the list, of sanctions or of their committee, and of no State's act: "the decision was taken on Monday". */
const daysAround = (frames: readonly Frame[], scene: Scene): Day[] =>
  frames.flatMap(({ act, status, doer, clause, sentence, quoted }) => {
    if (quoted || status !== 'done' || doer === 'states' || doer === 'body') return [];
    if (!OF_LISTING.has(act) && !OF_DECISION.test(clause.verb.lemma)) return [];
    const subject = sentence.tokens.slice(clause.subject?.from ?? 0, clause.subject?.to ?? 0);
    const ofDecision = subject.some(({ lower }) => OF_REMOVAL.test(lower));
    if (!ofDecision && !sentence.mentions.some(({ thing, actor }) => LISTING.has(thing ?? actor))) return [];
    if (sentence.mentions.some(({ actor }) => actor === 'body')) return [];
    return pastDay(clause.times, scene) ?? [];
  });

/** "Monday's decision", "Wednesday's vote". */
const daysPossessed = (sentences: readonly ReadSentence[], nouns: RegExp, scene: Scene): Day[] =>
  sentences.flatMap(({ tokens, times }) =>
    times.flatMap((time) =>
      tokens[time.to]?.lower === "'s" && nouns.test(tokens[time.to + 1]?.lower ?? '')
        ? (pastDay([time], scene) ?? [])
        : [],
    ),
  );

/**
 * The day on which parties were listed or removed: that of the tellings themselves, else of a decision that another sentence tells of, else
 * of what was announced. Where tellings differ by days, the later ones tell of announcements.
 */
export const dayOfListing = (told: readonly Frame[], frames: readonly Frame[], scene: Scene): Day | null => {
  const [own] = told.flatMap(({ clause }) => pastDay(clause.times, scene) ?? []).sort();
  if (own !== undefined) return own;
  const sentences = [...new Set(frames.map(({ sentence }) => sentence))];
  const decided = oneOf([...daysAround(frames, scene), ...daysPossessed(sentences, OF_REMOVAL, scene)]);
  const [said] = told.flatMap((frame) => dayOfAct([frame], [], scene) ?? []).sort();
  if (said !== undefined) return decided !== null && decided < said ? decided : said;
  const announced = frames.flatMap(({ clause, doer, status, quoted }) =>
    !quoted && status === 'done' && ANNOUNCING.test(clause.verb.lemma) && (doer === 'council' || doer === 'committee')
      ? (pastDay(clause.times, scene) ?? [])
      : [],
  );
  return decided ?? oneOf(announced);
};
const OF_REMOVAL =
  /^(?:decision|removal|removals|delisting|de-listing|listing|listings|designation|designations|addition)$/;
const OF_VOTE = /^(?:vote|voting|adoption|decision|resolution|veto|meeting)$/;
const ANNOUNCING = /^(?:announce|issue)$/;
const LISTING = new Set<string | null>(['list', 'sanctions', 'committee', 'council', 'un']);

const SPEAKERS = new Set<string | undefined>(['council', 'committee', 'un']);
const isCouncil = (subject: Phrase | null, { tokens }: ReadSentence): boolean =>
  subject !== null &&
  (tokens[subject.to - 1]?.lower === 'council' ||
    SPEAKERS.has(subject.mention?.actor ?? undefined) ||
    subject.to - subject.from === 1);

/** The first day that a sentence names as its own, however long before its text; null for none. */
export const dayNamed = (sentence: ReadSentence, published: Day | null): Day | null =>
  actTimes(sentence)
    .filter(({ told }) => told.form === 'date')
    .map((time) => dayMeant(time, published, 'past'))
    .find((day) => day !== null) ?? null;

/** So far ahead no vote is told. */
const AHEAD_DAYS = 60;

const futureDay = (times: readonly TimeMention[], published: Day | null): Day | null => {
  for (const time of times) {
    const day = dayMeant(time, published, 'future');
    if (day === null) continue;
    const distance = published === null ? 0 : daysBetween(published, day);
    if (distance >= 0 && distance <= AHEAD_DAYS) return day;
  }
  return null;
};

/** A draft was tabled, or a vote begun, on a day that is not that of the vote. */
const isBegun = ({ verb }: Clause): boolean =>
  verb.act === 'draft' || verb.act === 'decide' || /^(?:begin|start|open)$/.test(verb.lemma);

/** The day of a vote to come, as the frames that tell it say, else other sentences that speak of the vote. */
export const expectedDay = (
  frames: readonly Frame[],
  sentences: readonly ReadSentence[],
  { publishedOn }: Scene,
): Day | null => {
  for (const { clause } of frames) {
    const own = isOfSaying(clause, false) || isBegun(clause) ? [] : clause.times;
    const day = futureDay(own, publishedOn);
    if (day) return day;
  }
  for (const sentence of [...new Set([...frames.map((frame) => frame.sentence), ...sentences])]) {
    if (
      !sentence.mentions.some(({ thing }) => thing === 'vote' || thing === 'session') &&
      !sentence.tokens.some(({ lemma }) => lemma === 'vote' || lemma === 'adopt')
    )
      continue;
    const begun = sentence.clauses.filter(isBegun).flatMap(({ times }) => times);
    const day = futureDay(
      actTimes(sentence).filter((time) => !begun.includes(time)),
      publishedOn,
    );
    if (day) return day;
  }
  return null;
};

const UNTIL = new Set(['until', 'till', 'through', 'to', 'up']);
/** So many days a renewal lasts at least. */
const LEAST_TERM = 28;
const ENDS = new Set(['expire', 'end']);
type About = 'measure' | 'panel' | 'other';

/** What a term is about: the measures before those who watch over them. */
const aboutOf = ({ mentions }: ReadSentence, term: Phrase): About => {
  const near = mentions
    .filter(({ thing }) => thing === 'sanctions' || thing === 'permit' || thing === 'panel' || thing === 'mission')
    .sort((a, b) => Math.abs(a.from - term.from) - Math.abs(b.from - term.from))[0];
  return near?.thing === 'sanctions' || near?.thing === 'permit'
    ? 'measure'
    : near?.thing === 'panel'
      ? 'panel'
      : 'other';
};

/**
 * When what was prolonged ends: the day behind "until", of the measures before that of a panel. "For a year" is none, nor is the day by
 * which somebody is to report.
 */
export const expiryDay = (
  frames: readonly Frame[],
  sentences: readonly ReadSentence[],
  published: Day | null,
  acted: Day | null,
): Day | null => {
  const from = acted ?? published;
  const relied = [...new Set(frames.map(({ sentence }) => sentence))];
  const found: { day: Day; about: About }[] = [];
  for (const sentence of [...relied, ...sentences.filter((each) => !relied.includes(each))]) {
    for (const phrase of phrases(sentence)) {
      const { time, preposition } = phrase;
      if (time === null || time.told.form !== 'date') continue;
      const ends = sentence.clauses.some(({ verb, times }) => ENDS.has(verb.lemma) && times.includes(time));
      if (!(UNTIL.has(preposition ?? '') || ends) || (!relied.includes(sentence) && time.told.year === null)) continue;
      const day = dayMeant(time, published, 'future');
      // "They were to expire on 28 February": what ends so soon is what was prolonged.
      if (ends && !UNTIL.has(preposition ?? '') && from !== null && day !== null && daysBetween(from, day) < LEAST_TERM)
        continue;
      if (day !== null && (from === null || daysBetween(from, day) > 0))
        found.push({ day, about: aboutOf(sentence, phrase) });
    }
  }
  return (found.find(({ about }) => about === 'measure') ?? found[0])?.day ?? null;
};
