import { extractEvents } from '../../shared/sources/extract.js';
import { emptyScore, precision, recall, type Score, scoreDocument, type Tally, total } from './score.js';
import { CORPUS, labelledIn, type Sample } from './sets.js';

/** Reads every sample as the pipeline would and scores what comes of it. */
export const scoreOf = async (samples: readonly Sample[]): Promise<Score> => {
  const score = emptyScore();
  for (const { name, source, published, text, url, wanted } of samples) {
    const events = await extractEvents(source, {
      source: source === 'news' ? 'news' : 'un-press',
      text,
      url,
      publishedAt: published,
      sha256: '0'.repeat(64),
      detectedAt: `${published.slice(0, 10)}T23:59:00.000Z`,
      headline: null,
    });
    scoreDocument(score, name, wanted, events);
  }
  return score;
};

const row = (name: string, tally: Tally): string =>
  `  ${name.padEnd(32)}${precision(tally).toFixed(3).padStart(9)}${recall(tally).toFixed(3).padStart(9)}${`${tally.right}/${tally.right + tally.missed}`.padStart(9)}${String(tally.wrong).padStart(7)}`;

const table = (title: string, samples: readonly Sample[], score: Score): string =>
  [
    `${title}: ${samples.length} documents, ${samples.filter(({ wanted }) => wanted.length === 0).length} of them without an event`,
    `  ${'type'.padEnd(32)}precision   recall    found  wrong`,
    ...[...score.types].sort().map(([name, tally]) => row(name, tally)),
    row('all types', total(score.types)),
    ...[...score.fields].sort().map(([name, tally]) => row(`.${name}`, tally)),
    row('all fields', total(score.fields)),
    ...score.faults.map((fault) => `  ! ${fault}`),
  ].join('\n');

/** Precision and recall by type and by field: UN documents and news of the corpus, then the labelled real documents where they are. */
export const benchExtraction = async (root = process.env.COUNCIL_DATA ?? '../shared/data'): Promise<string> => {
  const sets: [string, Sample[]][] = [
    ['Corpus, UN documents', CORPUS.filter(({ source }) => source === 'press-release')],
    ['Corpus, news', CORPUS.filter(({ source }) => source === 'news')],
    ['Real documents', labelledIn(root)],
  ];
  const tables: string[] = [];
  for (const [title, samples] of sets)
    if (samples.length > 0) tables.push(table(title, samples, await scoreOf(samples)));
  return tables.join('\n\n');
};
