import type { FoundParty } from '../language/read.js';
import { UN_LIST } from '../model/entry.js';
import type { EntryEvent } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeById, regimesAt } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import type { DocumentProvenance } from './action-events.js';

const TITLE_LENGTH = 140;

/**
 * The event of a party that the press names as listed or delisted: status `reported`, with neither reference nor record until a release or
 * the list shows them. Its id is that of an announced party without a reference.
 */
export const partyEvent = (party: FoundParty, reading: DocumentProvenance): EntryEvent => {
  const { type, name, kind, occurredOn } = party;
  const regimes = regimesAt(party.regimes, occurredOn ?? reading.publishedOn);
  const list = regimes.map((id) => regimeById(id)?.name ?? id).join(', ') || 'UN';
  const key = `${regimes[0] ?? ''}/${name.toLowerCase()}`;
  const added = type === 'entry.listed';
  const happened = `${added ? 'was added to' : 'was removed from'} the ${list} sanctions list${occurredOn ? ` on ${occurredOn}` : ''}`;
  return {
    id: eventId(type, key, 0),
    type,
    status: 'reported',
    regimes,
    title: shorten(`${added ? 'Listed' : 'Delisted'}: ${shorten(name, 80)}, ${list} sanctions list`, TITLE_LENGTH),
    summary: `${name} ${happened}, a news report says.`,
    occurredOn,
    detectedAt: reading.detectedAt,
    evidence: [{ ...reading.evidence, locator: reading.evidence.locator ?? name, quote: shorten(party.quote, 500) }],
    thread: threadId('entry', key),
    entry: {
      list: UN_LIST,
      id: null,
      reference: null,
      kind,
      name,
      corroboration: added ? null : reading.evidence.url,
      again: false,
      significance: 'identity',
      changes: [],
      record: null,
    },
  };
};
