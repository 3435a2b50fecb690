import { PART } from './parts.js';
import { openRecordReader, type RecordReader, type RecordShape, type RecordSink } from './records.js';

/** No end of a root is longer than its name and this: whatever goes on is no tag that has to be waited for. */
const MOST_BLANKS = 100;

/** A sink that is told which part begins. */
export interface DocumentSink extends RecordSink {
  part?(name: string): void;
}

/**
 * Reads several documents of one shape that stand one behind the other in a file, each complete in itself and each perhaps behind a line
 * that names it: a list that is published in parts. Text behind the last that there may be is refused, as behind any document.
 * @param most how many there may be
 * @throws UnreadableDocument (from write and close) as openRecordReader does
 */
export const openDocumentsReader = (
  source: string,
  shape: RecordShape,
  sink: DocumentSink,
  most: number,
): RecordReader => {
  if (most === 1) return openRecordReader(source, shape, sink);
  const end = new RegExp(`</${shape.root}\\s*>`);
  let reader = openRecordReader(source, shape, sink);
  let begun = 0;
  /** Whether no document is open: one may begin. */
  let isBetween = true;
  /** The beginning of a tag whose end is in the next piece. */
  let held = '';

  const next = (text: string): void => {
    let rest = text;
    while (rest !== '') {
      if (isBetween && begun < most) {
        const from = rest.trimStart();
        if (from === '') break;
        if (begun > 0) {
          reader.close();
          reader = openRecordReader(source, shape, sink);
        }
        begun++;
        isBetween = false;
        const [line, name] = PART.exec(from) ?? [];
        if (name !== undefined) sink.part?.(name);
        rest = line === undefined ? rest : from.slice(line.length).trimStart();
      }
      const found = begun < most ? end.exec(rest) : null;
      const upTo = found ? found.index + found[0].length : rest.length;
      reader.write(rest.slice(0, upTo));
      isBetween ||= found !== null;
      rest = rest.slice(upTo);
    }
  };

  return {
    write(text) {
      const whole = held + text;
      const tag = whole.lastIndexOf('<');
      const isWhole = tag < 0 || whole.length - tag > shape.root.length + MOST_BLANKS || whole.includes('>', tag);
      held = isWhole ? '' : whole.slice(tag);
      next(isWhole ? whole : whole.slice(0, tag));
    },
    close() {
      next(held);
      reader.close();
    },
  };
};
