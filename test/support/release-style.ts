import type { Address, Alias, DateOfBirth, IdentityDocument, ListedEntry, Place } from '../../shared/model/entry.js';

const MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'Jun.', 'Jul.', 'Aug.', 'Sep.', 'Oct.', 'Nov.', 'Dec.'];

/** `2007-11-02` as the UN writes it: 2 Nov. 2007. */
export const unDate = (day: string): string =>
  `${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;

/** a) … z), then aa) ab) …, as the releases count; one value has no letter, none is `na`. */
const lettered = (items: readonly string[]): string => {
  if (items.length === 0) return 'na';
  if (items.length === 1) return items[0] ?? '';
  const letter = (at: number) => String.fromCharCode(97 + at);
  const mark = (at: number) => (at < 26 ? letter(at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`);
  return items.map((item, at) => `${mark(at)}) ${item}`).join(' ');
};

const noted = (text: string, note: string | null): string =>
  note === null ? text : text === '' ? `(${note})` : `${text} (${note})`;

const birth = ({ type, date, year, from, to, note }: DateOfBirth): string => {
  const value =
    from !== null || to !== null
      ? `Between ${from} and ${to}`
      : date !== null
        ? unDate(date)
        : year !== null
          ? String(year)
          : '';
  return noted(type === 'approximate' ? `Approximately ${value}`.trim() : value, note);
};

export const placeText = ({ city, stateProvince, country, note }: Place): string =>
  noted([city, stateProvince, country].filter(Boolean).join(', '), note);
export const addressText = ({ street, city, stateProvince, zipCode, country, note }: Address): string =>
  noted([street, city, stateProvince, zipCode, country].filter(Boolean).join(', '), note);

export const documentText = ({
  number,
  issuingCountry,
  countryOfIssue,
  dateOfIssue,
  cityOfIssue,
  note,
}: IdentityDocument): string => {
  const issued = [
    dateOfIssue ? `on ${/^\d{4}-\d\d-\d\d$/.test(dateOfIssue) ? unDate(dateOfIssue) : dateOfIssue}` : null,
    cityOfIssue ? `in ${cityOfIssue}` : null,
  ].filter(Boolean);
  const country = issuingCountry ?? countryOfIssue;
  return noted(
    `${country ? `${country} number ` : 'number '}${number}${issued.length > 0 ? `, issued ${issued.join(' ')}` : ''}`,
    note,
  );
};

const named = (aliases: readonly Alias[], quality: Alias['quality']): string =>
  lettered(aliases.filter((alias) => alias.quality === quality).map(({ name }) => name));
const isPassport = ({ type }: IdentityDocument): boolean => type === 'Passport';

/** An entry's labelled fields in the UN's release style, in the order the UN has them. */
export const releaseFields = (entry: ListedEntry): [label: string, value: string][] => {
  const documents = entry.documents.filter(({ number }) => number !== null);
  const listed = [
    `${unDate(entry.listedOn ?? '2000-01-01')}`,
    ...(entry.updatedOn.length > 0 ? [`(amended on ${entry.updatedOn.map(unDate).join(', ')})`] : []),
  ].join(' ');
  if (entry.kind === 'entity') {
    return [
      ['Name', entry.name],
      ['Name (original script)', entry.originalScript ?? 'na'],
      ['A.k.a.', named(entry.aliases, 'aka')],
      ['F.k.a.', named(entry.aliases, 'fka')],
      ['Address', lettered(entry.addresses.map(addressText))],
      ['Listed on', listed],
      ['Other information', entry.comments ?? 'na'],
    ];
  }
  const parts = [...entry.nameParts, 'na', 'na', 'na', 'na'].slice(0, Math.max(4, entry.nameParts.length));
  return [
    ['Name', parts.map((part, at) => `${at + 1}: ${part}`).join(' ')],
    ['Name (original script)', entry.originalScript ?? 'na'],
    ['Title', lettered(entry.titles)],
    ['Designation', lettered(entry.designations)],
    ['DOB', lettered(entry.datesOfBirth.map(birth))],
    ['POB', lettered(entry.placesOfBirth.map(placeText))],
    ['Good quality a.k.a.', named(entry.aliases, 'good')],
    ['Low quality a.k.a.', named(entry.aliases, 'low')],
    ['Nationality', lettered(entry.nationalities)],
    ['Passport no', lettered(documents.filter(isPassport).map(documentText))],
    ['National identification no', lettered(documents.filter((document) => !isPassport(document)).map(documentText))],
    ['Address', lettered(entry.addresses.map(addressText))],
    ['Listed on', listed],
    ['Other information', entry.comments ?? 'na'],
  ];
};

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export const asText = (entry: ListedEntry): string =>
  `${entry.reference} ${releaseFields(entry)
    .map(([label, value]) => `${label}: ${value}`)
    .join(' ')}`;
export const asHtml = (entry: ListedEntry): string =>
  `<p>${entry.reference}&nbsp;${releaseFields(entry)
    .map(([label, value]) => `<strong>${label}:</strong> ${escaped(value)}`)
    .join('&nbsp;')}</p>`;
