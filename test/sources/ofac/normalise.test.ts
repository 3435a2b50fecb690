import { describe, expect, it } from 'vitest';
import { Entry } from '../../../shared/model/entry.js';
import { OFAC_FORMAT } from '../../../shared/sources/ofac/format.js';
import { TREATMENTS } from '../../../shared/sources/ofac/treatments.js';
import { bytesOf, type Fields } from '../../support/list.js';
import { sdn, sdnXml } from '../../support/ofac.js';

const parse = (...entries: Fields[]) => OFAC_FORMAT.parse(bytesOf(sdnXml(entries)), 'ofac.xml');
const entryOf = (fields: Fields, name = 'BRACK') => {
  const entry = parse(sdn(7, name, fields)).entries.get('7');
  if (!entry) throw new Error('the entry was not taken');
  return Entry.parse(entry);
};
const id = (uid: number, idType: string, idNumber: string, more: Fields = {}): Fields => ({
  uid: String(uid),
  idType,
  idNumber,
  ...more,
});

const PERSON: Fields = {
  firstName: 'Anskar',
  lastName: 'BRACK',
  title: 'Director, Quay Lines; Chairman, Tarn Bank',
  sdnType: 'Individual',
  remarks:
    '(Linked To: QUAY LINES (LONDON) LTD); Secondary sanctions risk: see Order 9 of 2014; (Linked To: TARN BANK)',
  programList: { program: ['TARN', 'QUAY-EO1'] },
  akaList: {
    aka: [
      { uid: '12', type: 'f.k.a.', category: 'weak', lastName: 'THE PILOT' },
      { uid: '11', type: 'a.k.a.', category: 'strong', lastName: 'BRAK', firstName: 'Ansgar' },
    ],
  },
  idList: {
    id: [
      id(22, 'Passport', 'T0001', { idCountry: 'Haiti', issueDate: '02 May 2011', expirationDate: '01 May 2021' }),
      id(23, 'Gender', 'Male'),
      id(24, 'Digital Currency Address - XBT', '1BrackWallet'),
      id(25, 'Tax ID No.', '77', { idCountry: 'Haiti' }),
      id(26, 'Email Address', 'a@brack.example'),
      id(27, 'Listing Date (QUAY):', '03 Jun 2021'),
    ],
  },
  nationalityList: { nationality: { uid: '31', country: 'Haiti', mainEntry: 'true' } },
  citizenshipList: {
    citizenship: [
      { uid: '41', country: 'Malta', mainEntry: 'false' },
      { uid: '42', country: 'Haiti', mainEntry: 'true' },
    ],
  },
  dateOfBirthList: { dateOfBirthItem: { uid: '51', dateOfBirth: '12 Feb 1961', mainEntry: 'true' } },
  placeOfBirthList: { placeOfBirthItem: { uid: '61', placeOfBirth: 'Jacmel, Ouest, Haiti', mainEntry: 'true' } },
  addressList: {
    address: {
      uid: '71',
      ...{ address1: '1 Quay', address2: 'Floor 2', city: 'Jacmel', stateOrProvince: 'Ouest', postalCode: 'HT1' },
      country: 'Haiti',
    },
  },
};

