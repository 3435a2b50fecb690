import { type Entry, type Identifier, type IdentityDocument, type OtherElement, STATEMENT } from '../../model/entry.js';
import type { RawNode } from '../xml/records.js';
import { itemsIn, textIn } from './texts.js';

/** What the idList of a record holds, by what each is: papers that name a person, numbers of a party, and statements about it. */
export interface Ids {
  readonly documents: IdentityDocument[];
  readonly identifiers: Identifier[];
  readonly gender: string | null;
  /** `{ element: 'statement', value: 'Listing Date (CMIC): 03 Jun 2021' }` */
  readonly statements: OtherElement[];
  readonly contacts: Entry['facts']['contacts'];
  readonly imoNumbers: string[];
}

/** Papers by which a person is known. */
const DOCUMENT =
  /passport|national id\b|national (?:foreign )?identif|identi(?:ty|fication) (?:card|document|number)|personal id|driver|travel document|refugee|resident?|residence|stateless|birth cert|cedula|c\.?\s?u\.?\s?r\.?\s?p\b|social security|\bSSN\b|electoral|voter|\bvisa\b|pilot|military|seafarer|numero de identidad|tarjeta|kenn ?itala/i;
/** A sentence under a heading, not a number. */
const HEADING =
  /[:-]$|\b(?:dates?|information|directive|determination|sanctions|risk|prohibition|target type|organization type|organization code|nationality|former|flag|year|operator|issuer name)\b/i;
const CONTACTS: readonly [RegExp, Entry['facts']['contacts'][number]['kind']][] = [
  [/^e-?mail/i, 'email'],
  [/^web ?site/i, 'website'],
  [/^fax/i, 'fax'],
  [/^(?:tele)?phone|^mobile/i, 'phone'],
];
const IMO = /\bIMO\W{0,3}(\d{7})\b/i;

const noteOf = (country: string | null, issued: string | null, expires: string | null): string | null =>
  [country, issued && `issued ${issued}`, expires && `expires ${expires}`].filter(Boolean).join(', ') || null;

/** `Secondary sanctions risk:` and `Additional Sanctions Information -` head a sentence. */
const headed = (type: string, text: string): string => `${type.replace(/\s*[:-]+$/, '')}: ${text}`;

/**
 * Sorts the idList of a record. A type that is not known is an identifier, which is compared as what says who someone is: better a change
 * too many than one missed.
 */
export const idsOf = (record: RawNode): Ids => {
  const ids = { documents: [], identifiers: [], statements: [], contacts: [], imoNumbers: [] } as Omit<Ids, 'gender'>;
  let gender: string | null = null;
  for (const id of itemsIn(record, 'idList', 'id')) {
    const part = (element: string) => textIn(id, element);
    const [type, number, country] = [part('idType'), part('idNumber'), part('idCountry')];
    const [issued, expires] = [part('issueDate'), part('expirationDate')];
    const note = noteOf(country, issued, expires);
    if (type === null && number === null && note === null) continue;
    if (type !== null && DOCUMENT.test(type)) {
      ids.documents.push({
        ...{ type, type2: null, number, issuingCountry: country, countryOfIssue: null, cityOfIssue: null },
        ...{ dateOfIssue: issued, dateOfExpiry: expires, note: null },
      });
    } else if (type === 'Gender' && gender === null && note === null) gender = number;
    else if (type !== null && HEADING.test(type)) {
      const value = headed(type, [number, note && `(${note})`].filter(Boolean).join(' '));
      ids.statements.push({ element: STATEMENT, value });
    } else {
      ids.identifiers.push({ type: type ?? 'not said', value: number ?? 'not said', note });
      const kind = CONTACTS.find(([pattern]) => pattern.test(type ?? ''))?.[1];
      if (kind !== undefined && number !== null) ids.contacts.push({ kind, value: number });
      const imo = IMO.exec(number ?? '')?.[1];
      if (imo !== undefined) ids.imoNumbers.push(imo);
    }
  }
  return { ...ids, gender };
};
