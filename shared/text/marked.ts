/**
 * Text that remembers what its mark-up underlined and struck: releases of amendments say before and after that way only.
 * The marks are four characters of Unicode's private use area, so that sentences and labels can be found as in any text.
 */
const INSERT = '\ue000';
const INSERT_END = '\ue001';
const DELETE = '\ue002';
const DELETE_END = '\ue003';
const MARKS = /[\ue000-\ue003]/g;

/** Removes marks from text of others, so that none but ours is ever read. */
export const unmarked = (text: string): string => text.replace(MARKS, '');
export const inserted = (text: string): string => `${INSERT}${text}${INSERT_END}`;
export const deleted = (text: string): string => `${DELETE}${text}${DELETE_END}`;
export const hasMarks = (text: string): boolean => /[\ue000\ue002]/.test(text);

/** The text as it stands after the amendment: what was struck is gone. */
export const afterAmendment = (text: string): string => drop(text, DELETE, DELETE_END).replace(MARKS, '');
/** The text as it stood before: what was underlined is not yet there. */
export const beforeAmendment = (text: string): string => drop(text, INSERT, INSERT_END).replace(MARKS, '');

const drop = (text: string, open: string, close: string): string => {
  let kept = '';
  let depth = 0;
  for (const letter of text) {
    if (letter === open) depth++;
    else if (letter === close) depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += letter;
  }
  return kept;
};
