import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SAFEGUARDS, type Safeguard } from './safeguards.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A copy of the project as it lies here, to take rules out of. */
const copyOfProject = (): string => {
  const copy = mkdtempSync(join(tmpdir(), 'council-watch-mutation-'));
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0').filter((name) => name !== '' && name !== 'node_modules')) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  return copy;
};

/** A test as it ended: its file, its whole name, whether it passed. */
interface Ended {
  readonly file: string;
  readonly name: string;
  readonly passed: boolean;
}

interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs tests in a folder. @param words of the names of those that are run; all of the files where none are given */
const runTests = (folder: string, files: readonly string[], words?: string): Ended[] => {
  const report = join(folder, 'tests.json');
  const pattern = words === undefined ? [] : ['-t', words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')];
  const options = ['--project', 'unit', '--reporter', 'json', '--outputFile', report];
  rmSync(report, { force: true });
  spawnSync('npx', ['vitest', 'run', ...options, ...files, ...pattern], { cwd: folder });
  if (!existsSync(report)) return [];
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as JsonReport;
  return testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed' || status === 'failed')
      .map(({ fullName, status }) => ({ file, name: fullName, passed: status === 'passed' })),
  );
};

/** What becomes of a test when its rule is taken out: `caught` is as it must be. */
const verdictOn = (copy: string, whole: readonly Ended[], { file, rule, without, test, named }: Safeguard): string => {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const times = text.split(rule).length - 1;
  if (times !== 1) return `its rule stands ${times} times in ${file}; once was expected`;
  const before = whole.filter((each) => each.file.endsWith(test) && each.name.includes(named));
  if (before.length === 0) return `there is no test of that name in ${test}`;
  if (before.some(({ passed }) => !passed)) return 'its test fails with the rule in place';
  try {
    writeFileSync(
      path,
      text.replace(rule, () => without),
    );
    const after = runTests(copy, [test], named);
    // A file that can't even be loaded runs no test.
    return after.length > 0 && after.every(({ passed }) => passed) ? 'NOT CAUGHT' : 'caught';
  } finally {
    writeFileSync(path, text);
  }
};

/** `npm run mutation [-- WORD…]`: takes out each safeguard, or those whose line has the words, and expects its test to fail. */
const words = process.argv.slice(2).join(' ').toLowerCase();
const wanted = SAFEGUARDS.filter(({ keeps, file }) => `${keeps} ${file}`.toLowerCase().includes(words));
const copy = copyOfProject();
let missed = 0;
try {
  const whole = runTests(copy, [...new Set(wanted.map(({ test }) => test))]);
  for (const safeguard of wanted) {
    const verdict = verdictOn(copy, whole, safeguard);
    if (verdict !== 'caught') missed++;
    process.stdout.write(
      `${verdict}: ${safeguard.keeps} (${safeguard.file}; ${safeguard.test} "${safeguard.named}")\n`,
    );
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
process.stdout.write(`${wanted.length - missed} of ${wanted.length} safeguards are caught\n`);
if (missed > 0 || wanted.length === 0) process.exitCode = 1;
