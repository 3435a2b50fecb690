import { STATEMENT } from '../../model/entry.js';

const NUMBER = 'ignored: a number of the source’s own; what has it is known by what it says, and stands in its order';
const MAIN = 'ignored: which of several is shown first; it stands first here too';

/**
 * What becomes of every element of an entry, by its path below sdnEntry: the field and part it goes to, a group of such, or why it is left
 * out. What is not here is reported and kept in `other`.
 */
export const TREATMENTS: Readonly<Record<string, string>> = {
  uid: 'reference',
  firstName: 'name',
  lastName: 'name',
  title: 'designations',
  sdnType: 'kind',
  remarks: 'comments',
  programList: 'group',
  'programList/program': 'programmes',
  akaList: 'group',
  'akaList/aka': 'group',
  'akaList/aka/uid': NUMBER,
  'akaList/aka/type': 'aliases.note',
  'akaList/aka/category': 'aliases.quality',
  'akaList/aka/lastName': 'aliases.name',
  'akaList/aka/firstName': 'aliases.name',
  idList: 'group',
  'idList/id': 'group',
  'idList/id/uid': NUMBER,
  'idList/id/idType': 'documents.type',
  'idList/id/idNumber': 'documents.number',
  'idList/id/idCountry': 'documents.issuingCountry',
  'idList/id/issueDate': 'documents.dateOfIssue',
  'idList/id/expirationDate': 'documents.dateOfExpiry',
  addressList: 'group',
  'addressList/address': 'group',
  'addressList/address/uid': NUMBER,
  'addressList/address/address1': 'addresses.street',
  'addressList/address/address2': 'addresses.street',
  'addressList/address/address3': 'addresses.street',
  'addressList/address/city': 'addresses.city',
  'addressList/address/stateOrProvince': 'addresses.stateProvince',
  'addressList/address/postalCode': 'addresses.zipCode',
  'addressList/address/country': 'addresses.country',
  nationalityList: 'group',
  'nationalityList/nationality': 'group',
  'nationalityList/nationality/uid': NUMBER,
  'nationalityList/nationality/country': 'nationalities',
  'nationalityList/nationality/mainEntry': MAIN,
  citizenshipList: 'group',
  'citizenshipList/citizenship': 'group',
  'citizenshipList/citizenship/uid': NUMBER,
  'citizenshipList/citizenship/country': 'nationalities',
  'citizenshipList/citizenship/mainEntry': MAIN,
  dateOfBirthList: 'group',
  'dateOfBirthList/dateOfBirthItem': 'group',
  'dateOfBirthList/dateOfBirthItem/uid': NUMBER,
  'dateOfBirthList/dateOfBirthItem/dateOfBirth': 'datesOfBirth',
  'dateOfBirthList/dateOfBirthItem/mainEntry': MAIN,
  placeOfBirthList: 'group',
  'placeOfBirthList/placeOfBirthItem': 'group',
  'placeOfBirthList/placeOfBirthItem/uid': NUMBER,
  'placeOfBirthList/placeOfBirthItem/placeOfBirth': 'placesOfBirth',
  'placeOfBirthList/placeOfBirthItem/mainEntry': MAIN,
  vesselInfo: 'group',
  'vesselInfo/callSign': 'vessel.callSign',
  'vesselInfo/vesselType': 'vessel.type',
  'vesselInfo/vesselFlag': 'vessel.flag',
  'vesselInfo/vesselOwner': 'vessel.owner',
  'vesselInfo/tonnage': 'vessel.tonnage',
  'vesselInfo/grossRegisteredTonnage': 'vessel.grossRegisteredTonnage',
};

/** Where what stands in an idList goes beside documents. */
const OF_IDS = 'by its type: a document, an identifier, the gender, or a statement (other)';
const TOLD: Readonly<Record<string, string>> = {
  publshInformation: 'about the version',
  'publshInformation/Publish_Date': 'the list’s own date of generation',
  'publshInformation/Record_Count': 'how many entries there must be: another number is no complete list',
  sdnEntry: 'one entry',
  'sdnEntry/idList/id/idType': OF_IDS,
  'sdnEntry/idList/id/idNumber': OF_IDS,
};

/** What becomes of an element, in words; undefined for one that is not known. */
export const treatmentOf = (path: string): string | undefined => {
  if (TOLD[path] !== undefined) return TOLD[path];
  const treatment = path.startsWith('sdnEntry/') ? TREATMENTS[path.slice('sdnEntry/'.length)] : undefined;
  return treatment === 'group' ? 'a group, told part by part' : treatment;
};

/** Fields that are read from the same elements as documents are, by the type of each. */
const BESIDE_DOCUMENTS: Readonly<Record<string, readonly string[]>> = {
  identifiers: ['idList/id'],
  gender: ['idList/id'],
};

/** The elements whose values end in this field of the entry, or in this part of it: `aliases.quality` → akaList/aka/category. */
export const elementsOfField = (path: string): string[] => {
  if (path === `<${STATEMENT}>`) return ['idList/id'];
  if (path.startsWith('<')) return [path.slice(1, -1)];
  const [field = '', part] = path.split('.');
  const beside = BESIDE_DOCUMENTS[field];
  if (beside !== undefined) return [...beside];
  const found = Object.entries(TREATMENTS).filter(([, to]) =>
    part === undefined ? to.split('.')[0] === field : to === path,
  );
  const elements = found.map(([element]) => (part === undefined ? element.split('/').slice(0, 2).join('/') : element));
  return [...new Set(elements)];
};
