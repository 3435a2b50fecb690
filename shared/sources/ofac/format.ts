import type { ListFormat } from '../contract.js';
import { xmlCoverage } from '../xml/coverage.js';
import { formatChanges } from '../xml/elements.js';
import { parseXmlList, streamXmlList } from '../xml/parse.js';
import { OFAC_XML } from './parse.js';
import { elementsOfField, treatmentOf } from './treatments.js';

/** How the lists of OFAC are read. */
export const OFAC_FORMAT: ListFormat = {
  parse: (bytes, name) => parseXmlList(OFAC_XML, bytes, name),
  stream: (pieces, name, sinks) => streamXmlList(OFAC_XML, pieces, name, sinks),
  // The uid is the only number that an entry has: nothing gives a spoilt one back.
  recover: (spoilt) => ({
    entries: [],
    problems: spoilt.map(
      ({ name, reference }) => `"${name}" has the uid ${JSON.stringify(reference)}; a number was expected`,
    ),
    notes: [],
  }),
  elementsOf: elementsOfField,
  formatChanges,
  coverage: (pieces, name) => xmlCoverage(OFAC_XML, treatmentOf, pieces, name),
};
