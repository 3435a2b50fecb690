/** A source document that can't be read as what it should be. Kept, reported and tried again; never guessed at. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  /**
   * @param source file or address of the document
   * @param problem what was found, what was expected and where
   */
  constructor(
    readonly source: string,
    readonly problem: string,
    options?: ErrorOptions,
  ) {
    super(`${source}: ${problem}`, options);
  }
}

/** The caller asked for something that can't be: a wrong option, an unknown id, an invalid filter. */
export class InvalidRequest extends Error {
  override readonly name = 'InvalidRequest';
}

/** A subscriber's own template makes nothing of a message. */
export class Unrenderable extends InvalidRequest {}

/** SNS keeps no more subscribers of one topic from hearing: it allows 200 filter policies a topic. */
export class PauseRefused extends InvalidRequest {}

/** The caller asked too often; the same may be asked again later. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  constructor(
    message: string,
    /** Seconds until it may be asked again. */
    readonly retryAfter: number,
  ) {
    super(message);
  }
}
