import type { RecordShape } from '../xml/records.js';

/** The sdnList format of the US Treasury, in which both of its lists come. */
export const OFAC_SHAPE: RecordShape = {
  name: 'an OFAC list',
  root: 'sdnList',
  rootAttributes: {
    xmlns: 'ignored: names the schema, by an address that has changed',
    'xmlns:xsi': 'ignored: declares a namespace',
    'xmlns:xsd': 'ignored: declares a namespace',
    'xsi:schemaLocation': 'ignored: names the schema',
  },
  groups: new Set(),
  records: new Set(['sdnEntry']),
  // So it is spelt.
  heads: new Set(['publshInformation']),
};
