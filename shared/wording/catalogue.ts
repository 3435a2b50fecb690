import { en } from './en/index.js';

/** Every sentence that the program writes to people, in one language. What another language must say, the compiler asks of it. */
export type Wording = typeof en;

/** One catalogue a language: another is a folder beside `en/` and a line here. */
const CATALOGUES = { en } satisfies Readonly<Record<string, Wording>>;

export type Language = keyof typeof CATALOGUES;

/** What is said beside the catalogues, in each of the languages that they speak: a channel's own words lie in its folder. */
export type InEveryLanguage<T> = Readonly<Record<Language, T>>;

/** The one place where a language is chosen. */
export const LANGUAGE: Language = 'en';

/** The catalogue of the language that was chosen. */
export const WORDS: Wording = CATALOGUES[LANGUAGE];
