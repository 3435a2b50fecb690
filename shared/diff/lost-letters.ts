import type { Entry } from '../model/entry.js';
import { isSpoilt, isSpoiltForm } from '../text/spoilt.js';

/** Texts of which the source lost letters, each with the whole one that it had. */
export type WholeTexts = Readonly<Record<string, string>>;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(textsIn);
};

/**
 * What stood, when it was last whole, where the source has lost letters now. The record says what the source says; the good value stays
 * beside it.
 * @param before the entry as it was known, and the whole texts that were kept for it
 */
export const wholeTexts = (
  after: Entry,
  before: { readonly record: Entry; readonly whole?: WholeTexts | undefined } | undefined,
): WholeTexts | undefined => {
  if (before === undefined) return undefined;
  const spoilt = textsIn(after).filter(isSpoilt);
  if (spoilt.length === 0) return undefined;
  const known = [...textsIn(before.record), ...Object.values(before.whole ?? {})];
  const found = spoilt.flatMap((text): [string, string][] => {
    const whole = known.find((each) => isSpoiltForm(text, each));
    return whole === undefined ? [] : [[text, whole]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
};
