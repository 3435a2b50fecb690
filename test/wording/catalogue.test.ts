import { load } from 'cheerio';
import { describe, expect, it, vi } from 'vitest';
import type { CouncilEvent, EntryEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { blankSubscription } from '../../shared/model/subscription.js';
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

describe('the catalogue', () => {
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
