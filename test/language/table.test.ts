import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/language/read.js';
import { TABLE } from '../../shared/language/table.js';

const toldBy = (text: string) => {
  const sentences = text.split(/(?<=\.) (?=[A-Z])/);
  const title = text.endsWith('.') ? null : text;
  return readText({
    title,
    sentences: title === null ? sentences : [],
    publishedOn: '2026-12-16',
    official: false,
  }).told;
};

describe.each(TABLE)('$says', (row) => {
  it.each(row.examples)('tells: %s', (example) => {
    const kinds = toldBy(example).map(({ kind }) => kind);
    expect(row.tells === 'polled' ? kinds.some((kind) => kind === 'adopted' || kind === 'rejected') : kinds).toEqual(
      row.tells === 'polled' ? true : expect.arrayContaining([row.tells]),
    );
  });
  it.each(row.not)('tells nothing of: %s', (example) => {
    expect(toldBy(example).filter((told) => told.row === row)).toEqual([]);
  });
});
