import type { ListFormat } from '../contract.js';
import { coverageOf } from './coverage.js';
import { parseList, streamList } from './parse.js';
import { recoverReferences } from './spoilt.js';
import { elementsOfField } from './treatments.js';
import { unknownChanges } from './unknown.js';

/** How the Consolidated List is read. */
export const UN_LIST_FORMAT: ListFormat = {
  parse: parseList,
  stream: streamList,
  recover: recoverReferences,
  elementsOf: elementsOfField,
  unknownChanges,
  coverage: coverageOf,
};
