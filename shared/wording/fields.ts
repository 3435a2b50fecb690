import type { Changed } from '../model/event.js';
import { FIELDS, type Field, type Part, type Words } from '../model/fields.js';
import { LANGUAGE } from './catalogue.js';

/** Of a change that is told of an entry as a whole. */
const ENTRY: Pick<Field, 'label' | 'parts'> = { label: { en: 'entry' } };

/** Of what this program does not know, as it stands in its source. */
const otherwise = (name: string): Pick<Field, 'label' | 'parts'> => ({ label: { en: name } });

/** What is known of a field, or of an element of a source that no field is for. */
export const fieldNamed = (name: string): Pick<Field, 'label' | 'parts' | 'saidWhole'> =>
  name === 'entry' ? ENTRY : ((FIELDS as Readonly<Record<string, Field>>)[name] ?? otherwise(name));

export const inLanguage = (words: Words): string => words[LANGUAGE];

/** What a reader calls a field of an entry: "date of birth". */
export const fieldLabel = (name: Changed): string => inLanguage(fieldNamed(name).label);

/** The same where it stands first: "Date of birth". */
export const fieldHeading = (name: Changed): string => {
  const label = fieldLabel(name);
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
};

/** What a reader calls a part of a value: "country of issue"; one that no table knows by its own name. */
export const partLabel = (name: string, part: Part | undefined): string =>
  part === undefined ? name.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`) : inLanguage(part.label);

/** A field or a part of one (`documents.issuingCountry`) in words: "document (issuing country)". */
export const pathInWords = (path: string): string => {
  const [name = '', part] = path.split('.');
  const { label, parts } = fieldNamed(name);
  return part === undefined ? inLanguage(label) : `${inLanguage(label)} (${partLabel(part, parts?.[part])})`;
};
