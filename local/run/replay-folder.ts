import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { UnreadableDocument } from '../../shared/model/errors.js';
import type { ListKind } from '../../shared/sources/contract.js';
import { type DocumentKind, detectKind, detectList, FEED } from '../../shared/sources/detect.js';
import { feedKinds } from '../../shared/sources/registry.js';
import { decodeText } from '../../shared/text/decode.js';
import { readInput } from '../files.js';

/** One document of a folder that is replayed. */
export interface FolderDocument {
  /** Its path below the folder. */
  readonly name: string;
  /** The list that it is a version of; null for a text. */
  readonly list: ListKind | null;
  /** What a text is; of a list, its id. */
  readonly kind: DocumentKind;
  readonly bytes: Buffer;
  readonly url: string | null;
  /** A date or an instant, or null where nothing tells. */
  readonly publishedAt: string | null;
}

interface Label {
  readonly file: string;
  readonly after?: string;
  readonly published?: string;
  readonly source?: string;
}

const NOT_DOCUMENTS = /^(?:README\.md|labels\.jsonl|MANIFEST\.tsv|\..*)$/;
const KINDS: readonly DocumentKind[] = [...feedKinds().map(({ documents }) => documents), FEED];

/** What `labels.jsonl` of a folder says of its files: where each comes from and when it was published. */
const labelsIn = async (folder: string): Promise<Map<string, Label>> => {
  const text = await readFile(join(folder, 'labels.jsonl'), 'utf8').catch(() => '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Map(lines.map((line) => JSON.parse(line) as Label).map((label) => [label.file, label]));
};

const filesUnder = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((file) => file.isFile() && !NOT_DOCUMENTS.test(file.name))
    .map((file) => join(file.parentPath, file.name));
};

const dateInName = (name: string): string | null => /(?:19|20)\d\d-\d\d-\d\d/.exec(name)?.[0] ?? null;

const documentAt = async (folder: string, file: string, label: Label | undefined): Promise<FolderDocument> => {
  const bytes = await readInput(file);
  const head = bytes.subarray(0, 2_000).toString('latin1');
  const common = { name: relative(folder, file), bytes, url: label?.after ?? null };
  const list = detectList(head, file);
  if (list) return { ...common, list, kind: list.id, publishedAt: list.dateOf(head) ?? dateInName(basename(file)) };
  const labelled = KINDS.find((each) => each === label?.source);
  const kind = labelled ?? detectKind(decodeText(bytes, null), common.url);
  const publishedAt = label?.published ?? (kind === FEED ? null : dateInName(basename(file)));
  return { ...common, list: null, kind, publishedAt };
};

/** Lists, releases and articles by date; feeds, which hold many dates, last. */
const inOrder = (a: FolderDocument, b: FolderDocument): number => {
  const rank = ({ kind }: FolderDocument) => (kind === FEED ? 1 : 0);
  const when = ({ publishedAt }: FolderDocument) => publishedAt ?? '9999';
  return rank(a) - rank(b) || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : a.name < b.name ? -1 : 1);
};

/**
 * Every document below a folder, in the order of its dates.
 * @throws UnreadableDocument when the folder is not there or holds nothing
 */
export const readFolder = async (folder: string): Promise<FolderDocument[]> => {
  const isFolder = await stat(folder)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isFolder) throw new UnreadableDocument(folder, 'is no folder; one with documents to replay was expected');
  const documents: FolderDocument[] = [];
  for (const file of await filesUnder(folder)) {
    const labels = await labelsIn(join(file, '..'));
    documents.push(await documentAt(folder, file, labels.get(basename(file))));
  }
  if (documents.length === 0) throw new UnreadableDocument(folder, 'holds no documents to replay');
  return documents.sort(inOrder);
};
