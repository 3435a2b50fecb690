import { expect, it } from 'vitest';
import { afterAmendment, beforeAmendment, deleted, hasMarks, inserted, unmarked } from '../../shared/text/marked.js';

const amended = `Title: ${deleted('Captain ')}${inserted('Major ')}of the guard`;

it('text with marks is read as it stood before, and as it stands after', () => {
  expect(hasMarks(amended)).toBe(true);
  expect(beforeAmendment(amended)).toBe('Title: Captain of the guard');
  expect(afterAmendment(amended)).toBe('Title: Major of the guard');
});

it('a mark within a mark, and an end without a beginning, take nothing else with them', () => {
  expect(afterAmendment(`a ${deleted(`b ${deleted('c ')}`)}d`)).toBe('a d');
  expect(afterAmendment('a \ue003b')).toBe('a b');
});

it('marks that others wrote are taken out', () => {
  expect(unmarked(amended)).toBe('Title: Captain Major of the guard');
  expect(hasMarks(unmarked(amended))).toBe(false);
});
