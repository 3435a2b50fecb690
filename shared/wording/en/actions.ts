import type { CouncilAction } from '../../model/event.js';

type Act = Exclude<CouncilAction['type'], 'council.statement'>;

const titled: Readonly<Record<Act, string>> = {
  'council.draft': 'Draft resolution',
  'council.adopted': 'Adopted',
  'council.renewed': 'Renewed',
  'council.rejected': 'Not adopted',
};

const done: Readonly<Record<Act, string>> = {
  'council.draft': 'A draft resolution is before the Security Council',
  'council.adopted': 'The Security Council adopted a decision',
  'council.renewed': 'The Security Council extended a mandate or measures',
  'council.rejected': 'The Security Council did not adopt a draft resolution',
};

/** What the title says beside what was done and on what. */
const inTitle = {
  resolution: (symbol: string): string => symbol.replace('S/RES/', 'resolution '),
  voteExpected: (day: string): string => `vote expected ${day}`,
  until: (day: string): string => `until ${day}`,
};

/** What the summary says, a sentence a fact. */
const inSummary = {
  regime: (names: string): string => `Regime: ${names}`,
  text: (resolution: string): string => `Text: ${resolution}`,
  date: (day: string): string => `Date: ${day}`,
  voteExpected: (day: string): string => `Vote expected: ${day}`,
  inForceUntil: (day: string): string => `In force until: ${day}`,
  vote: (vote: string): string => `Vote: ${vote}`,
  sponsors: (states: string): string => `Sponsors: ${states}`,
  measures: (measures: string): string => `Measures: ${measures}`,
};

/** Titles and summaries of what the Council and its committees do. */
export const actions = {
  inTitle,
  inSummary,
  title: (type: Act, subject: string, facts: readonly string[]): string =>
    `${titled[type]}: ${[subject, ...facts].join(', ')}`,
  sanctionsOn: (regimes: string): string => `${regimes} sanctions`,
  quoted: (headline: string): string => `"${headline}"`,
  council: 'UN Security Council',
  counts: (ayes: number, noes: number, abstentions: number): string =>
    `${ayes} in favour, ${noes} against, ${abstentions} abstaining`,
  vetoedBy: (states: readonly string[]): string => `vetoed by ${states.join(', ')}`,
  summary: (type: Act, official: boolean, facts: readonly string[]): string =>
    [`${done[type]}${official ? '' : ', a news report says'}.`, ...facts.map((fact) => `${fact}.`)].join(' '),
  statement: (sentence: string): string => `The Security Council made a statement: ${sentence}`,
  committeeReports: (sentence: string): string => `A committee of the Security Council reports: ${sentence}`,
  inTheNews: (sentence: string): string =>
    `News on the Security Council or its sanctions, with no action found in it: ${sentence}`,
  onRegime: (sentence: string, names: string): string => `${sentence} Regime: ${names}.`,
};
