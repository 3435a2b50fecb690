import type { ListFormat } from '../contract.js';
import { formatChanges } from '../xml/elements.js';
import { coverageOf } from './coverage.js';
import { parseList, streamList } from './parse.js';
import { recoverReferences } from './spoilt.js';
import { elementsOfField } from './treatments.js';

/** How the Consolidated List is read. */
export const UN_LIST_FORMAT: ListFormat = {
  parse: parseList,
  stream: streamList,
  recover: recoverReferences,
  elementsOf: elementsOfField,
  formatChanges,
  coverage: coverageOf,
};
