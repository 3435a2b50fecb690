import { statSync } from 'node:fs';
import { readPieces } from '../local/files.js';
import { diffVersions } from '../shared/lists/diff-versions.js';
import { UN_LIST_FORMAT } from '../shared/sources/un-list/format.js';

const [earlier = '', later = ''] = process.argv.slice(2);
const version = (file: string) => ({ name: file, open: () => readPieces(file) });
const start = performance.now();
const { diff } = await diffVersions(UN_LIST_FORMAT, version(earlier), version(later));
const ms = performance.now() - start;
process.stdout.write(
  JSON.stringify({
    ms,
    // Largest memory the process ever held, in all; the unit of maxRSS is kilobytes.
    peakMb: process.resourceUsage().maxRSS / 1024,
    megabytes: (statSync(earlier).size + statSync(later).size) / 1e6,
    amended: diff.amended.length,
  }),
);
