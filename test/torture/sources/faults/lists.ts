import type { Fault } from '../fault.js';

type Way = Omit<Fault, 'target' | 'name' | 'shows'> & Partial<Pick<Fault, 'shows'>> & { readonly name: string };

const RECORD = /<INDIVIDUAL>[\s\S]*?<\/INDIVIDUAL>\n?/g;
const records = (text: string): string[] => text.match(RECORD) ?? [];
const withRecords = (text: string, all: readonly string[]): string =>
  text.replace(/<INDIVIDUALS>[\s\S]*<\/INDIVIDUALS>/, `<INDIVIDUALS>${all.join('')}</INDIVIDUALS>`);
const generated = (text: string, instant: string): string =>
  text.replace(/dateGenerated="[^"]*"/, `dateGenerated="${instant}"`);
const FORMAT = ['list.format_changed'];

const WAYS: readonly Way[] = [
  { name: 'has a byte order mark', text: (text) => `\uFEFF${text}` },
  { name: 'has a blank line before its declaration', text: (text) => `\n${text}` },
  {
    name: 'has a style sheet and a comment',
    text: (text) => text.replace('?>\n', '?>\n<?xml-stylesheet href="list.xsl"?>\n<!-- made by hand -->\n'),
  },
  {
    name: 'is half a list, well-formed',
    shows: ['held'],
    text: (text) => withRecords(text, records(text).slice(0, 30)),
  },
  {
    name: 'is cut in the middle',
    shows: ['held', 'failed'],
    text: (text) => text.slice(0, Math.floor(text.length / 2)),
  },
  { name: 'is a list of no entries', shows: ['held', 'failed'], text: (text) => withRecords(text, []) },
  { name: 'is the one before, served again', text: (_text, { before }) => before },
  {
    name: 'changes between the new one and the one before',
    text: (text, { before, times }) => (times % 2 === 0 ? text : before),
  },
  {
    name: 'has every entry twice',
    text: (text) =>
      withRecords(
        text,
        records(text).flatMap((each) => [each, each]),
      ),
  },
  { name: 'is in another order', text: (text) => withRecords(text, records(text).reverse()) },
  {
    name: 'is in another order at each look',
    text: (text, { times }) => {
      const all = records(text);
      const turn = times % all.length;
      return withRecords(text, [...all.slice(turn), ...all.slice(0, turn)]);
    },
  },
  {
    name: 'was made a year ago, as it says',
    shows: ['stale', 'held', 'said'],
    text: (text) => generated(text, '2025-03-01T00:00:00.000Z'),
  },
  { name: 'was made in 2037, as it says', text: (text) => generated(text, '2037-01-01T00:00:00.000Z') },
  { name: 'does not say when it was made', text: (text) => text.replace(/ dateGenerated="[^"]*"/, '') },
  { name: 'is made anew at each look', text: (text, { now }) => generated(text, now.toISOString()) },
  {
    name: 'has one reference on two people',
    doubtsRemovals: true,
    shows: ['held', 'said', 'asked'],
    text: (text) => {
      const [first = '', ...rest] = records(text);
      return withRecords(text, [first, first.replace(/HARITH \w+ \d+/, 'SOMEBODY ELSE'), ...rest]);
    },
  },
  {
    name: 'has a reference that is none',
    doubtsRemovals: true,
    shows: ['held', 'said', 'asked'],
    text: (text) => text.replace('<REFERENCE_NUMBER>QDi.058 <', '<REFERENCE_NUMBER>QDi.058.1 <'),
  },
  {
    name: 'has an element by another name',
    tells: [...FORMAT, 'list.bulk_edit'],
    text: (text) => text.replaceAll('COMMENTS1>', 'COMMENTS_1>'),
  },
  {
    name: 'has a new element in every entry',
    tells: FORMAT,
    text: (text) => text.replaceAll('<SORT_KEY/>', '<SORT_KEY/><EYE_COLOUR>grey</EYE_COLOUR>'),
  },
  { name: 'is written on one line', text: (text) => text.replaceAll('>\n<', '><') },
  { name: 'has blanks around every text', text: (text) => text.replace(/>([^<>\n]+)</g, '>  $1 <') },
  {
    name: 'has empty elements in place of none',
    text: (text) => text.replaceAll('<SORT_KEY/>', '<SORT_KEY></SORT_KEY><SORT_KEY_LAST_MOD/>'),
  },
  {
    name: 'declares entities that grow',
    shows: ['held', 'failed'],
    text: (text) =>
      text
        .replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>\n')
        .replace('<FIRST_NAME>', '<FIRST_NAME>&b;'),
  },
  {
    name: 'declares an external entity',
    shows: ['held', 'failed'],
    text: (text) =>
      text
        .replace('?>\n', '?>\n<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n')
        .replace('<FIRST_NAME>', '<FIRST_NAME>&x;'),
  },
  {
    name: 'says UTF-8 and holds Latin-1',
    text: (text) => Buffer.from(text.replace('Facilitator.', 'Facilitator.\u00A0'), 'latin1'),
  },
  { name: 'lies about its ETag', hours: 30, headers: (headers) => ({ ...headers, etag: '"always"' }) },
  { name: 'calls itself a page', headers: (headers) => ({ ...headers, 'content-type': 'text/html' }) },
];

export const LISTS: readonly Fault[] = WAYS.map((way) => ({
  shows: [],
  ...way,
  target: 'list',
  name: `list: ${way.name}`,
}));
