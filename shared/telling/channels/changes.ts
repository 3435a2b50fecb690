import { type CouncilEvent, isEntryEvent } from '../../model/event.js';
import { WORDS } from '../../wording/catalogue.js';
import { describeChange } from '../../wording/changes.js';

/** What changed, a line each; those beyond `most` are counted. That an entry was updated is no change of its own. */
export const changesOf = (event: CouncilEvent, most: number): string[] => {
  const changes = isEntryEvent(event) ? event.entry.changes.filter((change) => change.field !== 'updatedOn') : [];
  const more = changes.length - most;
  return [...changes.slice(0, most).map(describeChange), ...(more > 0 ? [WORDS.mails.moreChanges(more)] : [])];
};
