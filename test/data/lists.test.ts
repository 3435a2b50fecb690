import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Entry } from '../../shared/model/entry.js';
import type { EntryEvent } from '../../shared/model/event.js';
import { councilWatch, jsonLines } from '../support/cli.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
const list = (date: string): string => join(FOLDER, `un-${date}.xml.gz`);
const readable = readdirSync(FOLDER).filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'));
const events = async (before: string, after: string) => {
  const { code, out } = await councilWatch(['diff', list(before), list(after), '--json']);
  expect(code).toBe(0);
  return jsonLines<EntryEvent>(out).map(({ type, entry }) => `${type} ${entry.reference}`);
};

describe('the real lists', () => {
  it.each(readable)('%s is read whole: every entry of one shape, nothing unknown', async (name) => {
    const { code, out, err } = await councilWatch(['list', join(FOLDER, name), '--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const entries = jsonLines(out);
    expect(entries.length).toBeGreaterThan(800);
    for (const entry of entries) Entry.parse(entry);
  });

  it('one of which is not in the charset it declares are refused with the place', async () => {
    const { code, err } = await councilWatch(['list', list('2025-08-16-wrong-charset')]);
    expect(code).toBe(1);
    expect(err).toMatch(/wrong-charset.*declares UTF-8 but byte 2192 \(line 54\) is 0xE9/);
  });

  it('of December 2025 to February 2026 tell exactly what happened', async () => {
    expect(await events('2025-12-09', '2025-12-10')).toEqual(['entry.delisted IQi.074']);
    expect(await events('2025-12-10', '2026-01-28')).toEqual([]);
    expect(await events('2025-12-10', '2026-02-27')).toEqual(
      ['SDi.007', 'SDi.008', 'SDi.009', 'SDi.010'].map((reference) => `entry.listed ${reference}`),
    );
  });

  it('of August and November 2025 tell Iran’s return', async () => {
    const returned = (await events('2025-08-02', '2025-11-18')).filter((line) => line.startsWith('entry.listed'));
    expect(returned).toHaveLength(123);
  });
});
