import type { RecordShape } from '../xml/records.js';

/** The Consolidated List in XML: two groups of records. */
export const UN_SHAPE: RecordShape = {
  name: 'the Consolidated List',
  root: 'CONSOLIDATED_LIST',
  rootAttributes: {
    dateGenerated: 'the list’s own date of generation',
    'xmlns:xsi': 'ignored: declares a namespace',
    'xsi:noNamespaceSchemaLocation': 'ignored: names the schema',
  },
  groups: new Set(['INDIVIDUALS', 'ENTITIES']),
  records: new Set(['INDIVIDUAL', 'ENTITY']),
  heads: new Set(),
};
