import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { REGISTER } from '../../shared/resolutions/register.js';
import { standsUntil } from '../../shared/resolutions/standing.js';
import { registerSection } from '../../web/pages/register.js';

const section = async (regime: string, day: string, ranOutOn: string | null = null) => {
  const shown = load(String(await registerSection(regime, REGISTER, standsUntil(regime, day, { ranOutOn }), day)));
  const texts = (selector: string) =>
    shown(selector)
      .map((_, element) => shown(element).text().replace(/\s+/g, ' ').trim())
      .get();
  return { shown, state: texts('p')[0], ends: texts('ul li'), rows: texts('tbody tr') };
};

describe('what a page says of a regime by the register', () => {
  it('says what is open, what ends when, and what is not known', async () => {
    const { state, ends } = await section('1970', '2026-04-20');
    expect(state).toBe('Measures are in force without an end. S/RES/2174 (2014)');
    expect(ends).toEqual([
      expect.stringMatching(/^oil-measures: prolonged by S\/RES\/2819 \(2026\), to a day that is not known/),
      expect.stringMatching(/^inspection of ships: prolonged by S\/RES\/2780 \(2025\)/),
      expect.stringMatching(/^experts: until .*2026.*, by S\/RES\/2769 \(2025\)\.$/),
    ]);
  });

  it('does not take a last end that has passed for the end', async () => {
    const { state, ends } = await section('2206', '2026-11-28');
    expect(state).toContain('The last end known here has passed');
    expect(ends[0]).toMatch(
      /^all measures: until .*2026.*, by S\/RES\/2781 \(2025\)\. The register knows no decision since/,
    );
  });

  it('says that a regime has ended, and by what', async () => {
    expect(await section('1572', '2026-11-28')).toMatchObject({
      state: 'The measures have ended. S/RES/2283 (2016)',
      ends: [],
    });
  });

  it('shows every resolution, the newest first, with its vote and in whose place it stands, or that it is not known', async () => {
    const { shown, rows } = await section('2206', '2026-11-28');
    expect(rows[0]).toMatch(/9 for, 0 against, 6 abstainingrenews all measures .*; experts .*S\/RES\/2731 \(2024\)$/);
    expect(rows.find((row) => row.startsWith('S/RES/2428'))).toContain('not known here');
    expect(shown('a[href="https://undocs.org/S/RES/2206(2015)"]').length).toBe(1);
    expect(shown('a[href="https://press.un.org/en/2015/sc11805.doc.htm"]').text()).toBe('SC/11805');
  });
});
