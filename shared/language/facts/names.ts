import type { Phrase } from '../chunks.js';
import type { Clause, ReadSentence } from '../clauses.js';
import { monthOf } from '../days.js';
import type { Frame } from '../frames.js';
import type { Mention } from '../mentions.js';
import type { Token } from '../tagger.js';

const ROLES = new Set(
  'daughter widow wife suspects suspect chief leader leaders commander commanders businessman businesswoman militant militants terrorist deputy head founder member members official officials minister ministers ambassador cleric general generals colonel warlord warlords financier individual individuals man men person persons people brother son trafficker traffickers smuggler smugglers rebel rebels politician politicians president ex-president chiefs founders heads clerics businessmen envoy envoys national nationals people fighters'.split(
    ' ',
  ),
);
export const ENTITY_WORDS = new Set(
  'bank company co ltd limited llc exchange group corporation corp trading shipping foundation organization organisation network front brigade brigades army movement forces force party enterprise enterprises inc gmbh airline airlines trust charity society bureau agency institute university department centre center factory industries fund complex conglomerate militia'.split(
    ' ',
  ),
);
const TITLES = new Set(
  'president general gen gen. mr mr. mrs mrs. dr dr. minister colonel col col. major maj maj. lieutenant lt lt. brigadier sheikh corporal commandant chief commander leader prime former deputy ambassador foreign the so-called'.split(
    ' ',
  ),
);
/** Offices that are in nobody's name. */
const OFFICES = new Set(['president', 'ex-president', 'minister', 'general', 'colonel', 'ambassador', 'commander']);
/** No party is called so. */
const NO_NAME = new Set(
  'committee council list sanctions resolution security nations un u.n. unsc ministry treasury states regime embargo taliban he she they it'.split(
    ' ',
  ),
);
/** Small words inside names. */
const INSIDE = new Set([
  'al',
  'bin',
  'ibn',
  'el',
  'de',
  'van',
  'von',
  'da',
  'di',
  'ould',
  'abu',
  'of',
  'and',
  'for',
  'ul',
  'ur',
  'us',
  "'",
  '-',
  'the',
  'e',
  'i',
]);
const NOT_FIRST = new Set(["'", '-', 'and', 'of', 'for']);

/** "Ri Je-son": behind a hyphen a name goes on in small letters. */
const isTail = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' &&
  tokens[at - 1]?.end === tokens[at]?.at &&
  /^\p{Ll}{2,8}$/u.test(tokens[at]?.text ?? '') &&
  // "Segond-based", "Barye-flagged".
  !/(?:ed|born|led|run)$/.test(tokens[at]?.text ?? '') &&
  tokens[at - 2] !== undefined &&
  isNameWord(tokens[at - 2] as Token) &&
  tokens[at - 3] !== undefined &&
  isNameWord(tokens[at - 3] as Token);

const isNameWord = ({ text, pos }: Token): boolean => /^\p{Lu}/u.test(text) && pos !== 'PUNCT';

/** The phrase itself, without those beside it, and without "'s name". */
const ownEnd = ({ tokens }: ReadSentence, phrase: Phrase): number => {
  const first = phrase.beside[0]?.from ?? phrase.to;
  // "Ferdo Marlik (of Segond), Odo Brankin": within a list a bracket behind a name is none of it.
  const bracket = tokens.findIndex(({ text }, at) => text === '(' && at > phrase.from + 1 && at < first);
  const end = phrase.beside.length > 0 && bracket > 0 ? bracket : first;
  const genitive = tokens.findIndex(({ lower }, at) => at >= phrase.from && at < end && lower === "'s");
  return genitive >= 0 &&
    /^(?:name|names|listing|entry|removal|delisting|addition|designation|inclusion|deletion)$/.test(
      tokens[genitive + 1]?.lower ?? '',
    )
    ? genitive
    : end;
};

/** Where the run of names that ends at a word begins. */
const runBefore = ({ tokens, mentions }: ReadSentence, from: number, to: number): number => {
  let start = to;
  const ofEntity = ENTITY_WORDS.has(tokens[to - 1]?.lower ?? '') && /^\p{Lu}/u.test(tokens[to - 1]?.text ?? '');
  while (start > from) {
    // "Saudi businessman": an adjective of a State is no name, but may open that of an entity.
    if (!ofEntity && mentions.some((mention) => mention.adjective && mention.to === start)) break;
    const [word, before] = [tokens[start - 1] as Token, tokens[start - 2]];
    const inside =
      INSIDE.has(word.lower) && start - 2 >= from && before && (isNameWord(before) || INSIDE.has(before.lower));
    // "Jimmy "Barbecue" Marlik"; "5 Segond".
    const quote = word.text === '"' && before && start - 2 >= from;
    const digits = /^\d+$/.test(word.text) && start < to && !/s$/.test(tokens[start]?.lower ?? 's');
    if (!isNameWord(word) && !inside && !quote && !digits && !isTail(tokens, start - 1)) break;
    start--;
  }
  return start;
};

