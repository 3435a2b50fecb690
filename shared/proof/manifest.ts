import canonicalize from 'canonicalize';
import * as z from 'zod';
import { UnreadableDocument } from '../model/errors.js';
import { sha256 } from '../model/ids.js';
import { type AuditRecord, KINDS } from './records.js';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

/** First line of a manifest. */
const Head = z.strictObject({
  day: z.iso.date(),
  /** sha256 of the manifest of the day before, which chains them; null for the first. */
  previous: Hash.nullable(),
  records: z.int().min(0),
});
/** Every other line. */
const Line = z.strictObject({ kind: z.enum(KINDS), id: z.string(), sha256: Hash });

export interface Manifest extends z.infer<typeof Head> {
  readonly lines: readonly z.infer<typeof Line>[];
}

/** The hash of a record: sha256 of its canonical JSON (RFC 8785), so that anyone can compute it again. */
export const hashOf = (record: object): string => sha256(canonicalize(record) ?? '');

/** A manifest as text: JSON Lines, the head and then one line a record. The same records give the same bytes. */
export const writeManifest = (day: string, previous: string | null, records: readonly AuditRecord[]): string => {
  const lines = records
    .map(({ kind, id, record }) => ({ kind, id, sha256: hashOf(record) }))
    .sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  return [{ day, previous, records: lines.length }, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
};

/** @throws UnreadableDocument naming the line that is no line of a manifest */
export const readManifest = (name: string, text: string): Manifest => {
  const parsed = text
    .split('\n')
    .slice(0, -1)
    .map((line, at) => {
      try {
        const schema = at === 0 ? Head : Line;
        return schema.parse(JSON.parse(line));
      } catch (cause) {
        throw new UnreadableDocument(name, `line ${at + 1} is no line of a manifest`, { cause });
      }
    });
  const [head, ...lines] = parsed;
  if (head === undefined) throw new UnreadableDocument(name, 'is empty; a manifest was expected');
  return { ...(head as z.infer<typeof Head>), lines: lines as z.infer<typeof Line>[] };
};
