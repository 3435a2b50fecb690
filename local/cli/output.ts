import { once } from 'node:events';
import { InvalidArgumentError } from 'commander';

/** A result on standard output: a line of text, or an object as one line of JSON. */
export const print = (result: string | object): void => {
  process.stdout.write(`${typeof result === 'string' ? result : JSON.stringify(result)}\n`);
};

/** When standard output takes more: a slow reader must not make us hold what it has not read. */
export const ready = async (): Promise<void> => {
  if (process.stdout.writableNeedDrain) await once(process.stdout, 'drain');
};

/** Everything that is no result, on standard error. */
export const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** An option that takes a date (`2015-12-16`) or an instant. */
export const instantOption = (value: string): string => {
  if (!/^\d{4}-\d\d-\d\d/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError(
      'a date such as 2015-12-16 or an instant such as 2015-12-16T18:00:00Z was expected.',
    );
  return value;
};
