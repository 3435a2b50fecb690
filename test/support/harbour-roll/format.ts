import { blankEntry } from '../../../shared/model/blank.js';
import type { ListedEntry } from '../../../shared/model/entry.js';
import { UnreadableDocument } from '../../../shared/model/errors.js';
import type { ListFormat, ListHeader } from '../../../shared/sources/contract.js';
import { HARBOUR_ROLL_KIND } from './kind.js';

/** `HB-0001;individual;NAME;PROGRAMME`, a line an entry, after a line with the date. */
const entryOf = (line: string): ListedEntry => {
  const [reference = '', kind, name = '', programme = ''] = line.split(';');
  const known = { list: HARBOUR_ROLL_KIND.list, reference, name, programmes: [programme] };
  return { ...blankEntry({ ...known, kind: kind === 'entity' ? 'entity' : 'individual' }), reference };
};

const read = (bytes: Uint8Array, name: string): { entries: ListedEntry[]; header: ListHeader } => {
  const [head = '', ...lines] = Buffer.from(bytes).toString('utf8').trim().split('\n');
  if (!HARBOUR_ROLL_KIND.recognises(head, name)) throw new UnreadableDocument(name, 'is no Harbour Roll');
  const entries = lines.map(entryOf);
  const generatedAt = HARBOUR_ROLL_KIND.dateOf(head);
  return {
    entries,
    header: { generatedAt, problems: [], spoilt: [], size: entries.length, unknown: new Map(), elements: new Map() },
  };
};

const whole = async (pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
};

export const HARBOUR_ROLL_FORMAT: ListFormat = {
  parse(bytes, name) {
    const { entries, header } = read(bytes, name);
    return { ...header, entries: new Map(entries.map((entry) => [entry.reference, entry])), disputed: [] };
  },
  async stream(pieces, name, { entry }) {
    const { entries, header } = read(await whole(pieces), name);
    for (const each of entries) entry(each);
    return header;
  },
  recover: () => ({ entries: [], problems: [], notes: [] }),
  elementsOf: (path) => [path],
  formatChanges: () => [],
  async coverage(pieces, name) {
    return { ...read(await whole(pieces), name).header, rows: [] };
  },
};
