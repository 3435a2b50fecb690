import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPieces } from '../../local/files.js';
import type { ListVersion } from '../../shared/lists/diff-versions.js';
import { type PlainRecord, readPlainList } from './plain-lists.js';

const DATA = process.env.COUNCIL_DATA ?? '';

/** A version of the Consolidated List as it was served. */
export interface RealList {
  /** The day on which it was generated; of two of one day the second has a letter behind it. */
  readonly day: string;
  readonly file: string;
}

const dayOf = (file: string): string => /un-(\d{4}-\d\d-\d\d\w?)/.exec(file)?.[1] ?? '';

/** Every real version that is there and can be read, oldest first. */
export const REAL_LISTS: readonly RealList[] = [join(DATA, 'consolidated'), join(DATA, '..', 'series')]
  .filter(existsSync)
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^un-.*\.xml\.gz$/.test(name) && !name.includes('wrong-charset'))
      .map((name) => ({ day: dayOf(name), file: join(folder, name) })),
  )
  .sort((a, b) => (a.day < b.day ? -1 : 1));

export const PAIRS = REAL_LISTS.slice(1).map((later, at) => [REAL_LISTS[at] as RealList, later] as const);

export const bytesOfReal = ({ file }: RealList): Uint8Array => gunzipSync(readFileSync(file));
export const versionOf = ({ day, file }: RealList): ListVersion => ({ name: day, open: () => readPieces(file) });

const BROKEN = join(DATA, '..', 'series', 'broken');
/** What the list's address answered in place of the list, each on a real day. */
export const BROKEN_ANSWERS: readonly Uint8Array[] = existsSync(BROKEN)
  ? readdirSync(BROKEN).map((name) => readFileSync(join(BROKEN, name)))
  : [];

/** References that stand twice: nothing is told of them. */
export const doubledIn = (list: RealList): ReadonlySet<string> => {
  const found = [
    ...Buffer.from(bytesOfReal(list))
      .toString('utf8')
      .matchAll(/<REFERENCE_NUMBER>([^<]*)</g),
  ];
  const references = found.map(([, reference = '']) => reference.trim());
  return new Set(references.filter((reference, at) => references.indexOf(reference) !== at));
};

/** A link in an element of its own says nothing new where the comments have it as well. */
const isSaid = ([path, text]: PlainRecord[number], record: PlainRecord): boolean =>
  path === 'INTERPOL_LINK' && record.some(([other, comments]) => other === 'COMMENTS1' && comments.includes(text));

/** The records of a version, read by another library, by the reference at the beginning of what stands for one. */
export const plainRecords = ({ file }: RealList): Map<string, PlainRecord> =>
  new Map(
    [...readPlainList(file)].map(([reference, record]) => [
      /^[A-Z]{2}[ie]\.\d{3}/.exec(reference)?.[0] ?? reference,
      record.filter((text) => text[0] !== 'REFERENCE_NUMBER' && !isSaid(text, record)),
    ]),
  );
