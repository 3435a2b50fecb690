import { type CouncilEvent, isCouncilAction, isEntryEvent } from '../model/event.js';
import { WORDS } from '../wording/catalogue.js';
import { isUnknown } from './merge.js';

/** What a reader acts on: where one of these turns out otherwise, whoever was told is told again. */
const factsOf = (event: CouncilEvent): Record<string, unknown> => {
  if (isEntryEvent(event)) return { kind: event.entry.kind, regimes: event.regimes };
  if (!isCouncilAction(event)) return {};
  const { resolution, expiresOn, vote } = event.action;
  return {
    type: event.type,
    regimes: event.regimes,
    resolution,
    expiresOn,
    for: vote?.for ?? null,
    against: vote?.against ?? null,
    abstain: vote?.abstain ?? null,
    vetoedBy: vote?.vetoedBy ?? [],
  };
};

const comparable = (value: unknown): string => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
const said = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What was told of an event and is not so by its better form, a phrase each; what was only not known is none of it. */
export const contradicted = (told: CouncilEvent, better: CouncilEvent): string[] => {
  const before = factsOf(told);
  return Object.entries(factsOf(better)).flatMap(([field, after]) =>
    isUnknown(before[field]) || isUnknown(after) || comparable(before[field]) === comparable(after)
      ? []
      : [WORDS.events.corrected(field, said(before[field]), said(after))],
  );
};
