import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceKind } from '../../shared/sources/detect.js';
import { COMMITTEES } from './committees.js';
import type { Labelled } from './corpus.js';
import { MEETINGS } from './meetings.js';
import { NEGATIVES } from './negatives.js';
import { NEWS } from './news.js';
import type { Wanted } from './score.js';

/** A document to be scored. */
export interface Sample {
  readonly name: string;
  readonly source: SourceKind;
  readonly published: string;
  readonly text: string;
  readonly url: string | null;
  readonly wanted: readonly Wanted[];
}

const sampleOf = ({ events, ...document }: Labelled): Sample => ({
  ...document,
  url: null,
  wanted: events.map(({ type, ...fields }) => ({ types: [type], fields })),
});

/** The corpus made for this project. */
export const CORPUS: readonly Sample[] = [...COMMITTEES, ...MEETINGS, ...NEWS, ...NEGATIVES].map(sampleOf);

interface DataLabel {
  readonly file: string;
  readonly after?: string;
  readonly published: string;
  readonly source: SourceKind;
  readonly events:
    | { readonly type: string; readonly vote?: { for: unknown; against: unknown; abstain: unknown } }[]
    | null;
}

/** The labelled real documents under a folder of data; none where the folder is not there. */
export const labelledIn = (root: string): Sample[] =>
  ['press-releases', 'news'].flatMap((folder) => {
    const labels = join(root, folder, 'labels.jsonl');
    if (!existsSync(labels)) return [];
    return readFileSync(labels, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Sample => {
        const { file, after = null, published, source, events } = JSON.parse(line) as DataLabel;
        const wanted = (events ?? []).map(({ type, vote, ...fields }) => ({
          types: type.split('|'),
          fields: { ...fields, ...(vote && { vote: [vote.for, vote.against, vote.abstain] }) },
        }));
        return {
          name: file,
          source,
          published,
          url: after,
          text: readFileSync(join(root, folder, file), 'utf8'),
          wanted,
        };
      });
  });