describe('an entry of OFAC', () => {
  it('has every field of a person in the words of the model', () => {
    expect(entryOf(PERSON)).toMatchObject({
      list: 'ofac',
      reference: '7',
      kind: 'individual',
      name: 'Anskar BRACK',
      gender: 'Male',
      designations: ['Director, Quay Lines', 'Chairman, Tarn Bank'],
      programmes: ['QUAY-EO1', 'TARN'],
      nationalities: ['Haiti', 'Malta'],
      aliases: [
        { name: 'Ansgar BRAK', quality: 'good', note: null },
        { name: 'THE PILOT', quality: 'low', note: 'f.k.a.' },
      ],
      datesOfBirth: [{ type: 'exact', date: '1961-02-12' }],
      placesOfBirth: [{ city: 'Jacmel', stateProvince: 'Ouest', country: 'Haiti' }],
      addresses: [
        { street: '1 Quay, Floor 2', city: 'Jacmel', stateProvince: 'Ouest', zipCode: 'HT1', country: 'Haiti' },
      ],
      documents: [
        {
          ...{ type: 'Passport', number: 'T0001', issuingCountry: 'Haiti' },
          ...{ dateOfIssue: '02 May 2011', dateOfExpiry: '01 May 2021' },
        },
      ],
      identifiers: [
        { type: 'Digital Currency Address - XBT', value: '1BrackWallet', note: null },
        { type: 'Tax ID No.', value: '77', note: 'Haiti' },
        { type: 'Email Address', value: 'a@brack.example', note: null },
      ],
      other: [{ element: 'statement', value: 'Listing Date (QUAY): 03 Jun 2021' }],
      facts: {
        linkedTo: ['QUAY LINES (LONDON) LTD', 'TARN BANK'],
        secondarySanctions: ['Secondary sanctions risk: see Order 9 of 2014'],
        contacts: [{ kind: 'email', value: 'a@brack.example' }],
      },
    });
  });

  it('is a vessel with its particulars and its IMO number, or an aircraft with its numbers', () => {
    const vessel = {
      vesselType: 'Tug',
      vesselFlag: 'Malta',
      callSign: '9HA1',
      tonnage: '12',
      vesselOwner: 'QUAY LINES',
    };
    const ship = {
      sdnType: 'Vessel',
      vesselInfo: { ...vessel, grossRegisteredTonnage: '9' },
      idList: { id: [id(1, 'Vessel Registration Identification', 'IMO 1234567'), id(2, 'Former Vessel Flag', 'Iran')] },
    };
    expect(entryOf(ship)).toMatchObject({
      kind: 'vessel',
      vessel: {
        ...{ type: 'Tug', flag: 'Malta', callSign: '9HA1', tonnage: '12', owner: 'QUAY LINES' },
        grossRegisteredTonnage: '9',
      },
      facts: { imoNumbers: ['1234567'] },
      other: [{ element: 'statement', value: 'Former Vessel Flag: Iran' }],
    });
    expect(entryOf({ sdnType: 'Aircraft', idList: { id: id(1, 'Aircraft Tail Number', '9H-QUA') } })).toMatchObject({
      kind: 'aircraft',
      identifiers: [{ type: 'Aircraft Tail Number', value: '9H-QUA' }],
    });
  });

  it.each([
    ['1958', { type: 'exact', year: 1958, note: null }],
    ['Apr 1966', { type: 'exact', year: 1966, note: 'Apr 1966' }],
    ['circa 1965', { type: 'approximate', year: 1965, note: null }],
    ['circa 08 Feb 1980', { type: 'approximate', date: '1980-02-08', note: null }],
    ['01 Jan 1953 to 31 Dec 1954', { type: 'between', from: 1953, to: 1954, note: null }],
    ['05 Mar 1961 to 1962', { type: 'between', from: 1961, to: 1962, note: '05 Mar 1961 to 1962' }],
    ['30 Feb 1980', { type: 'exact', date: null, year: 1980, note: '30 Feb 1980' }],
    ['unknown', { type: 'exact', date: null, year: null, note: 'unknown' }],
  ])('is born %s', (dateOfBirth, date) => {
    const { datesOfBirth } = entryOf({ dateOfBirthList: { dateOfBirthItem: { uid: '1', dateOfBirth } } });
    expect(datesOfBirth).toMatchObject([date]);
  });

  it('is the same whatever the order of what it has', () => {
    const turned = (fields: Fields): Fields =>
      Object.fromEntries(
        Object.entries(fields)
          .reverse()
          .map(([element, value]) => {
            if (Array.isArray(value)) return [element, [...value].reverse()];
            return [element, typeof value === 'string' ? value : turned(value as Fields)];
          }),
      );
    expect(entryOf(turned({ uid: '7', ...PERSON }))).toEqual(entryOf(PERSON));
  });

  it('keeps an element and a value that nobody knows, and reports them with its uid', () => {
    const odd = { eyeColour: 'grey', sdnType: 'Lighthouse', akaList: { aka: { lastName: 'B', script: 'Latin' } } };
    const list = parse(sdn(7, 'BRACK', odd));
    expect(list.entries.get('7')).toMatchObject({
      kind: 'entity',
      other: [
        { element: 'eyeColour', value: 'grey' },
        { element: 'akaList/aka/script', value: 'Latin' },
        { element: 'sdnType', value: 'Lighthouse' },
      ],
    });
    expect([...list.unknown]).toEqual([
      ['sdnEntry/eyeColour', ['7']],
      ['sdnEntry/akaList/aka/script', ['7']],
      ['sdnEntry/sdnType = Lighthouse', ['7']],
    ]);
  });

  it('loses no text of an element that a field is said to be for', () => {
    for (const [path, treatment] of Object.entries(TREATMENTS)) {
      if (treatment === 'group' || treatment.startsWith('ignored') || path === 'uid' || path === 'sdnType') continue;
      const steps = path.split('/');
      const fields = steps.reduceRight<string | Fields>((inner, step) => ({ [step]: inner }), 'Marked 1961');
      const named = path.startsWith('akaList/aka/') ? { akaList: { aka: { lastName: 'B', ...leaf(fields) } } } : fields;
      expect(JSON.stringify(entryOf(named as Fields)), path).toMatch(/Marked 1961|1961/);
    }
  });
});

/** The innermost of nested fields. */
const leaf = (fields: string | Fields): Fields => {
  if (typeof fields === 'string') throw new Error('a leaf has a name');
  const [inner] = Object.values(fields);
  return typeof inner === 'string' ? fields : leaf(inner as Fields);
};
