import type { Chunk, Phrase } from './chunks.js';
import type { Clause, ReadSentence } from './clauses.js';

/** What a body takes when it acts, by another word than the act's own. */
const DECISIONS = new Set(['decision', 'decisions', 'action', 'actions', 'move', 'step', 'agreement']);
/** What is said of a decision that was taken; who awaits or asks for one speaks of none. */
const OF_TAKEN = new Set(
  'announce welcome hail applaud praise laud commend condemn criticise criticize denounce reject protest deplore regret follow come confirm report take make note support back appreciate celebrate slam blast decry question explain defend call'.split(
    ' ',
  ),
);

const OWN = new Set(['its', 'their']);
/** Of these the subject is who decided; who welcomes or rejects a decision speaks of another's. */
const OF_OWN = new Set(['announce', 'confirm', 'report', 'take', 'make']);
/** A decision that a noun names: whose it is, and the verb that speaks of it. */
export interface Decision {
  readonly governor: Clause;
  /** Null where the sentence does not say. */
  readonly owner: Phrase | null;
}

/** "A committee | established | to monitor them": what only explains who decided. */
const isExplaining = (chunks: readonly Chunk[], at: number): boolean => {
  const [before, own, next] = [chunks[at - 1], chunks[at], chunks[at + 1]];
  const participle = (chunk: Chunk | undefined): boolean =>
    chunk?.kind === 'verb' && chunk.verb.form === 'past' && !chunk.verb.be && chunk.verb.have === null;
  const infinitive = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.verb.infinitive;
  return (participle(own) && (infinitive(next) || next?.kind === 'noun')) || (infinitive(own) && participle(before));
};

/**
 * The decision that an infinitive tells the content of: "welcomed the decision by the committee to list him", "the action taken by the
 * committee on Monday to add it", "announced its decision to lift the ban". Null for what is only awaited, asked for or opposed.
 */
export const decisionOf = ({ chunks, clauses, tokens, mentions }: ReadSentence, clause: Clause): Decision | null => {
  if (!clause.verb.infinitive) return null;
  const isDecision = ({ to, beside }: Phrase): boolean =>
    DECISIONS.has(tokens[(beside[0]?.from ?? to) - 1]?.lower ?? '');
  let by: Phrase | null = null;
  let noun: Phrase | null = null;
  for (let at = clause.at - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (isExplaining(chunks, at)) continue;
    if (chunk.kind !== 'noun') break;
    if (isDecision(chunk)) {
      noun = chunk;
      break;
    }
    if (chunk.preposition === 'by' || chunk.preposition === 'of') by = chunk;
  }
  if (noun === null) return null;
  const at = chunks.indexOf(noun);
  const governor = clauses.findLast((each) => each.at < at);
  const owned = tokens[noun.from]?.lower;
  const within = mentions.find(
    ({ actor, from, to }) => actor !== null && from >= (noun?.from ?? 0) && to <= (noun?.to ?? 0),
  );
  if (!governor || !OF_TAKEN.has(governor.verb.lemma)) return null;
  if (by !== null) return { governor, owner: by };
  if (within) return { governor, owner: { ...noun, mention: within } };
  return { governor, owner: OWN.has(owned ?? '') || OF_OWN.has(governor.verb.lemma) ? governor.subject : null };
};
