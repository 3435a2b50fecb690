import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../shared/model/ids.js';
import type { DocumentKind } from '../../shared/sources/detect.js';
import { COMMITTEES } from './committees.js';
import type { Labelled } from './corpus.js';
import { MEETINGS } from './meetings.js';
import { NEGATIVES } from './negatives.js';
import { NEWS } from './news.js';
import type { Labels, Wanted } from './score.js';

/** A document to be scored. */
export interface Sample extends Labels {
  readonly name: string;
  readonly source: DocumentKind;
  readonly published: string;
  readonly text: string;
  readonly url: string | null;
}

const sampleOf = ({ events, ...document }: Labelled): Sample => ({
  ...document,
  url: null,
  wanted: events.map(({ type, ...fields }) => ({ types: [type], fields })),
});

/** The corpus made for this project. */
export const CORPUS: readonly Sample[] = [...COMMITTEES, ...MEETINGS, ...NEWS, ...NEGATIVES].map(sampleOf);

interface DataEvent {
  readonly type: string;
  readonly vote?: { for: unknown; against: unknown; abstain: unknown };
  readonly orRegimes?: readonly (readonly string[])[];
}

interface DataLabel {
  readonly file: string;
  readonly after?: string;
  readonly published: string;
  readonly source: DocumentKind;
  /** Null for a page that lists releases: it tells nothing. */
  readonly events: readonly DataEvent[] | null;
  /** Further events that are neither right nor wrong. */
  readonly acceptable?: readonly DataEvent[];
}

const wantedOf = ({ type, vote, orRegimes, ...fields }: DataEvent): Wanted => ({
  types: type.split('|'),
  fields: { ...fields, ...(vote && { vote: [vote.for, vote.against, vote.abstain] }) },
  ...(orRegimes && { orRegimes }),
});

/** The labelled real documents under a folder of data; none where the folder is not there. */
export const labelledIn = (root: string): Sample[] =>
  ['press-releases', 'news'].flatMap((folder) => {
    const labels = join(root, folder, 'labels.jsonl');
    if (!existsSync(labels)) return [];
    return readFileSync(labels, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Sample => {
        const { file, after = null, published, source, events, acceptable = [] } = JSON.parse(line) as DataLabel;
        return {
          name: file,
          source,
          published,
          url: after,
          text: readFileSync(join(root, folder, file), 'utf8'),
          wanted: (events ?? []).map(wantedOf),
          acceptable: acceptable.map(wantedOf),
        };
      });
  });

/** Whether a document is one of the third by which the rules are checked and which nobody reads: chosen by the hash of its name. */
export const isCheck = ({ name }: Pick<Sample, 'name'>): boolean =>
  Number.parseInt(sha256(name).slice(0, 8), 16) % 3 === 0;
