import { WORDS } from '../wording/catalogue.js';
import type { Log, Services } from './services.js';
import { raise } from './trouble.js';

/** A thing to be done that fails by itself. */
export interface Duty {
  /** What the log and the operator call it; never an address. */
  readonly name: string;
  run(): Promise<unknown>;
}

/** Of so many failed duties a message names the reasons. */
const NAMED = 3;

/** Some duties failed; all others were done. */
export class DutiesFailed extends AggregateError {
  override readonly name = 'DutiesFailed';

  constructor(failed: readonly { readonly duty: string; readonly error: unknown }[], of: number) {
    const named = failed.slice(0, NAMED).map(({ duty, error }) => `${duty} (${reasonOf(error)})`);
    super(
      failed.map(({ error }) => error),
      `${failed.length} of ${of} failed: ${named.join(', ')}${failed.length > NAMED ? ', …' : ''}`,
    );
  }
}

/** Why something failed, without the addresses that SNS puts into its words. */
export const reasonOf = (error: unknown): string =>
  String(error).replace(/[^\s"'<>():,;]+@[^\s"'<>():,;]+|\+\d{7,}/g, '…');

/**
 * Does every duty, one after the other, whatever becomes of the others. Each that fails is logged as an error by its name.
 * @throws DutiesFailed after the last, with the reasons of those that failed
 */
export const doEach = async (log: Log, duties: readonly Duty[]): Promise<void> => {
  const failed: { duty: string; error: unknown }[] = [];
  for (const duty of duties) {
    try {
      await duty.run();
    } catch (error) {
      failed.push({ duty: duty.name, error });
      log.error('a duty failed', { duty: duty.name, reason: reasonOf(error) });
    }
  }
  if (failed.length > 0) throw new DutiesFailed(failed, duties.length);
};

/**
 * Does every duty of a function, as doEach does, and tells the operator of each that fails, once a day.
 * @throws DutiesFailed after the last: the function ends in an error, which Lambda counts and tries again
 */
export const doDuties = (services: Services, duties: readonly Duty[]): Promise<void> =>
  doEach(
    services.log,
    duties.map(({ name, run }) => ({
      name,
      run: () => run().catch((error: unknown) => raiseFailure(services, name, error)),
    })),
  );

const raiseFailure = async (services: Services, duty: string, failure: unknown): Promise<never> => {
  const reason = reasonOf(failure);
  const subject = WORDS.troubles.duties.failedSubject(duty);
  const message = WORDS.troubles.duties.failed(duty, reason);
  try {
    await raise(services, { key: `duty/${duty}`, paragraph: 'a-function-fails', subject, message });
  } catch (error) {
    services.log.error('the operator could not be told', { subject, reason: reasonOf(error) });
  }
  throw failure;
};
