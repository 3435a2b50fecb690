import type { Phrase } from './chunks.js';
import type { ReadSentence } from './clauses.js';
import { tell } from './decide.js';
import type { Frame } from './frames.js';
import type { ReadText } from './read.js';

const words = ({ tokens }: ReadSentence, phrase: Phrase | null): string =>
  phrase === null
    ? '–'
    : tokens
        .slice(phrase.from, phrase.to)
        .map(({ text }) => text)
        .join(' ');

const clauseOf = ({
  clause: { verb, voice, describes, conjunction, relative, quoted, governor, times },
  sentence,
}: Frame): string =>
  [
    voice,
    verb.form,
    verb.modal,
    verb.infinitive && 'infinitive',
    verb.have,
    verb.negated && 'negated',
    describes && 'describes a noun',
    relative && 'relative',
    conjunction && `behind "${conjunction}"`,
    governor && `under "${governor.verb.lemma}"`,
    quoted && 'quoted',
    ...times.map(({ from, to }) =>
      sentence.tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' '),
    ),
  ]
    .filter(Boolean)
    .join(', ');

const frameOf = (frame: Frame, { scene, told }: ReadText): string[] => {
  const { sentence, act, doer, states, doerPhrase, theme, themePhrase, status, because, clause } = frame;
  const by = `${doer}${states.length > 0 ? ` ${states.join(' ')}` : ''} "${words(sentence, doerPhrase)}"`;
  const on = `${theme ?? 'nothing known'} "${words(sentence, themePhrase)}"`;
  const fired = tell(frame, scene);
  const kept = told.find((each) => each.frame === frame);
  const result = kept
    ? `→ ${kept.kind}: ${kept.row.says}`
    : fired
      ? `× ${fired.kind}, but nothing that it needs is told beside it: ${fired.row.says}`
      : frame.quoted
        ? '× quoted'
        : status !== 'done'
          ? `× ${status}${because ? ` ("${because}")` : ''}`
          : '× no row';
  return [
    `    ${clause.verb.lemma} (${clauseOf(frame)})`,
    `      ${act ?? 'no act'}, ${status}${because ? ` ("${because}")` : ''}, by ${by}, on ${on}`,
    `      ${result}`,
  ];
};

/** How a text was read: each sentence, its clauses, their frames, and the row of the table that each fits or what stops it. */
export const explain = (read: ReadText): string =>
  read.sentences
    .flatMap((sentence) => {
      const frames = read.frames.filter((frame) => frame.sentence === sentence);
      const telling = frames.filter((frame) => frame.act !== null || tell(frame, read.scene) !== null);
      return [`${sentence.place}: ${sentence.text}`, ...telling.flatMap((frame) => frameOf(frame, read))];
    })
    .join('\n');