const OF_GROUPS = new Set([
  'rebel',
  'armed',
  'group',
  'militia',
  'gang',
  'network',
  'movement',
  'company',
  'firm',
  'bank',
]);

/** An entity's name goes on behind its noun: "Front for the Freedom of Ruritania". */
const whole = (tokens: readonly Token[], end: number): number => {
  let to = end;
  while (ENTITY_WORDS.has(tokens[to - 1]?.lower ?? '') || to > end) {
    if (!(to > end ? /^(?:of|for|in)$/ : /^(?:of|for)$/).test(tokens[to]?.lower ?? '')) break;
    let next = tokens[to + 1]?.lower === 'the' ? to + 2 : to + 1;
    if (!tokens[next] || !isNameWord(tokens[next] as Token)) break;
    while (tokens[next] && isNameWord(tokens[next] as Token)) next++;
    to = next;
  }
  return to;
};

/** The name that ends a phrase: "Jaish-e-Mohammed chief Masood Azhar" → Masood Azhar; null where no name does. */
export const nameOf = (sentence: ReadSentence, phrase: Phrase): string | null => {
  const { tokens, mentions, text } = sentence;
  const end = ownEnd(sentence, phrase);
  let to = end;
  while (to > phrase.from && !isNameWord(tokens[to - 1] as Token) && !isTail(tokens, to - 1)) to--;
  // "The M23 rebel group".
  if (tokens.slice(to, end).some(({ pos, lower }) => (pos === 'NOUN' || pos === 'ADJ') && !OF_GROUPS.has(lower)))
    return null;
  const own = to;
  // "The Segond network": what it is goes with its name.
  if (ENTITY_WORDS.has(tokens[to]?.lower ?? '') && to < end && !isAcronym(tokens[to - 1])) to++;
  else to = whole(tokens, to);
  // "The Segond 6": so ships are numbered.
  if (
    to > phrase.from &&
    to === end - 1 &&
    /^\d{1,3}$/.test(tokens[to]?.text ?? '') &&
    monthOf(tokens[to - 1] as Token) === 0
  )
    to++;
  let start = runBefore(sentence, phrase.from, own);
  const ofEntity = ENTITY_WORDS.has(tokens[own - 1]?.lower ?? '');
  while (start < own && isBeforeName(tokens[start] as Token, ofEntity)) start++;
  // "Ambassador to the United Nations Ferdo Marlik": what is known by itself is no part of the name.
  const known = mentions.find(({ from, actor, state }) => from === start && (actor !== null || state !== null));
  if (known && known.to < own && !known.adjective && tokens[known.to]?.text !== '-') start = known.to;
  // "Yemeni President Ferdo Marlik": an office within the run ends what stands before the name.
  const office = tokens.findLastIndex(({ lower }, at) => at >= start && at < own - 2 && OFFICES.has(lower));
  if (office >= 0 && !ofEntity) start = office + 1;
  const words = tokens.slice(start, to);
  if (words.every(({ pos }) => pos === 'NUM' || pos === 'DET' || pos === 'PRON')) return null;
  if (words.some(({ lower, pos }) => NO_NAME.has(lower) || (pos === 'PRON' && words.length === 1))) return null;
  // "Six South Sudanese".
  if (words.length <= 2 && mentions.some(({ adjective, to: end }) => adjective && end === to)) return null;
  if (words.length === 1 && isNoName(words[0] as Token, tokens[phrase.from] as Token)) return null;
  if (/^(?:two|three|four|five|six|seven|eight|nine|ten|dozens)$/.test(words[0]?.lower ?? '')) return null;
  if (mentions.some((mention) => mention.from <= start && mention.to >= to && !isGroup(mention))) return null;
  return text.slice(words[0]?.at, words.at(-1)?.end).replace(/^["']|["']$/g, '');
};

/** A group that is the subject of a regime may be a party by itself; a State, and what has a regime of its own, is none. */
const isGroup = ({ subject, state, thing, actor }: Mention): boolean =>
  subject !== null && subject !== '1267' && state === null && thing === null && actor === null;

/** "M23", "FDLR". */
const isAcronym = (token: Token | undefined): boolean => /^[\p{Lu}\d]+$/u.test(token?.text ?? '');

/** Titles, offices and signs that stand before a name and are none. */
const isBeforeName = ({ text, lower }: Token, ofEntity: boolean): boolean =>
  text === '"' || NOT_FIRST.has(lower) || lower === 'the' || (!ofEntity && (TITLES.has(lower) || ROLES.has(lower)));

/** "An influential Islamist", "June": a word with a capital that names nobody. */
const isNoName = (word: Token, first: Token): boolean =>
  first.lower === 'a' ||
  first.lower === 'an' ||
  monthOf(word) > 0 ||
  ROLES.has(word.lower) ||
  ENTITIES.has(word.lower) ||
  ENTITY_WORDS.has(word.lower);

/** What the words before a name, or the name itself, say that it is. */
export const kindOf = (sentence: ReadSentence, phrase: Phrase, name: string): 'individual' | 'entity' | null => {
  if (
    name
      .toLowerCase()
      .split(/[ -]/)
      .some((word) => ENTITY_WORDS.has(word))
  )
    return 'entity';
  const own = sentence.tokens.slice(phrase.from, ownEnd(sentence, phrase));
  return own.some(({ lower }) => ROLES.has(lower)) ? 'individual' : null;
};

/** "The commander", "leaders". */
export const isOffice = (token: Token | undefined): boolean => ROLES.has(token?.lower ?? '');

/** "The commander Ferdo Marlik": an office, and the name of who holds it. */
export const isNamedByOffice = (sentence: ReadSentence, phrase: Phrase): boolean =>
  sentence.tokens.slice(phrase.from, ownEnd(sentence, phrase)).some(({ lower }) => ROLES.has(lower)) &&
  (nameOf(sentence, phrase) ?? '').includes(' ');

/** "Sanctions on Ferdo Marlik | were lifted": what belongs to the subject of a passive. */
const behindSubject = ({ chunks }: ReadSentence, { subject, verb, voice }: Clause): Phrase[] =>
  chunks.flatMap((chunk) =>
    voice === 'passive' &&
    subject !== null &&
    chunk.kind === 'noun' &&
    chunk.from >= subject.to &&
    chunk.to <= verb.from &&
    chunk.preposition !== null
      ? [chunk]
      : [],
  );

/** Entities that are counted, not named: "on two gangs". */
const ENTITIES = new Set(
  'group groups gang gangs network networks militia militias company companies firm firms'.split(' '),
);

/** "Three Ruritanians" are persons; "the Ruritanians" are a State. */
const isPeople = ({ tokens }: ReadSentence, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ pos }) => pos === 'NUM') &&
  /^\p{Lu}.*(?:ns|is|ese)$/u.test(tokens[to - 1]?.text ?? '');

