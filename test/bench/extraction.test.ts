import { describe, expect, it } from 'vitest';
import { scoreOf } from '../../bench/extraction/run.js';
import { precision, recall, total } from '../../bench/extraction/score.js';
import { CORPUS, type Sample } from '../../bench/extraction/sets.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { articleOfText, isHtml } from '../../shared/text/article.js';
import { read } from '../support/read.js';

const from = (source: Sample['source']) => CORPUS.filter((sample) => sample.source === source);

describe('the corpus', () => {
  it('has eighty documents, a third of them without an event, and every regime that ever listed anyone', () => {
    expect(CORPUS.length).toBeGreaterThanOrEqual(80);
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
    expect(CORPUS.filter(({ wanted }) => wanted.length === 0).length * 3).toBeGreaterThanOrEqual(CORPUS.length);
    const labelled = new Set(CORPUS.flatMap(({ wanted }) => wanted.flatMap(({ fields }) => fields.regimes ?? [])));
    const missing = REGIMES.filter(({ id, prefix }) => prefix !== null && !labelled.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['1132']);
  });

  it('of UN documents is read with a precision of 1 and a recall of 0.98', async () => {
    const { types, fields, faults } = await scoreOf(from('press-release'));
    for (const tally of [total(types), total(fields)]) {
      expect([precision(tally), faults]).toEqual([1, faults]);
      expect(recall(tally)).toBeGreaterThanOrEqual(0.98);
    }
  });

  it('of news is read with a precision of 0.95 and a recall of 0.85', async () => {
    const { types, fields } = await scoreOf(from('news'));
    for (const tally of [total(types), total(fields)]) {
      expect(precision(tally)).toBeGreaterThanOrEqual(0.95);
      expect(recall(tally)).toBeGreaterThanOrEqual(0.85);
    }
  });
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const asHtml = (text: string): string => {
  const { title, lines } = articleOfText(text);
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><main>${title === null ? '' : `<h1>${escaped(title)}</h1>`}<div class="field--name-body">${paragraphs}</div></main></body></html>`;
};
/** Ways in which one text is set; none changes what it says. */
const SETTINGS: Record<string, (text: string) => string> = {
  'with typographic quotes': (text) => text.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”'),
  'with non-breaking spaces': (text) => text.replace(/(\w) (?=\d|\()/g, '$1\u00a0'),
  'with soft hyphens': (text) => text.replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00ad'),
  'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
};

/** What sets the readings apart is the setting, not the bytes. */
const ONE = 'b'.repeat(64);

const facts = (events: readonly CouncilEvent[]) =>
  events.map((event) => {
    const { evidence, summary, id, ...rest } = event;
    // A text set otherwise is another document: its digest is not of what it says.
    const said = JSON.stringify(rest).replace(/urn:sha256:[0-9a-f]{64}/g, 'the document');
    return { said, quotes: evidence.length };
  });

describe('one document set in many ways gives the same events', () => {
  const plain = CORPUS.filter(({ text }) => !isHtml(text));
  it.each(Object.entries(SETTINGS))('%s', async (_, set) => {
    for (const { name, source, text, published } of plain) {
      const events = await read(source, text, { publishedAt: published, digest: ONE });
      const again = await read(source, set(text), { publishedAt: published, digest: ONE });
      expect({ name, events: JSON.parse(JSON.stringify(facts(again)).replaceAll('’', "'")) }).toEqual({
        name,
        events: facts(events),
      });
      expect(again.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
    }
  });

  it('as HTML', async () => {
    for (const { name, source, text, published } of plain) {
      const events = await read(source, text, { publishedAt: published, digest: ONE });
      const page = await read(source, asHtml(text), { publishedAt: published, digest: ONE });
      expect({ name, events: facts(page) }).toEqual({ name, events: facts(events) });
    }
  });
});
