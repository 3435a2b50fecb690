import { load } from 'cheerio';
import { describe, expect, it, vi } from 'vitest';
import { amendedEvent, delistedEvent, listedEvent } from '../../shared/diff/events.js';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import type { ListDiff } from '../../shared/diff/lists.js';
import type { FoundAct } from '../../shared/language/read.js';
import type { Entry } from '../../shared/model/entry.js';
import type { Change, CouncilEvent, EntryEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { blankSubscription } from '../../shared/model/subscription.js';
import { actionEvent, noticeEvent, statementEvent } from '../../shared/sources/action-events.js';
import { partyEvent } from '../../shared/sources/party-events.js';
import type { Told } from '../../shared/telling/channels/channel.js';
import { audienceChannels, channelIds, channelOf, wordsOf } from '../../shared/telling/channels/channels.js';
import { REGISTRY } from '../../shared/telling/channels/registry.js';
import type { Wording } from '../../shared/wording/catalogue.js';
import { filterInWords } from '../../shared/wording/filters.js';
import { subscribePage } from '../../web/pages/subscribe.js';
import { subscriptionPage } from '../../web/pages/subscription.js';
import { listing } from '../support/events.js';
import { unmarked } from '../support/marked.js';

/** Another language: whatever satisfies the type of the catalogue. */
vi.mock('../../shared/wording/catalogue.js', async (original) => {
  const { LANGUAGE, WORDS } = await original<typeof import('../../shared/wording/catalogue.js')>();
  const { marked } = await import('../support/marked.js');
  const other: Wording = marked(WORDS);
  return { LANGUAGE, WORDS: other };
});

/** Nothing of these events is a word of ours: what is in small letters is said by the program. */
const plain = listing('HTi.902', { name: 'WILNER SAINT-PREUX', listedOn: null });
const entry = (part: Partial<EntryEvent>): EntryEvent => ({
  ...plain,
  title: 'TITLE',
  summary: 'SUMMARY',
  evidence: plain.evidence.map((each) => ({ ...each, url: 'X', quote: null, sha256: '0', locator: null })),
  regimes: [],
  ...part,
});
const { entry: _entry, ...common } = entry({});
const action: CouncilEvent = {
  ...common,
  type: 'council.adopted',
  status: 'official',
  action: {
    resolution: 'S/RES/2780 (2025)',
    draft: null,
    document: 'SC/1',
    meeting: 1,
    vote: { for: 13, against: 0, abstain: 2, vetoedBy: [] },
    sponsors: [],
    expectedOn: '2026-03-12',
    expiresOn: '2027-03-12',
    measures: [],
  },
};
const EVENTS: CouncilEvent[] = [
  entry({}),
  entry({ type: 'entry.delisted', status: 'confirmed' }),
  entry({ status: 'reported' }),
  action,
];
const TOLD: Told[] = [
  ...EVENTS.map((event): Told => ({ kind: 'event', event, url: 'X' })),
  { kind: 'digest', because: 'much', regime: null, events: EVENTS, url: 'X' },
];
const WORD = /\p{Ll}{2}/u;

const RECORD = plain.entry.record as Entry;
const provenance = (status: EntryEvent['status']) => ({
  detectedAt: plain.detectedAt,
  status,
  evidence: { source: 'X', url: 'X', publishedAt: null, sha256: '0', locator: null, quote: null },
});
const READ = provenance('confirmed');
const FROM = { ...READ, official: false, publishedOn: '2026-03-12', document: 'SC/1', meeting: 1 };
const CHANGED: Entry = {
  ...RECORD,
  titles: ['X'],
  facts: { ...RECORD.facts, death: { words: 'X', date: null, place: null } },
};
const CHANGES: Change[] = [
  { field: 'titles', op: 'add', before: null, after: 'X', class: 'identity' },
  { field: 'designations', op: 'replace', before: null, after: 'X', class: 'identity' },
  { field: 'designations', op: 'remove', before: 'X', after: null, class: 'identity' },
  { field: 'nationalities', op: 'replace', before: 'X Y', after: 'X', class: 'identity' },
  { field: 'nationalities', op: 'replace', before: 'X', after: 'Z', class: 'identity' },
];
const NO_DIFF: ListDiff = {
  listed: [],
  delisted: [],
  amended: [],
  bulkEdits: [{ field: 'titles', before: '', after: 'X', references: ['HTi.902'] }],
  formatChanges: [{ paths: ['<X>', '<Y>'], op: 'move', references: [] }],
} as unknown as ListDiff;
const PARTY = { name: 'XX', kind: null, occurredOn: '2026-03-12', regimes: [], quote: 'X' };
const found = (type: FoundAct['type']): FoundAct => ({
  type,
  regimes: [],
  occurredOn: '2026-03-12',
  quote: 'X',
  action: { ...action.action, draft: null },
});

/** Every title and summary that the program writes, made anew. */
const WRITTEN: readonly CouncilEvent[] = [
  listedEvent(RECORD, READ),
  listedEvent(RECORD, { ...READ, returns: () => 1 }),
  delistedEvent(RECORD, READ),
  delistedEvent(RECORD, { ...READ, explains: () => 'X' }, '2026-03-12'),
  amendedEvent(RECORD, CHANGED, [...CHANGES, ...CHANGES], READ),
  amendedEvent(RECORD, { ...RECORD, reference: 'HTi.903' }, CHANGES, READ),
  ...eventsOfDiff(NO_DIFF, READ, () => []),
  ...(['council.draft', 'council.adopted', 'council.renewed', 'council.rejected'] as const).map((type) =>
    actionEvent(found(type), null, FROM),
  ),
  statementEvent('XX', [], 'X', null, FROM),
  noticeEvent('committee.notice', 'XX', [], 'X', null, FROM),
  noticeEvent('news.reported', 'XX', [], 'X', null, FROM),
  partyEvent({ ...PARTY, type: 'entry.listed' }, FROM),
  partyEvent({ ...PARTY, type: 'entry.delisted' }, FROM),
];

describe('the catalogue', () => {
  it.each(WRITTEN.map((event) => [event.type, event] as const))(
    'holds every word of the title and the summary of %s (%#)',
    (_type, { title, summary }) => {
      // Names of fields lie in the table of fields.
      for (const text of [title, summary]) expect(unmarked(text.replaceAll('<X>', '')), text).not.toMatch(WORD);
    },
  );

  it.each(TOLD.flatMap((told) => audienceChannels().map((channel) => [channel.id, told] as const)))(
    'holds every word of what is told by %s (%#)',
    async (id, told) => {
      const channel = channelOf(id);
      if (channel.carrier !== 'audience') throw new Error('of those that SNS carries');
      const { subject, text } = await channel.render(told, { filter: Filter.parse({}), publicUrl: 'X' });
      const said = `${subject ?? ''}\n${text}`.replace(/X\/e(?:vents)?\/\w+/g, '');
      expect(said).toMatch(/<.*>/);
      expect(unmarked(said)).not.toMatch(WORD);
    },
  );

  it('holds the words of a filter', () => {
    const filter = Filter.parse({
      types: ['entry.listed'],
      kinds: ['entity'],
      significance: ['status'],
      names: ['XX'],
    });
    expect(unmarked(filterInWords(filter))).not.toMatch(WORD);
  });

  /** What is said beside the catalogue: the channels' own words, and the names of regimes. */
  const ownWords = REGISTRY.flatMap((channel) => {
    const { name, next, details = {} } = wordsOf(channel);
    return [...Object.values(details), ...next, name];
  });
  const said = async (page: unknown): Promise<string> => {
    const $ = load(`<main>${String(await page)}</main>`);
    $('label:has(input[name="regimes"])').remove();
    return ownWords.reduce((text, words) => text.replaceAll(words, ''), $('main').text());
  };

  it('holds the words of the form', async () => {
    const form = { channel: channelIds()[0] ?? '', endpoint: '', filter: Filter.parse({}), rhythm: null, details: {} };
    const preview = { days: 90, of: 2, count: 1, events: [] };
    expect(unmarked(await said(subscribePage(REGISTRY, form, { preview })))).not.toMatch(WORD);
  });

  it.each(channelIds())('holds the words of the page of a subscriber by %s', async (channel) => {
    const subscription = blankSubscription({
      id: 'sub_1',
      channel,
      endpoint: 'X',
      filter: Filter.parse({}),
      createdAt: '2026-03-10T00:00:00.000Z',
      joining: 'X',
    });
    const attempt = { subscription: '', event: 'evt_1', revision: 1, attempt: 1, at: '2026-03-10T00:00:00.000Z' };
    const attempts = [{ ...attempt, status: null, durationMs: 1, error: null, answer: null }];
    for (const status of ['active', 'paused', 'ended'] as const) {
      const page = await said(subscriptionPage({ ...subscription, status }, attempts));
      expect(unmarked(page).replace('evt_1', '').replace(/\d ms/, '')).not.toMatch(WORD);
    }
  });
});
