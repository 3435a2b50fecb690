import { blankEntry } from '../../model/blank.js';
import type { Address, Alias, AliasQuality, Entry, EntryKind, ListedEntry, Vessel } from '../../model/entry.js';
import { linksIn } from '../../text/links.js';
import { type Report, UnusableRecord } from '../xml/parse.js';
import type { RawNode } from '../xml/records.js';
import { dateOfBirthOf, placeOfBirthOf } from './births.js';
import { factsOf } from './facts.js';
import { idsOf } from './ids.js';
import { itemsIn, notKnown, textIn } from './texts.js';

export const OFAC_LIST = 'ofac';

const KINDS: Readonly<Record<string, EntryKind>> = {
  Individual: 'individual',
  Entity: 'entity',
  Vessel: 'vessel',
  Aircraft: 'aircraft',
};
/** OFAC says itself that a weak alias is broad or generic and that a hit on it alone says little. */
const QUALITIES: Readonly<Record<string, AliasQuality>> = { strong: 'good', weak: 'low' };

/** The name in the order in which it is spoken: OFAC sets the family's name first. */
const nameParts = (node: RawNode): string[] =>
  [textIn(node, 'firstName'), textIn(node, 'lastName')].flatMap((part) => part ?? []);

const aliasesOf = (record: RawNode, report: Report): Alias[] =>
  itemsIn(record, 'akaList', 'aka').flatMap((aka) => {
    const name = nameParts(aka).join(' ');
    if (name === '') return [];
    const [type, category] = [textIn(aka, 'type'), textIn(aka, 'category')];
    const quality = QUALITIES[category ?? ''] ?? null;
    if (category !== null && quality === null) report(`sdnEntry/akaList/aka/category = ${category.slice(0, 80)}`);
    const odd = quality === null ? category : null;
    // An a.k.a. is what an alias is; f.k.a. and n.k.a. say more.
    const note = [type === 'a.k.a.' ? null : type, odd].filter(Boolean).join(', ') || null;
    return [{ name, quality, note, dateOfBirth: null, placeOfBirth: null }];
  });

const addressesOf = (record: RawNode): Address[] =>
  itemsIn(record, 'addressList', 'address').flatMap((node) => {
    const part = (element: string) => textIn(node, element);
    const address = {
      street: [part('address1'), part('address2'), part('address3')].filter(Boolean).join(', ') || null,
      city: part('city'),
      stateProvince: part('stateOrProvince'),
      zipCode: part('postalCode'),
      country: part('country'),
      note: null,
    };
    return Object.values(address).some((value) => value !== null) ? [address] : [];
  });

const vesselOf = (record: RawNode): Vessel | null => {
  const info = record.children.find(({ element }) => element === 'vesselInfo');
  if (info === undefined) return null;
  const vessel = {
    type: textIn(info, 'vesselType'),
    callSign: textIn(info, 'callSign'),
    flag: textIn(info, 'vesselFlag'),
    owner: textIn(info, 'vesselOwner'),
    tonnage: textIn(info, 'tonnage'),
    grossRegisteredTonnage: textIn(info, 'grossRegisteredTonnage'),
  };
  return Object.values(vessel).some((value) => value !== null) ? vessel : null;
};

/** The texts of one element in each item of a list, each once. */
const textsIn = (record: RawNode, list: string, item: string, element: string): string[] => [
  ...new Set(itemsIn(record, list, item).flatMap((node) => textIn(node, element) ?? [])),
];

const programmesOf = (record: RawNode): string[] =>
  [
    ...new Set(
      itemsIn(record, 'programList', 'program')
        .map(({ text }) => text.trim())
        .filter((text) => text !== ''),
    ),
  ].sort();

const kindOf = (record: RawNode, other: Entry['other'], report: Report): EntryKind => {
  const type = textIn(record, 'sdnType');
  const kind = KINDS[type ?? ''];
  if (kind !== undefined) return kind;
  report(`sdnEntry/sdnType = ${(type ?? 'nothing').slice(0, 80)}`);
  if (type !== null) other.push({ element: 'sdnType', value: type });
  return 'entity';
};

/**
 * One sdnEntry as a normalised entry. Its reference is its uid as it stands, which may be none.
 * @param listType which of the two lists it stands on; null where the file does not say
 * @param report called with what the entry could not take over: unknown elements, values that can't be read
 * @throws UnusableRecord when it has no name
 */
export const normaliseEntry = (record: RawNode, listType: string | null, report: Report): ListedEntry => {
  const reference = textIn(record, 'uid') ?? '';
  const parts = nameParts(record);
  if (parts.length === 0) throw new UnusableRecord(`${reference || 'an entry without uid'} has no name`);
  const { documents, identifiers, gender, statements, ...found } = idsOf(record);
  const other = [...statements, ...notKnown(record, report)];
  const remarks = textIn(record, 'remarks');
  const entry = blankEntry({
    list: OFAC_LIST,
    kind: kindOf(record, other, report),
    listType,
    name: parts.join(' '),
    nameParts: parts,
    gender,
    designations: (textIn(record, 'title') ?? '').split(/\s*;\s*/).filter((part) => part !== ''),
    nationalities: [
      ...new Set([
        ...textsIn(record, 'nationalityList', 'nationality', 'country'),
        ...textsIn(record, 'citizenshipList', 'citizenship', 'country'),
      ]),
    ],
    aliases: aliasesOf(record, report),
    datesOfBirth: textsIn(record, 'dateOfBirthList', 'dateOfBirthItem', 'dateOfBirth').map(dateOfBirthOf),
    placesOfBirth: textsIn(record, 'placeOfBirthList', 'placeOfBirthItem', 'placeOfBirth').map(placeOfBirthOf),
    addresses: addressesOf(record),
    documents,
    comments: remarks,
    links: linksIn(remarks ?? ''),
    programmes: programmesOf(record),
    identifiers,
    vessel: vesselOf(record),
    other,
    facts: factsOf(remarks, statements, found),
  });
  return { ...entry, reference };
};
