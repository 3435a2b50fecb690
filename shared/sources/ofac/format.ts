import type { FormatChange } from '../../diff/mechanical.js';
import type { Format, ListFormat } from '../contract.js';
import { xmlCoverage } from '../xml/coverage.js';
import { formatChanges } from '../xml/elements.js';
import { parseXmlList, streamXmlList } from '../xml/parse.js';
import { OFAC_XML } from './parse.js';
import { elementsOfField, TREATMENTS, treatmentOf } from './treatments.js';

/** What stands in so many entries can't go with the parties that have it. */
const ESSENTIAL = 0.25;

/**
 * Changes of format: elements that nobody knew come or go, or one that much of the list has is gone. That the last ship leaves takes what only
 * ships have with it, and is none.
 */
const ofFormat = (before: Format, after: Format): FormatChange[] =>
  formatChanges(before, after).filter(({ op, paths: [named = ''] }) => {
    const path = named.slice(1, -1);
    if (TREATMENTS[path] === undefined) return true;
    return op === 'vanish' && (before.elements.get(path) ?? 0) >= before.size * ESSENTIAL;
  });

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
  formatChanges: ofFormat,
  coverage: (pieces, name) => xmlCoverage(OFAC_XML, treatmentOf, pieces, name),
};
