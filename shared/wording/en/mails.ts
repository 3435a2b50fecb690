import type { CouncilEvent } from '../../model/event.js';
import type { Happening } from '../happening.js';

type Status = CouncilEvent['status'];

/** Who says it, and what that means to whoever has to act. */
const says: Readonly<Record<Status, string>> = {
  announced:
    'Announced by the committee. The list itself does not show it yet; when it does, you get no second message.',
  confirmed: 'Confirmed by the list itself.',
  reported: 'Reported by the press. No document of the UN that says so was seen yet: wait for one before you act.',
  official: 'Told by a document of the UN.',
};

/** What it means, where that does not speak for itself. */
const means: Readonly<Partial<Record<Happening, string>>> = {
  gone: 'Nothing that was seen explains why. Look at the evidence, and for a decision of the committee, before you act.',
  again: 'It had been on this list before.',
};

const headings = {
  who: 'Who',
  changed: 'What changed',
  act: 'What was done',
  evidence: 'On what evidence',
  more: 'More',
};

const labels = {
  individual: 'Individual',
  vessel: 'Vessel',
  aircraft: 'Aircraft',
  entity: 'Entity',
  party: 'Party',
  reference: 'Permanent reference number',
  regime: 'Regime',
  occurredOn: 'Done on',
  noticed: 'Noticed',
  resolution: 'Text',
  document: 'Document',
  vote: 'Vote',
  sponsors: 'Sponsors',
  expectedOn: 'Vote expected on',
  expiresOn: 'In force until',
  measures: 'Measures',
  entries: 'Entries',
};

/** Many events at once. */
const digests = {
  noSingleRegime: 'Several regimes, or none',
  title: (regime: string, counts: readonly string[]): string => `${regime}: ${counts.join(', ')}`,
  whyTogether: {
    much: 'So much happened at once that it comes as one message. Each event has its own page, with its changes and its evidence.',
    rhythm:
      'This is what happened since your last message. Each event has its own page, with its changes and its evidence.',
  },
  part: (part: number, of: number): string => `part ${part} of ${of}`,
};

/** E-mails and texts. */
export const mails = {
  says,
  means,
  headings,
  labels,
  digests,
  /** "New listing: NAME (QDi.999)". */
  headline: (what: string, who: string): string => `${what}: ${who}`,
  moreChanges: (count: number): string => `… and ${count} more changes, on the page of the event`,
  moreValues: (count: number): string => `and ${count} more`,
  vote: (yes: string, against: string, abstaining: string): string =>
    `${yes} in favour, ${against} against, ${abstaining} abstaining`,
  vetoedBy: (states: readonly string[]): string => `vetoed by ${states.join(', ')}`,
  published: (day: string): string => `published on ${day}`,
  archived: (sha256: string): string => `archived as it was read, sha256 ${sha256}`,
  wholeEvent: (url: string): string => `The whole of it: ${url}`,
  entry: (reference: string, url: string): string => `The entry ${reference} and its history: ${url}`,
  allEvents: (url: string): string => `All of it: ${url}`,
  why: (filter: string, at: string): string => `You get this because you subscribed at ${at} to: ${filter}.`,
  stopThroughSns:
    'To change that, to pause or to end, open the link that you were shown when you subscribed; the link at the end of this message ends it, too.',
  /** How a text begins: whose it is. */
  textFrom: 'UNSC watch',
  text: (what: string, status: string, day: string, who: string, rest: readonly string[]): string =>
    `${what} (${status} ${day}) ${[who, ...rest].join(', ')}.`,
  textOfTitle: (title: string, rest: readonly string[], status: string, day: string): string =>
    `${[title, ...rest].join(', ')} (${status} ${day}).`,
  changedIn: (fields: readonly string[]): string => `: ${fields.join(', ')}`,
};
