import type { Resolution } from './resolution.js';
import { CONGO } from './seed/congo.js';
import { COTE_DIVOIRE } from './seed/cote-divoire.js';
import { ENDED } from './seed/ended.js';
import { IRAQ } from './seed/iraq.js';
import { LIBERIA } from './seed/liberia.js';
import { LIBYA } from './seed/libya.js';
import { NON_PROLIFERATION } from './seed/non-proliferation.js';
import { OTHERS } from './seed/others.js';
import { SOMALIA } from './seed/somalia.js';
import { SUDANS } from './seed/sudans.js';
import { TERRORISM } from './seed/terrorism.js';

/** The Council's resolutions on sanctions, by number. */
export type Register = ReadonlyMap<number, Resolution>;

/** What both know of a resolution: the first is believed, the second fills what it leaves open. */
const filled = (first: Resolution, second: Resolution): Resolution => ({
  ...first,
  regimes: [...new Set([...first.regimes, ...second.regimes])],
  vote: first.vote ?? second.vote,
  of: first.of.length > 0 ? first.of : second.of,
  until: first.until ?? second.until,
  panelUntil: first.panelUntil ?? second.panelUntil,
  again: first.again ?? second.again,
  release: first.release ?? second.release,
});

/**
 * A register of resolutions, in order of number. Of one that is given twice the first is believed, and the later one fills what the first
 * leaves open: so what was checked stands before what releases told.
 */
export const registerOf = (resolutions: Iterable<Resolution>): Register => {
  const known = new Map<number, Resolution>();
  for (const resolution of resolutions) {
    const first = known.get(resolution.number);
    known.set(resolution.number, first ? filled(first, resolution) : resolution);
  }
  return new Map([...known].sort(([a], [b]) => a - b));
};

/** The resolutions on sanctions from 1990 on, as the seed has them. */
export const REGISTER: Register = registerOf([
  ...IRAQ,
  ...ENDED,
  ...LIBERIA,
  ...COTE_DIVOIRE,
  ...TERRORISM,
  ...NON_PROLIFERATION,
  ...SOMALIA,
  ...CONGO,
  ...SUDANS,
  ...LIBYA,
  ...OTHERS,
]);

/** The resolution of this number, or undefined where the register has none. */
export const resolutionByNumber = (number: number, register: Register = REGISTER): Resolution | undefined =>
  register.get(number);

/** The resolutions about a regime, in the order in which they were adopted. */
export const resolutionsOn = (regime: string, register: Register = REGISTER): Resolution[] =>
  [...register.values()].filter(({ regimes }) => regimes.includes(regime));

/** Whether they give an end to the same thing: the same measures, or the same panel. */
const prolongs = (later: Resolution, earlier: Resolution): boolean =>
  later.until !== null && earlier.until !== null
    ? String(later.of) === String(earlier.of)
    : later.panelUntil !== null && earlier.panelUntil !== null;

/**
 * In whose place a resolution stands: the one before it, of the same regime, whose term it prolongs. Null where it prolongs none that the
 * register knows. The term of measures goes before that of a panel: 2725 (2024) → 2676 (2023), whose panel it prolonged.
 */
export const inPlaceOf = (resolution: Resolution, register: Register = REGISTER): Resolution | null =>
  resolution.regimes
    .flatMap((regime) => resolutionsOn(regime, register))
    .filter((other) => other.number < resolution.number && prolongs(resolution, other))
    .at(-1) ?? null;
