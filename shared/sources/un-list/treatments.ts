import { isMany } from '../../model/entry.js';
import { EVERY_FIELD, type FieldName, type NamedField } from '../../model/fields.js';

/** Elements that are known and left out, each with the reason. */
const IGNORED: Readonly<Record<string, string>> = {
  VERSIONNUM: 'always 1: it never tells a change',
  SUBMITTED_ON: 'the day a State proposed the entry, on one entity until 2023; the listing is dated by LISTED_ON',
  'LIST_TYPE/VALUE': 'always UN List',
  HAS_INTERPOL_LINK: 'whether INTERPOL has a notice; the link, here or in the comments, says where',
  SORT_KEY: 'empty in every version seen; an order of display',
  SORT_KEY_LAST_MOD: 'empty in every version seen',
};

/** What becomes of the text at a path below INDIVIDUAL or ENTITY. */
interface Target {
  readonly field: FieldName;
  /** The part of the field; null for a field without parts. */
  readonly part: string | null;
  readonly leftOut: string | undefined;
}

/** Every path that a field of the table names. */
const targetsOf = ({ name: field, elements = [], parts, leftOut }: NamedField): [path: string, target: Target][] =>
  elements.flatMap((element): [string, Target][] =>
    parts === undefined
      ? [[element, { field, part: null, leftOut }]]
      : Object.entries(parts).flatMap(([part, { elements: leaves = [], leftOut: ofPart }]) =>
          leaves.map((leaf): [string, Target] => [`${element}/${leaf}`, { field, part, leftOut: ofPart }]),
        ),
  );

const TARGETS: ReadonlyMap<string, Target> = new Map(EVERY_FIELD.flatMap(targetsOf));

/** A leaf holds a text of its own; a group holds leaves, each a value of its field or a part of one. */
export type Treatment =
  | { readonly kind: 'ignored' }
  | { readonly kind: 'leaf'; readonly field: FieldName; readonly isMany: boolean }
  | { readonly kind: 'group'; readonly field: FieldName; readonly leaves: ReadonlyMap<string, string | null> };

const treatmentAt = (element: string): Treatment => {
  const target = TARGETS.get(element);
  // The parts of a name stand each in an element of its own, and in an order of their own.
  if (target)
    return { kind: 'leaf', field: target.field, isMany: isMany(target.field) && target.field !== 'nameParts' };
  const leaves = [...TARGETS].filter(([path]) => path.startsWith(`${element}/`));
  const field = leaves[0]?.[1].field;
  if (field === undefined) return { kind: 'ignored' };
  return {
    kind: 'group',
    field,
    leaves: new Map(leaves.map(([path, { part }]) => [path.slice(element.length + 1), part])),
  };
};

const outermost = (path: string): string => path.split('/')[0] ?? path;

/** What to do with each element of a record, made of the one table of fields: what is said and what is done can't differ. */
export const TREATMENTS: ReadonlyMap<string, Treatment> = new Map(
  [...TARGETS.keys(), ...Object.keys(IGNORED)].map(outermost).map((element) => [element, treatmentAt(element)]),
);

/**
 * What becomes of an element below INDIVIDUAL or ENTITY, in words: the field it goes to, or why it is left out; undefined for one that is
 * not known.
 */
export const treatmentOf = (path: string): string | undefined => {
  const target = TARGETS.get(path);
  if (target !== undefined) {
    const to = target.part === null ? target.field : `${target.field}.${target.part}`;
    return target.leftOut === undefined ? to : `${to} (ignored: ${target.leftOut})`;
  }
  if (IGNORED[path] !== undefined) return `ignored: ${IGNORED[path]}`;
  return TREATMENTS.has(path) ? 'a group, told part by part' : undefined;
};

/** The elements whose values end in this field of the entry, or in this part of it: `aliases`, `documents.issuingCountry`. */
export const elementsOfField = (path: string): string[] => {
  const [name, part] = path.split('.');
  const found = [...TARGETS].filter(
    ([, target]) => target.field === name && (part === undefined || target.part === part),
  );
  const isGroup = found.some(([, target]) => target.part !== null);
  const named = found.map(([element]) => (part === undefined && isGroup ? outermost(element) : element));
  return [...new Set(named.map((element) => (part === undefined ? element.replace(/\/VALUE$/, '') : element)))];
};
