import { REGIMES, regimeOfResolution } from '../../model/regimes.js';
import type { ReadSentence } from '../clauses.js';
import { resolutionsIn } from './symbols.js';

/** So far from its committee a number may stand: "the 1267/1989 ISIL (Da'esh) and Al-Qaida Sanctions Committee". */
const BEFORE_COMMITTEE = 16;

const regimesOfNumbers = (text: string): string[] =>
  text.split('/').flatMap((number) => regimeOfResolution(number)?.id ?? []);

/** The committees a sentence names by the number of their resolution. */
export const committeesIn = (sentence: ReadSentence): string[] => {
  const { tokens, mentions } = sentence;
  const resolutions = resolutionsIn(sentence);
  const found = mentions.flatMap(({ actor, thing, from, to }) => {
    if (actor !== 'committee' && thing !== 'list') return [];
    const behind = tokens.slice(to, to + 5).findIndex(({ lower }) => lower === 'pursuant' || lower === 'by');
    if (actor === 'committee' && behind >= 0) {
      const start = to + behind;
      const list = resolutions.filter(({ at }) => at > start && at < start + 24);
      if (list.length > 0) return list.flatMap(({ number }) => regimeOfResolution(String(number))?.id ?? []);
    }
    for (let at = to - 1; at >= Math.max(0, from - BEFORE_COMMITTEE); at--) {
      const token = tokens[at];
      if (token?.pos === 'VERB' || token?.text === ';') break;
      // "Committee 1718", and the year of a resolution is no number of a committee.
      if (token && /^\d{3,4}(?:\/\d{3,4})*$/.test(token.text) && tokens[at - 1]?.text !== '(') {
        const own = regimesOfNumbers(token.text);
        if (own.length > 0) return own;
      }
    }
    // "The Libya sanctions committee": its name says its subject.
    const named = mentions.flatMap((inner) =>
      inner.subject !== null && inner.from >= from && inner.to <= to ? [inner.subject] : [],
    );
    // "The Al-Qaida and Taliban Sanctions Committee" is one, until 2011.
    if (named.includes('1267') && named.includes('1988')) return ['1267'];
    if (named.length > 0) return named;
    const after = tokens[to];
    return actor === 'committee' && after && /^\d{3,4}$/.test(after.text) ? regimesOfNumbers(after.text) : [];
  });
  return [...new Set(found)];
};

/** The founding resolutions that a sentence cites with their year, as regimes. */
export const foundingResolutionsIn = (sentence: ReadSentence): string[] => [
  ...new Set(
    resolutionsIn(sentence).flatMap(({ number, year }) => {
      const regime = regimeOfResolution(String(number));
      return year !== null && regime?.resolutions.includes(`${number} (${year})`) ? [regime.id] : [];
    }),
  ),
];

/** What a sentence names as a member that votes, a sponsor, a speaker, is no subject of sanctions. */
const isVoter = ({ clauses }: ReadSentence, from: number, to: number): boolean =>
  clauses.some(({ verb, subject, agent }) => {
    if (
      !/^(?:vote|abstain|veto|oppose|say|tell|welcome|hail|praise|laud|thank|condemn|denounce|criticise|criticize|urge|call)$/.test(
        verb.lemma,
      )
    )
      return false;
    return [subject, agent].some((phrase) => phrase !== null && from >= phrase.from && to <= phrase.to);
  });

const subjectsIn = (sentence: ReadSentence): string[] =>
  sentence.mentions.flatMap(({ subject, from, to }) =>
    subject !== null && !isVoter(sentence, from, to) ? [subject] : [],
  );

const SANCTIONS_WORDS = new Set([
  'sanctioned',
  'sanctioning',
  'blacklisted',
  'blacklist',
  'terrorist',
  'terrorists',
  'terrorism',
  'snapback',
  'designated',
  'designation',
  'designates',
  'petroleum',
]);
/** Without which a country's name says nothing of its sanctions. */
const isOfSanctions = ({ mentions, tokens }: ReadSentence): boolean =>
  mentions.some(
    ({ thing, actor }) =>
      thing === 'sanctions' || thing === 'panel' || thing === 'permit' || (thing === 'list' && actor === null),
  ) || tokens.some(({ lower }) => SANCTIONS_WORDS.has(lower));

/** "Sanctions on Ruritania", "a violation of the arms embargo on Ruritania": whom measures are on goes before whoever is named beside. */
const sanctionedIn = (sentence: ReadSentence): string[] =>
  sentence.mentions.flatMap(({ subject, from, to }) => {
    if (subject === null) return [];
    const phrase = sentence.chunks.findIndex((chunk) => chunk.kind === 'noun' && chunk.from <= from && chunk.to >= to);
    const [before, own] = [sentence.chunks[phrase - 1], sentence.chunks[phrase]];
    const onto = own?.kind === 'noun' && ONTO.has(own.preposition ?? '');
    const measures =
      before?.kind === 'noun' && (before.mention?.thing === 'sanctions' || before.mention?.thing === 'permit');
    return onto && measures ? [subject] : [];
  });
const ONTO = new Set(['on', 'against', 'for', 'in']);

/**
 * The regimes that an act is about: those of the headline, else its committees, else the founding resolutions it cites, else the subjects
 * of sanctions it names. In the order of the table of regimes.
 * @param relied the sentences that tell the act
 * @param context the whole text, asked only when the sentences relied on name none
 */
export const regimesOf = (
  relied: readonly ReadSentence[],
  context: readonly ReadSentence[],
  title: ReadSentence | null,
): string[] => {
  const ofSanctions = relied.some(isOfSanctions) || context.some(isOfSanctions);
  if (title !== null && ofSanctions) {
    const headed = [...committeesIn(title), ...subjectsIn(title)];
    const passing = areInPassing(headed);
    // "Resolution on Iran's breach of the Ruritanian embargo vetoed": what the story says that sanctions are on.
    const sanctioned = passing ? relied.flatMap(sanctionedIn).filter((id) => !PASSING.has(id)) : [];
    if (headed.length > 0) return narrowed(sanctioned.length > 0 ? sanctioned : headed);
  }
  const found = relied.flatMap((sentence) => [...committeesIn(sentence), ...foundingResolutionsIn(sentence)]);
  if (relied.some(isOfSanctions)) found.push(...relied.flatMap(subjectsIn));
  if (found.length === 0 && ofSanctions) {
    found.push(...relied.flatMap(subjectsIn));
    if (found.length === 0)
      found.push(...context.flatMap((sentence) => [...committeesIn(sentence), ...foundingResolutionsIn(sentence)]));
    const subjects = new Set(context.flatMap(subjectsIn));
    if (found.length === 0 && subjects.size === 1) found.push(...subjects);
  }
  return narrowed(found);
};

const PASSING = new Set(['1518', '1636', '1737']);
/** Whether regimes are only such as are often named with others' sanctions. */
export const areInPassing = (regimes: readonly string[]): boolean => regimes.every((id) => PASSING.has(id));
/** Iran, Iraq and Lebanon are named in passing with others' sanctions; they count only alone. */
const narrowed = (named: readonly string[]): string[] => {
  const found = new Set(named);
  for (const passing of PASSING) if (found.size > 1) found.delete(passing);
  return REGIMES.flatMap(({ id }) => (found.has(id) ? [id] : []));
};
