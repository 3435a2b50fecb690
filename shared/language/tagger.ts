import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** What a word is in its sentence (Universal Dependencies). */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

/** A word or sign of a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** Dictionary form: `adopts` → `adopt`. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Where it begins in its sentence, and where it ends. */
  readonly at: number;
  readonly end: number;
  /** Whether it stands between quotation marks. */
  readonly quoted: boolean;
}

/** No stemmer, no sentiment, no entities: what is not asked for is neither loaded nor run. */
const nlp = winkNLP(model, ['sbd', 'pos']);
const { its } = nlp;

const TITLE = /\b(Maj|Brig|Lt|Col|Capt|Gen|Sgt|Adm)\.(?= )/g;

/** "De-listed" is one word. */
const DE_LIST = /\b(de)-(list\w*)/gi;

/** "4–9", "South Korea–sponsored": what joins two words is a hyphen, however it is set. */
const INNER_DASH = /(?<=[\p{L}\p{N}])[\u2010\u2011\u2012\u2013](?=[\p{L}\p{N}])/gu;

/** The words of a sentence, each with its part of speech and its dictionary form. */
export const tag = (text: string): Token[] => {
  // "Maj. Gen.": the stop is no end; what is read keeps every word in its place.
  const sentence = text.replace(TITLE, '$1 ').replace(INNER_DASH, '-').replace(DE_LIST, '$1$2 ');
  const tokens = nlp.readDoc(sentence).tokens();
  const texts = tokens.out();
  const tags = tokens.out(its.pos as never) as unknown as PartOfSpeech[];
  const lemmas = tokens.out(its.lemma as never) as unknown as string[];
  let at = 0;
  let quoted = false;
  return texts.map((text, index): Token => {
    const found = sentence.indexOf(text, at);
    if (found >= 0) at = found;
    if (text === '"') quoted = !quoted;
    const token: Token = {
      text,
      lower: text.toLowerCase(),
      lemma: (lemmas[index] ?? text).toLowerCase(),
      pos: tags[index] ?? 'X',
      at,
      end: at + text.length,
      quoted: quoted && text !== '"',
    };
    at += text.length;
    return token;
  });
};