/** "Two key figures", "four ships": what is counted, and is neither a State nor a time. */
export const isMany = ({ tokens }: ReadSentence, { from, to, beside, mention, time }: Phrase): boolean => {
  const end = beside[0]?.from ?? to;
  const head = tokens.slice(from, end).findLast(({ pos }) => pos === 'NOUN');
  return (
    time === null &&
    (mention?.thing ?? null) === null &&
    tokens.slice(from, end).some(({ pos, lower }) => pos === 'NUM' && lower !== 'one') &&
    head !== undefined &&
    /[^s]s$/.test(head.lower) &&
    !NO_PARTIES.has(head.lower)
  );
};
const NO_PARTIES = new Set(
  'states countries nations years months days weeks votes goods items weapons arms'.split(' '),
);

/** "On two | of Ruritania's gangs". */
const ofEntities = ({ chunks, tokens }: ReadSentence, phrase: Phrase): boolean => {
  const [next, after] = chunks.slice(chunks.indexOf(phrase) + 1);
  if (next?.kind !== 'noun' || next.preposition !== 'of') return false;
  // "Two of Ruritania's | violent gangs".
  const to = after?.kind === 'noun' && after.preposition === null ? after.to : next.to;
  return tokens.slice(next.from, to).some(({ lower }) => ENTITIES.has(lower) || ROLES.has(lower));
};

/** Whom sanctions are imposed on or lifted from, where it is persons or an entity by name and no State: "on two commanders". */
export const personsOn = ({ sentence, clause }: Frame): Phrase | null =>
  [...clause.rest, ...behindSubject(sentence, clause)].find((phrase) => {
    if (!/^(?:on|against|from|for)$/.test(phrase.preposition ?? '') || phrase.time !== null) return false;
    if (isPeople(sentence, phrase)) return true;
    if (phrase.mention?.state || phrase.mention?.subject) return false;
    const own = sentence.tokens.slice(phrase.from, phrase.to);
    const named = nameOf(sentence, phrase) ?? '';
    return (
      own.some(({ lower }) => ROLES.has(lower) || ENTITIES.has(lower)) ||
      named.includes(' ') ||
      isMany(sentence, phrase) ||
      (own.length === 1 && own[0]?.pos === 'NUM' && ofEntities(sentence, phrase))
    );
  }) ?? null;
