import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The folder of real lists. */
export const DATA = process.env.COUNCIL_DATA ?? new URL('../../shared/data', import.meta.url).pathname;
const filesOf = (...dates: string[]): string[] => dates.map((date) => `${DATA}/consolidated/un-${date}.xml.gz`);
const NEIGHBOURS = filesOf('2025-12-10', '2026-02-27');
const FAR_APART = filesOf('2017-06-30', '2026-02-27');

/** One invented individual, as the list writes it; every 97th changes with the second version. */
export const person = (number: number, version: number): string => `<INDIVIDUAL>
<DATAID>${6_000_000 + number}</DATAID><VERSIONNUM>1</VERSIONNUM>
<FIRST_NAME>PERSON</FIRST_NAME><SECOND_NAME>NUMBER ${number}</SECOND_NAME><THIRD_NAME>OF THE BENCH</THIRD_NAME>
<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.${String(number).padStart(3, '0')}</REFERENCE_NUMBER>
<LISTED_ON>2012-12-31</LISTED_ON><GENDER>Male</GENDER><NAME_ORIGINAL_SCRIPT>كريم ${number}</NAME_ORIGINAL_SCRIPT>
<COMMENTS1>Member of a group of the bench${version > 1 && number % 97 === 0 ? '. Reportedly deceased in 2025' : ''}. Review pursuant to Security Council resolution 2368 (2017) was concluded on 4 December 2023. Special Notice web link: https://notices.example.org/un/${number}</COMMENTS1>
<NATIONALITY><VALUE>Tunisia</VALUE></NATIONALITY><LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
<LAST_DAY_UPDATED><VALUE>2016-10-13</VALUE><VALUE>2019-05-01</VALUE></LAST_DAY_UPDATED>
<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Alias One of ${number}</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Alias Two of ${number}</ALIAS_NAME></INDIVIDUAL_ALIAS>
<INDIVIDUAL_ADDRESS><CITY>Sfax</CITY><COUNTRY>Tunisia</COUNTRY></INDIVIDUAL_ADDRESS>
<INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1979-05-14</DATE></INDIVIDUAL_DATE_OF_BIRTH>
<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Sfax</CITY><COUNTRY>Tunisia</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
<INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>T${number}</NUMBER><ISSUING_COUNTRY>Tunisia</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
<SORT_KEY/><SORT_KEY_LAST_MOD/></INDIVIDUAL>`;

/** A list in the UN's format with so many invented entries. */
export const generatedList = (entries: number, version: number): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-01-0${version}T00:00:00.000Z"><INDIVIDUALS>${Array.from(
      { length: entries },
      (_, at) => person(at + 1, version),
    ).join('\n')}</INDIVIDUALS><ENTITIES/></CONSOLIDATED_LIST>`,
  );

interface TwoLists {
  readonly name: string;
  readonly lists: [Buffer, Buffer];
}

const realOr = (files: readonly string[], name: string): TwoLists => {
  if (files.every(existsSync)) {
    const [before, after] = files.map((file) => gunzipSync(readFileSync(file)));
    return { name: `two real lists${name}`, lists: [before as Buffer, after as Buffer] };
  }
  return { name: 'two generated lists of 1,000 entries', lists: [generatedList(1_000, 1), generatedList(1_000, 2)] };
};

/** Two neighbouring versions: real ones where they are there, else generated ones of the same size. */
export const twoLists = (): TwoLists => realOr(NEIGHBOURS, '');

/** Two versions between which most entries changed, likewise. */
export const farApart = (): TwoLists => realOr(FAR_APART, ' eight years apart');
