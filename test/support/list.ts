/** One record of a list as a test writes it: element → text, or a nested group; an array repeats the element. */
export type Fields = { readonly [element: string]: string | Fields | readonly (string | Fields)[] };

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

export const render = (fields: Fields): string =>
  Object.entries(fields)
    .flatMap(([element, value]) => (Array.isArray(value) ? value : [value]).map((each) => [element, each] as const))
    .map(([element, value]) => {
      if (value === '') return `<${element}/>`;
      return `<${element}>${typeof value === 'string' ? escaped(value) : render(value as Fields)}</${element}>`;
    })
    .join('\n');

export interface Record {
  readonly kind: 'INDIVIDUAL' | 'ENTITY';
  readonly fields: Fields;
}

/** An individual in the list's own format, with the placeholders that real records carry. */
export const individual = (reference: string, name: string, fields: Fields = {}): Record => ({
  kind: 'INDIVIDUAL',
  fields: {
    DATAID: reference.replace(/\D/g, '69'),
    VERSIONNUM: '1',
    FIRST_NAME: name,
    UN_LIST_TYPE: 'Al-Qaida',
    REFERENCE_NUMBER: `${reference} `,
    LISTED_ON: '2016-02-29',
    GENDER: 'Male',
    COMMENTS1: 'Facilitator.',
    LIST_TYPE: { VALUE: 'UN List' },
    LAST_DAY_UPDATED: { VALUE: '' },
    INDIVIDUAL_ALIAS: { QUALITY: '', ALIAS_NAME: '' },
    INDIVIDUAL_DOCUMENT: '',
    SORT_KEY: '',
    ...fields,
  },
});

export const entity = (reference: string, name: string, fields: Fields = {}): Record => ({
  kind: 'ENTITY',
  fields: {
    DATAID: reference.replace(/\D/g, '69'),
    VERSIONNUM: '1',
    FIRST_NAME: name,
    UN_LIST_TYPE: 'Iraq',
    REFERENCE_NUMBER: reference,
    LISTED_ON: '2004-04-26',
    ENTITY_ALIAS: { QUALITY: '', ALIAS_NAME: '' },
    ENTITY_ADDRESS: { COUNTRY: '' },
    ...fields,
  },
});

/** The XML of a whole list. */
export const listXml = (records: readonly Record[], generated = '2026-03-01T00:00:07.120Z'): string => {
  const group = (name: string, kind: Record['kind']) =>
    `<${name}>${records
      .filter((record) => record.kind === kind)
      .map((record) => `<${kind}>${render(record.fields)}</${kind}>`)
      .join('\n')}</${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<CONSOLIDATED_LIST xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" dateGenerated="${generated}">
${group('INDIVIDUALS', 'INDIVIDUAL')}
${group('ENTITIES', 'ENTITY')}
</CONSOLIDATED_LIST>`;
};

/** As many individuals as wanted, QDi.001 and on. */
export const individuals = (count: number, fields: (position: number) => Fields = () => ({})): Record[] =>
  Array.from({ length: count }, (_, position) =>
    individual(`QDi.${String(position + 1).padStart(3, '0')}`, `PERSON NUMBER ${position + 1}`, fields(position)),
  );

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
