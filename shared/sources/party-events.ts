import type { FoundParty } from '../language/read.js';
import { UN_LIST } from '../model/entry.js';
import type { EntryEvent } from '../model/event.js';
import { eventId, threadId } from '../model/ids.js';
import { regimeById, regimesAt } from '../model/regimes.js';
import { shorten } from '../text/text.js';
import { WORDS } from '../wording/catalogue.js';
import type { DocumentProvenance } from './action-events.js';

const TITLE_LENGTH = 140;
const NAME_IN_TITLE = 80;

/**
 * The event of a party that the press names as listed or delisted: status `reported`, with neither reference nor record until a release or
 * the list shows them. Its id is that of an announced party without a reference.
 */
export const partyEvent = (party: Omit<FoundParty, 'told'>, reading: DocumentProvenance): EntryEvent => {
  const { type, name, kind, occurredOn } = party;
  const regimes = regimesAt(party.regimes, occurredOn ?? reading.publishedOn);
  const { became, listOf, reported, title, titled, unnamedList } = WORDS.entries;
  const list = listOf(regimes.map((id) => regimeById(id)?.name ?? id).join(', ') || unnamedList);
  const key = `${regimes[0] ?? ''}/${name.toLowerCase()}`;
  const added = type === 'entry.listed';
  const happened = (added ? became.added : became.removed)(list, occurredOn);
  return {
    id: eventId(type, key, 0),
    type,
    status: 'reported',
    regimes,
    title: shorten(
      title(added ? titled.listed : titled.removed, shorten(name, NAME_IN_TITLE), null, list),
      TITLE_LENGTH,
    ),
    summary: reported(name, happened),
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
