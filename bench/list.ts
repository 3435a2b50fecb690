import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SaxesParser } from 'saxes';
import { eventsOfDiff } from '../shared/diff/list-events.js';
import { diffLists } from '../shared/diff/lists.js';
import { parseList } from '../shared/sources/un-list/parse.js';
import { elementsOfField } from '../shared/sources/un-list/treatments.js';
import { twoLists } from './lists.js';
import { measure, type Times, table } from './measure.js';

/** The same job with Python's ElementTree, where Python is there. */
const elementTree = (before: Buffer, after: Buffer): Times | null => {
  const folder = mkdtempSync(join(tmpdir(), 'council-watch-bench-'));
  const files = [before, after].map((bytes, at) => {
    const file = join(folder, `${at}.xml`);
    writeFileSync(file, bytes);
    return file;
  });
  const script = fileURLToPath(new URL('./element_tree.py', import.meta.url));
  const { status, stdout } = spawnSync('python3', [script, ...files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return status === 0 ? { name: 'the same with Python’s ElementTree', ...JSON.parse(stdout) } : null;
};

/** Parse, normalise and diff two lists, beside a bare pass of the XML tokeniser over the same bytes. */
export const benchList = async (): Promise<string> => {
  const { name, lists } = twoLists();
  const [before, after] = lists;
  const tokenise = (bytes: Buffer): void => {
    const parser = new SaxesParser({ position: false });
    parser.write(bytes.toString('utf8')).close();
  };
  const reading = {
    detectedAt: '2026-03-01T00:00:00.000Z',
    status: 'confirmed' as const,
    evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
  };
  const times = await measure({
    'bare saxes over the bytes of both': () => lists.map(tokenise),
    'parse and normalise both': () => lists.map((bytes) => parseList(bytes, name)),
    'parse, normalise, diff': () => {
      const [known, next] = [parseList(before, name).entries, parseList(after, name).entries];
      return eventsOfDiff(diffLists(known, next), reading, elementsOfField);
    },
  });
  const python = elementTree(before, after);
  return table(`${name}, ${((before.length + after.length) / 1e6).toFixed(1)} MB`, python ? [...times, python] : times);
};
