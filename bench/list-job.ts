import { SaxesParser } from 'saxes';
import { eventsOfDiff } from '../shared/diff/list-events.js';
import { diffLists } from '../shared/diff/lists.js';
import { parseList } from '../shared/sources/un-list/parse.js';
import { elementsOfField } from '../shared/sources/un-list/treatments.js';
import { twoLists } from './lists.js';
import { measure } from './measure.js';

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
process.stdout.write(JSON.stringify(times));
