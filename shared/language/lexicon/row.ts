/** A word of the lexicon: what it means here, and a sentence in which it does, which is its test. */
export interface Row<Meaning extends string> {
  /** In dictionary form, small letters; more words than one are a phrase. */
  readonly word: string;
  readonly means: Meaning;
  readonly example: string;
}

/** Words that mean one thing, each with its sentence. */
export const rows = <Meaning extends string>(
  means: Meaning,
  words: Readonly<Record<string, string>>,
): readonly Row<Meaning>[] => Object.entries(words).map(([word, example]) => ({ word, means, example }));
