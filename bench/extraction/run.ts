import { extractEvents } from '../../shared/sources/extract.js';
import { emptyScore, precision, recall, type Score, scoreDocument, type Tally, total } from './score.js';
import { CORPUS, isCheck, labelledIn, type Sample } from './sets.js';

/** Reads every sample as the pipeline would and scores what comes of it. */
export const scoreOf = async (samples: readonly Sample[]): Promise<Score> => {
  const score = emptyScore();
  for (const sample of samples) {
    const { name, source, published, text, url } = sample;
    const events = await extractEvents(source, {
      source: source === 'news' ? 'news' : 'un-press',
      text,
      url,
      publishedAt: published,
      sha256: '0'.repeat(64),
      detectedAt: `${published.slice(0, 10)}T23:59:00.000Z`,
      headline: null,
    });
    scoreDocument(score, name, sample, events);
  }
  return score;
};

const row = (name: string, tally: Tally): string =>
  `  ${name.padEnd(32)}${precision(tally).toFixed(3).padStart(9)}${recall(tally).toFixed(3).padStart(9)}${`${tally.right}/${tally.right + tally.missed}`.padStart(9)}${String(tally.wrong).padStart(7)}`;

/** The figures of a set: precision and recall by type and by field. */
export const figureTable = (title: string, samples: readonly Sample[], score: Score): string =>
  [
    `${title}: ${samples.length} documents, ${samples.filter(({ wanted }) => wanted.length === 0).length} of them without an event`,
    `  ${'type'.padEnd(32)}precision   recall    found  wrong`,
    ...[...score.types].sort().map(([name, tally]) => row(name, tally)),
    row('all types', total(score.types)),
    ...[...score.fields].sort().map(([name, tally]) => row(`.${name}`, tally)),
    row('all fields', total(score.fields)),
  ].join('\n');

/** The sets that are scored: the corpus, and the labelled real documents where they are, two thirds to build with and one to check. */
export const setsOf = (root: string): [title: string, samples: Sample[]][] => {
  const real = labelledIn(root);
  const parts = (title: string, source: Sample['source'], samples: readonly Sample[]): [string, Sample[]] => [
    title,
    samples.filter((sample) => sample.source === source),
  ];
  const [check, build] = [real.filter(isCheck), real.filter((sample) => !isCheck(sample))];
  const sets = [
    parts('Corpus, UN documents', 'press-release', CORPUS),
    parts('Corpus, news', 'news', CORPUS),
    parts('Real UN documents, build', 'press-release', build),
    parts('Real news, build', 'news', build),
    parts('Real UN documents, check', 'press-release', check),
    parts('Real news, check', 'news', check),
  ];
  return sets.filter(([, samples]) => samples.length > 0);
};

/**
 * Precision and recall by type and by field, set by set, and what was wrong. Of the texts that check the rules nobody is shown what
 * was wrong, or the rules would be made to fit them.
 */
export const benchExtraction = async (root = process.env.COUNCIL_DATA ?? '../shared/data'): Promise<string> => {
  const tables: string[] = [];
  for (const [title, samples] of setsOf(root)) {
    const score = await scoreOf(samples);
    const faults = title.endsWith('check') ? [] : score.faults.map((fault) => `  ! ${fault}`);
    tables.push([figureTable(title, samples, score), ...faults].join('\n'));
  }
  return tables.join('\n\n');
};
