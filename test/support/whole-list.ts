import { REGIMES } from '../../shared/model/regimes.js';
import { entity, type Fields, individual, type Record } from './list.js';

const LISTING = REGIMES.filter(({ prefix, endedOn }) => prefix !== null && endedOn === null);
const WORDS = 'port ledger convoy harbour courier transfer brother office depot broker tanker shipment'.split(' ');

/** Invented words, the same for the same number; as many as the real entries have in their other information. */
const prose = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => WORDS[(seed * 7 + at * (3 + (seed % 5))) % WORDS.length]).join(' ');

const fieldsOf = (at: number, listType: string): Fields => ({
  UN_LIST_TYPE: listType,
  LISTED_ON: `20${String(4 + (at % 20)).padStart(2, '0')}-0${1 + (at % 9)}-1${at % 10}`,
  COMMENTS1: `Review pursuant to Security Council resolution 2368 (2017) was concluded on 15 November 2021. ${prose(at, 90)}. INTERPOL-UN Security Council Special Notice web link: https://www.interpol.int/en/notice/search/un/${57_000 + at}`,
});

const aliases = (at: number): Fields[] =>
  Array.from({ length: 5 }, (_, alias) => ({
    QUALITY: alias < 3 ? 'Good' : 'Low',
    ALIAS_NAME: prose(at + alias, 4).toUpperCase(),
  }));

const recordAt = (at: number): Record => {
  const { prefix, listTypes } = LISTING[at % LISTING.length] as (typeof LISTING)[number];
  const reference = `${prefix}${at % 4 === 0 ? 'e' : 'i'}.${String(Math.floor(at / LISTING.length) + 1).padStart(3, '0')}`;
  const common = fieldsOf(at, listTypes[0] ?? '');
  const name = `${prose(at, 3).toUpperCase()} ${at}`;
  if (at % 4 === 0) {
    const address = { STREET: prose(at, 5), CITY: 'Harbourtown', COUNTRY: 'Syrian Arab Republic' };
    return entity(reference, name, { ...common, ENTITY_ALIAS: aliases(at), ENTITY_ADDRESS: [address, address] });
  }
  return individual(reference, name, {
    ...common,
    DESIGNATION: { VALUE: [prose(at, 8), prose(at + 1, 6)] },
    NATIONALITY: { VALUE: 'Iraq' },
    INDIVIDUAL_ALIAS: aliases(at),
    INDIVIDUAL_DATE_OF_BIRTH: { TYPE_OF_DATE: 'EXACT', DATE: `19${50 + (at % 45)}-05-14` },
    INDIVIDUAL_PLACE_OF_BIRTH: { CITY: 'Harbourtown', STATE_PROVINCE: prose(at, 2), COUNTRY: 'Iraq' },
    INDIVIDUAL_ADDRESS: { STREET: prose(at + 3, 6), CITY: 'Harbourtown', COUNTRY: 'Iraq', NOTE: prose(at, 6) },
    INDIVIDUAL_DOCUMENT: {
      TYPE_OF_DOCUMENT: 'Passport',
      NUMBER: `AB${100_000 + at}`,
      ISSUING_COUNTRY: 'Iraq',
      NOTE: prose(at, 5),
    },
  });
};

/** A list as long as the real one, its entries as large and of every regime that lists anyone; all of it is invented. */
export const wholeList = (count = 1_000): Record[] => Array.from({ length: count }, (_, at) => recordAt(at));
