import { type Fields, render } from './list.js';

/** One sdnEntry as a test writes it; what is given replaces what an entity has. */
export const sdn = (uid: number, name: string, fields: Fields = {}): Fields => ({
  uid: String(uid),
  lastName: name,
  sdnType: 'Entity',
  programList: { program: 'QUAY-EO1' },
  ...fields,
});

/** So many entities, 1001 and on. */
export const sdns = (count: number): Fields[] =>
  Array.from({ length: count }, (_, at) => sdn(1001 + at, `HARBOUR TRADING ${at + 1}`));

/** A file of one list. @param day `03/01/2026` @param count what it says it has, where that is not so */
export const sdnXml = (entries: readonly Fields[], day = '03/01/2026', count = entries.length): string =>
  `<?xml version="1.0" standalone="yes"?>
<sdnList xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns="https://lists.example/sdnList.xsd">
  <publshInformation><Publish_Date>${day}</Publish_Date><Record_Count>${count}</Record_Count></publshInformation>
${entries.map((entry) => `<sdnEntry>${render(entry)}</sdnEntry>`).join('\n')}
</sdnList>`;

/** Both lists as one file, each behind the line that names it. */
export const bothXml = (consolidated: string, sdnList: string): string =>
  `<?part CONSOLIDATED.XML?>\n${consolidated}\n<?part SDN.XML?>\n${sdnList}\n`;
