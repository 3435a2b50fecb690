import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { read } from '../../support/read.js';

const news = (text: string, publishedAt = '2026-03-05') => read('news', text, { publishedAt });

describe('news', () => {
  it('reads a draft through the furniture of a newspaper page', async () => {
    const page = await readFile(new URL('../../../local/sample/documents/article-vote.html', import.meta.url), 'utf8');
    const [event, ...others] = await read('news', page);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'council.draft',
      status: 'reported',
      regimes: ['2653'],
      occurredOn: null,
      action: { sponsors: ['US', 'EC'], expectedOn: '2026-03-06', resolution: null },
    });
    expect(event?.evidence[0]?.quote).toContain('expected to be put to a vote in the Security Council on Friday');
    expect(JSON.stringify(event)).not.toContain('Advertisement');
  });

  it('reads an adoption against the page’s own date', async () => {
    const events = await news(
      'UN council renews South Sudan arms embargo\n\nThe Security Council voted on Wednesday to extend its arms embargo on South Sudan until May 31, 2027. The resolution, drafted by the United States, got nine votes in favour, with six abstentions.',
    );
    expect(events).toMatchObject([
      {
        type: 'council.renewed',
        regimes: ['2206'],
        occurredOn: '2026-03-04',
        action: { expiresOn: '2027-05-31', vote: { for: 9, against: 0, abstain: 6 }, sponsors: ['US'] },
      },
    ]);
  });

  it.each([
    [
      'another body',
      'EU widens sanctions\n\nThe European Union on Monday adopted sanctions against five people in Belarus.',
    ],
    ['a city council', 'Kites over the harbour\n\nThe city council voted on Sunday to hold the festival again.'],
    ['the national security council', 'Talks\n\nThe National Security Council met at the White House on Monday.'],
  ])('finds no action in news of %s', async (_what, text) => {
    expect(await news(text)).toEqual([]);
  });

  it.each([
    [
      'the past',
      'Ten years on\n\nIn 2011 the Security Council imposed sanctions on Libya. Smugglers have learnt to live with them.',
    ],
    ['a call', 'Envoy speaks\n\nThe envoy called on the Security Council to impose sanctions on the gangs of Haiti.'],
  ])('reports news of %s without an action', async (_what, text) => {
    const events = await news(text);
    expect(events.map(({ type }) => type)).toEqual(['news.reported']);
  });
});
