import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CouncilEvent } from '../../shared/model/event.js';
import type { SourceKind } from '../../shared/sources/detect.js';
import { read } from '../support/read.js';

interface Expected {
  readonly type: string;
  readonly [field: string]: unknown;
}
interface Label {
  readonly file: string;
  readonly after?: string;
  readonly published: string;
  readonly source: SourceKind;
  readonly events: Expected[] | null;
}

const ROOT = process.env.COUNCIL_DATA ?? '';
const labelsOf = (folder: string): (Label & { folder: string })[] => {
  const file = join(ROOT, folder, 'labels.jsonl');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ ...(JSON.parse(line) as Label), folder }));
};
const labels = [...labelsOf('press-releases'), ...labelsOf('news')];

/** A field of an event by the name that the labels use. */
const fieldOf = (event: CouncilEvent, field: string): unknown => {
  const action = 'action' in event ? event.action : undefined;
  if (field === 'vetoedBy') return action?.vote?.vetoedBy;
  if (field === 'vote')
    return action?.vote && { for: action.vote.for, against: action.vote.against, abstain: action.vote.abstain };
  if (field === 'reference') return 'entry' in event ? event.entry.reference : undefined;
  return field in event ? event[field as keyof CouncilEvent] : action?.[field as keyof typeof action];
};

describe('the labelled documents', () => {
  it.each(labels)('$file', async ({ folder, file, after = null, published, source, events }) => {
    const found = await read(source, readFileSync(join(ROOT, folder, file), 'utf8'), {
      url: after,
      publishedAt: published,
    });
    const expected = events ?? [];
    if (expected.length === 0) {
      expect(found.filter(({ type }) => type !== 'news.reported')).toEqual([]);
      return;
    }
    expect(found).toHaveLength(expected.length);
    for (const [position, { type, ...fields }] of expected.entries()) {
      const event = found[position] as CouncilEvent;
      expect(type.split('|')).toContain(event.type);
      for (const [field, value] of Object.entries(fields))
        expect({ [field]: fieldOf(event, field) }).toEqual({ [field]: value });
    }
  });
});
