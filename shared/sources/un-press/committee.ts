import { compareEntries } from '../../diff/compare.js';
import { amendedEvent, delistedEvent, listedEvent, type Reading } from '../../diff/events.js';
import type { Day } from '../../extract/dates.js';
import { wholeDay } from '../../extract/dates.js';
import { type EntryBlock, entryBlocksIn, parseEntry } from '../../extract/entry-blocks.js';
import { afterAmendment, beforeAmendment, hasMarks } from '../../extract/marked.js';
import { committeesIn, foundingResolutionsIn } from '../../extract/regimes.js';
import { plain, shorten, squeeze } from '../../extract/text.js';
import type { Entry } from '../../model/entry.js';
import type { Change, EntryEvent } from '../../model/event.js';

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

/** Each place where a committee acts on entries, in the order of the text. An act inside an entry is its history, not the committee's act now. */
const formulasIn = (text: string, blocks: readonly EntryBlock[]): Formula[] => {
  const found = FORMULAS.flatMap(([act, pattern]) =>
    [...text.matchAll(pattern)].map((match): Formula => {
      const start = Math.max(0, text.lastIndexOf('\n', match.index));
      const end = text.indexOf('\n', match.index);
      return { act, index: match.index, sentence: squeeze(text.slice(start, end < 0 ? undefined : end)) };
    }),
  );
  const firstEntry = blocks[0]?.index ?? text.length;
  return found
    .filter(({ index, sentence }) => index < firstEntry || /\bCommittee\b/.test(sentence))
    .sort((a, b) => a.index - b.index)
    .filter((formula, position, all) => all.findIndex((other) => other.sentence === formula.sentence) === position);
};

/** The formula that governs an entry: the last that stands before it. */
const governing = (formulas: readonly Formula[], block: EntryBlock): Formula | undefined =>
  formulas.filter((formula) => formula.index < block.index).at(-1);

const dayIn = (sentence: string, publishedOn: Day | null): Day | null =>
  wholeDay(/\bOn (\d{1,2} \w+,? \d{4})/.exec(plain(sentence))?.[1] ?? '') ?? publishedOn;

/**
 * The events of a committee release that adds, amends or removes entries; empty for any other document.
 * @param text the release, one block a line, with its marks of amendment
 */
export const committeeEvents = (text: string, reading: Reading, publishedOn: Day | null): EntryEvent[] => {
  const blocks = entryBlocksIn(text);
  const formulas = formulasIn(text, blocks);
  return blocks.flatMap((block): EntryEvent[] => {
    const formula = governing(formulas, block);
    if (!formula) return [];
    const committee = formula.sentence.includes('Committee') ? formula.sentence : text.slice(0, block.index);
    const regime = committeesIn(plain(committee))[0] ?? foundingResolutionsIn(plain(committee))[0] ?? null;
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
