const MEGABYTE = 1_000_000;

/** What the rules look for: hostile text is made of their own words, over and over. */
export const WORDS = [
  ...['Security Council ', 'the Security Council Committee established pursuant to resolution 2653 (2022) ', 'UNSC '],
  ...[
    'will vote to ',
    'adopted ',
    'draft ',
    'resolution ',
    'extend ',
    'sanctions ',
    'until ',
    'vetoed by ',
    'abstained ',
  ],
  ...['France, ', 'U.S. ', 'Russia and China and ', '15 ', 'in favour ', 'against ', 'Tuesday ', '16 December 2015 '],
  ...['approved the addition of the entries ', 'removed ', 'amended ', 'QDi.001 Name: 1: ', 'a.k.a.: ', 'DOB: ', 'a) '],
  ...[
    'Passport no: ',
    'Address: ',
    'Listed on: ',
    'SC/12168',
    '(2015)',
    '. ',
    '; ',
    ', ',
    '\n',
    '(',
    '"',
    '\u00a0',
    '-',
    'A',
    ' ',
  ],
  ...['<s>', '</s>', '<u>', '<div>', '</div>', '<p>', '&amp;', '<', '>', '\ue000', '\ue003', '\u202e', '\ud800'],
];
export const OPENINGS = [
  '',
  'The Security Council adopted a resolution on sanctions today.\n',
  'On 10 March 2026, the Security Council Committee established pursuant to resolution 2653 (2022) approved the addition of the entries below.\n',
  '<html><body><p>',
];

/** A megabyte of one unit, over and over. */
export const fill = (unit: string) => unit.repeat(Math.ceil(MEGABYTE / unit.length)).slice(0, MEGABYTE);
