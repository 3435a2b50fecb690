import { blankEntry } from '../model/blank.js';
import { type Entry, isMany, REFERENCE } from '../model/entry.js';
import { EVERY_FIELD } from '../model/fields.js';
import { regimeById, regimeOfReference } from '../model/regimes.js';
import { linksIn } from '../text/links.js';
import { afterAmendment } from '../text/marked.js';
import { spaced, squeeze } from '../text/text.js';
import { wholeDay } from '../time/dates.js';
import { factsIn } from './comment-facts.js';
import { addressOf, aliasesOf, dateOfBirthOf, documentOf, isNothing, itemsOf, placeOf } from './values.js';

/** The labels of an entry in the UN's own style, longest first where one begins another. */
const LABELS = EVERY_FIELD.flatMap(({ release = [] }) => release).sort((a, b) => b.length - a.length);

const MARK = '[\\ue000-\\ue003]*';
/** A label as the UN writes it, or in capitals, with marks, blanks or line breaks anywhere a page may set them. */
const labelSource = (label: string): string =>
  [label, label.toUpperCase(), ...(/^[AF]\.k\.a/.test(label) ? [label.toLowerCase()] : [])]
    .map((form) =>
      form
        .split(/(\s|\.)/)
        .map((part) =>
          part === ' ' ? `${MARK}\\s+${MARK}` : part === '.' ? `\\.?${MARK}` : part.replace(/[()]/g, '\\$&'),
        )
        .join(''),
    )
    .join('|');
const LABEL = new RegExp(`(?<=^|[\\s\\ue000-\\ue003.;])(${LABELS.map(labelSource).join('|')})${MARK}\\s*:${MARK}`, 'g');
const START = new RegExp(
  `(?:\\b([A-Z]{2}[ie]\\.\\d{3,})\\b[\\s.:\\ue000-\\ue003]*)?(?<=^|[\\s.:;\\ue000-\\ue003])N(?:ame|AME)${MARK}\\s*:${MARK}`,
  'g',
);
/** Longest text of one entry; the longest real one has 6,000 characters. */
const LONGEST = 40_000;

/** One entry's text in a release, its marks of amendment included. */
export interface EntryBlock {
  readonly reference: string | null;
  readonly text: string;
  readonly index: number;
}

/** Finds the entries of a release: each begins with its reference, where it has one, and `Name:`. */
export const entryBlocksIn = (text: string): EntryBlock[] => {
  const starts = [...text.matchAll(START)];
  return starts.map((start, position) => ({
    reference: start[1] ?? null,
    text: text.slice(start.index, Math.min(starts[position + 1]?.index ?? text.length, start.index + LONGEST)),
    index: start.index,
  }));
};

const OTHER = 'other information';

/** The labelled fields of an entry's text, in one state of it (before or after an amendment). */
const fieldsOf = (text: string): Map<string, string> => {
  const found = [...text.matchAll(LABEL)];
  const fields = new Map<string, string>();
  let current = '';
  for (const [position, label] of found.entries()) {
    const key = keyOf(label[1] ?? '');
    const start = label.index + label[0].length;
    // The last field runs to the end: a label in it is prose.
    if (key === OTHER) return fields.set(OTHER, squeeze(text.slice(start)));
    const value = squeeze(text.slice(start, found[position + 1]?.index));
    if (fields.has(key)) {
      // A label said twice, as in "Branch Address: …", is part of the field it stands in.
      fields.set(current, squeeze(`${fields.get(current)} ${label[0]} ${value}`));
    } else {
      fields.set(key, value);
      current = key;
    }
  }
  return fields;
};

const keyOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[\ue000-\ue003]/g, '')
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Fields of which a release gives the words alone: one text, or items a) to z). */
const plainFields = (get: (...labels: string[]) => string): Partial<Entry> =>
  Object.fromEntries(
    EVERY_FIELD.filter(({ release, parts }) => release !== undefined && parts === undefined).map(
      ({ name, release = [] }) => {
        const text = get(...release.map(keyOf));
        return [name, isMany(name) ? itemsOf(text) : text || null];
      },
    ),
  );

/**
 * One entry in the UN's style, as it stands after the release.
 * @param state which state of a marked text to read; the one after the amendment by default
 * @returns null when the text has no name
 */
export const parseEntry = (
  block: EntryBlock,
  regime: string | null,
  state: (text: string) => string = afterAmendment,
): Entry | null => {
  const fields = fieldsOf(spaced(state(block.text)));
  const get = (...names: string[]): string =>
    names.map((name) => fields.get(name)).find((value) => value !== undefined && !isNothing(value)) ?? '';
  const named = get('name');
  if (named === '') return null;
  const parts = [...named.matchAll(/(?:^|\s)([1-6])\s*:\s*(.*?)(?=\s[1-6]\s*:|$)/g)]
    .map(([, , part = '']) => part.trim())
    .filter((part) => !isNothing(part));
  const individual =
    parts.length > 0 || fields.has('dob') || fields.has('date of birth') || /i\./.test(block.reference ?? '');
  const reference = block.reference !== null && REFERENCE.test(block.reference) ? block.reference : null;
  const nameParts = parts.length > 0 ? parts : [named.replace(/[;,]+$/, '')];
  const listed = get('listed on');
  const comments = get(OTHER) || null;

  const regimeId = (reference && regimeOfReference(reference)?.id) ?? regime;
  return blankEntry({
    ...plainFields(get),
    reference,
    kind: individual && !/e\./.test(block.reference ?? '') ? 'individual' : 'entity',
    regime: regimeId,
    listType: regimeById(regimeId ?? '')?.listTypes[0] ?? null,
    name: nameParts.join(' '),
    nameParts,
    nationalities: itemsOf(get('nationality')).map((item) => item.replace(/\.$/, '')),
    aliases: [
      ...aliasesOf(get('good quality a k a'), 'good'),
      ...aliasesOf(get('low quality a k a'), 'low'),
      ...aliasesOf(get('a k a'), 'aka'),
      ...aliasesOf(get('f k a'), 'fka'),
    ],
    datesOfBirth: itemsOf(get('dob', 'date of birth')).map(dateOfBirthOf),
    placesOfBirth: itemsOf(get('pob', 'place of birth')).map(placeOf),
    addresses: itemsOf(get('address')).map(addressOf),
    documents: [
      ...itemsOf(get('passport no', 'passport number')).map((item) => documentOf(item, 'Passport')),
      ...itemsOf(get('national identification no', 'national identification number')).map((item) =>
        documentOf(item, 'National Identification Number'),
      ),
    ],
    listedOn: wholeDay(listed.replace(/\(.*$/, '')),
    updatedOn: [...(/amended on ([^)]*)/i.exec(listed)?.[1] ?? '').matchAll(/\d{1,2}\s+[a-z]{3,9}\.?,?\s+\d{4}/gi)]
      .flatMap(([day]) => wholeDay(day) ?? [])
      .sort(),
    links: linksIn(comments ?? ''),
    facts: factsIn(comments, reference),
  });
};
