import { compareEntries } from '../../diff/compare.js';
import { amendedEvent, delistedEvent, listedEvent, type Provenance } from '../../diff/events.js';
import { readSentence } from '../../language/clauses.js';
import { committeesIn, foundingResolutionsIn } from '../../language/facts/regimes-named.js';
import type { Entry } from '../../model/entry.js';
import { UnreadableDocument } from '../../model/errors.js';
import type { Change, EntryEvent } from '../../model/event.js';
import { afterAmendment, beforeAmendment, hasMarks } from '../../text/marked.js';
import { sentencesOf } from '../../text/sentences.js';
import { plain, shorten, squeeze } from '../../text/text.js';
import { wholeDay } from '../../time/dates.js';
import type { Day } from '../../time/days.js';
import { type EntryBlock, entryBlocksIn, parseEntry } from '../../un-style/blocks.js';

type Act = 'listed' | 'amended' | 'delisted';

const NOUN =
  '(?:entr(?:y|ies)|names?|individuals?|entit(?:y|ies)|persons?|groups?|list entries|identifying information)';
/** The formulas in which committees speak, most telling first. */
const FORMULAS: readonly [Act, RegExp][] = [
  [
    'delisted',
    new RegExp(
      `\\b(?:approved the (?:removal|deletion|delisting) of|removed|deleted|delisted)\\b[^:]{0,200}?\\b${NOUN}`,
      'gi',
    ),
  ],
  [
    'amended',
    new RegExp(
      `\\b(?:enacted|approved|made|adopted) (?:the )?(?:amendments?|technical (?:amendments|updates)|corrections?|updates?)\\b[^:]{0,300}?\\b${NOUN}|\\b(?:amended|corrected|updated)\\b[^:]{0,200}?\\b${NOUN}`,
      'gi',
    ),
  ],
  [
    'listed',
    new RegExp(
      `\\b(?:approved the (?:addition|inclusion|designation|listing) of|added|designated|listed)\\b[^:]{0,200}?\\b${NOUN}`,
      'gi',
    ),
  ],
];

interface Formula {
  readonly act: Act;
  readonly index: number;
  readonly sentence: string;
}

/** How far before and after its verb a sentence of a formula is read. */
const REACH = 2_000;
/** A release names its committee in its first sentences. */
const OPENING = 8_000;
const OPENING_SENTENCES = 30;

/** The committee that a text names, else the one whose founding resolution it cites. */
const regimeOf = (words: string): string | null => {
  const sentences = plain(words)
    .split('\n')
    .flatMap(sentencesOf)
    .slice(0, OPENING_SENTENCES)
    .map((sentence, at) => readSentence(sentence, 'body', at));
  return sentences.flatMap(committeesIn)[0] ?? sentences.flatMap(foundingResolutionsIn)[0] ?? null;
};

/** Each place where a committee acts on entries, in the order of the text. An act inside an entry is its history, not the committee's act now. */
const formulasIn = (text: string, firstEntry: number): Formula[] => {
  const found = FORMULAS.flatMap(([act, pattern]) =>
    [...text.matchAll(pattern)].map(({ index }): Formula => {
      const from = Math.max(0, index - REACH);
      const before = text.slice(from, index);
      const after = text.slice(index, index + REACH);
      const line = before.slice(before.lastIndexOf('\n') + 1) + after.split('\n', 1)[0];
      return { act, index, sentence: squeeze(line) };
    }),
  );
  const first = new Map<string, Formula>();
  for (const formula of found.sort((a, b) => a.index - b.index)) {
    if (formula.index >= firstEntry && !/\bCommittee\b/.test(formula.sentence)) continue;
    if (!first.has(formula.sentence)) first.set(formula.sentence, formula);
  }
  return [...first.values()];
};

/** Each entry with the formula that governs it: the last that stands before it. Both come in the order of the text. */
const governed = (blocks: readonly EntryBlock[], formulas: readonly Formula[]): [EntryBlock, Formula][] => {
  let at = -1;
  return blocks.flatMap((block): [EntryBlock, Formula][] => {
    while ((formulas[at + 1]?.index ?? Number.POSITIVE_INFINITY) < block.index) at++;
    const formula = formulas[at];
    return formula ? [[block, formula]] : [];
  });
};

const dayIn = (sentence: string, publishedOn: Day | null): Day | null =>
  wholeDay(/\bOn (\d{1,2} \w+,? \d{4})/.exec(plain(sentence))?.[1] ?? '') ?? publishedOn;

/** More entries than any list of the UN has: what goes beyond is no release. */
const MOST_ENTRIES = 5_000;

/**
 * The events of a committee release that adds, amends or removes entries; empty for any other document.
 * @param text the release, one block a line, with its marks of amendment
 * @throws UnreadableDocument for more entries than a release can have
 */
export const committeeEvents = (text: string, reading: Provenance, publishedOn: Day | null): EntryEvent[] => {
  const blocks = entryBlocksIn(text);
  const firstEntry = blocks[0]?.index ?? text.length;
  if (blocks.length === 0) return [];
  if (blocks.length > MOST_ENTRIES)
    throw new UnreadableDocument(
      reading.evidence.url ?? 'release',
      `${blocks.length} entries: a release has at most ${MOST_ENTRIES}, the whole Consolidated List has fewer`,
    );
  const opening = regimeOf(text.slice(0, Math.min(firstEntry, OPENING)));
  return governed(blocks, formulasIn(text, firstEntry)).flatMap(([block, formula]): EntryEvent[] => {
    const regime = formula.sentence.includes('Committee') ? regimeOf(formula.sentence) : opening;
    const entry = parseEntry(block, regime);
    if (!entry) return [];
    const occurredOn = dayIn(formula.sentence, publishedOn);
    const own = {
      ...reading,
      evidence: {
        ...reading.evidence,
        locator: entry.reference ?? entry.name,
        quote: shorten(plain(afterAmendment(formula.sentence)), 500),
      },
    };
    if (formula.act === 'listed') return [listedEvent(entry, own, occurredOn)];
    if (formula.act === 'delisted') return [delistedEvent(entry, own, occurredOn)];
    const before = hasMarks(block.text) ? parseEntry(block, regime, beforeAmendment) : null;
    return [amendedEvent(before, entry, amendments(before, block, entry), own, occurredOn)];
  });
};

/** What the mark-up says was changed. Where a text has lost its marks, the amendment is told as one change of the whole entry. */
const amendments = (before: Entry | null, block: EntryBlock, after: Entry): Change[] => {
  const changes = before ? compareEntries(before, after) : [];
  if (changes.length > 0) return changes;
  const whole = shorten(squeeze(plain(afterAmendment(block.text))), 2_000);
  return [{ field: 'entry', op: 'replace', after: whole, class: 'identity' }];
};
