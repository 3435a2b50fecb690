import type { ListFormat } from '../contract.js';
import { xmlCoverage } from '../xml/coverage.js';
import { UN_XML } from './parse.js';
import { treatmentOf } from './treatments.js';

/** What becomes of what stands at a path that begins with INDIVIDUAL or ENTITY. */
const treatmentAt = (path: string): string | undefined => {
  const [, ...inner] = path.split('/');
  return inner.length === 0 ? 'one entry' : treatmentOf(inner.join('/'));
};

/** What becomes of every element and attribute of a version of the list. */
export const coverageOf: ListFormat['coverage'] = (pieces, name) => xmlCoverage(UN_XML, treatmentAt, pieces, name);
