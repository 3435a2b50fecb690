import { describe, expect, it } from 'vitest';
import { REGIMES } from '../../shared/model/regimes.js';
import { canBe } from '../../shared/resolutions/numbers.js';
import {
  inPlaceOf,
  REGISTER,
  registerOf,
  resolutionByNumber,
  resolutionsOn,
} from '../../shared/resolutions/register.js';
import { decisionsOn, releaseAddress, symbolOf } from '../../shared/resolutions/resolution.js';

const all = [...REGISTER.values()];
const number = (of: { number: number } | null | undefined): number | undefined => of?.number;

describe('the register', () => {
  it('has no resolution whose number and year are out of step', () => {
    expect(all.filter((one) => !canBe(one.number, Number(one.adoptedOn.slice(0, 4))))).toEqual([]);
  });

  it('has its days in the order of its numbers', () => {
    const days = all.map(({ adoptedOn }) => adoptedOn);
    expect(days).toEqual([...days].sort());
  });

  it('has counts of fifteen, and nine for, and none that a veto would have stopped', () => {
    for (const { vote, number } of all.filter(({ vote }) => vote !== null)) {
      expect([number, (vote?.for ?? 0) + (vote?.against ?? 0) + (vote?.abstain ?? 0)]).toEqual([number, 15]);
      expect(vote?.for).toBeGreaterThanOrEqual(9);
    }
  });

  it('has ends after the vote, and within three years of it where they are not those of resolution 2231', () => {
    for (const { number, adoptedOn, until, panelUntil } of all) {
      for (const end of [until, panelUntil])
        if (end !== null) expect([number, end > adoptedOn]).toEqual([number, true]);
      const years = until === null ? 0 : (Date.parse(until) - Date.parse(adoptedOn)) / 31_557_600_000;
      expect([number, years < (number === 2231 ? 11 : 3)]).toEqual([number, true]);
    }
  });

  it('knows every regime of the table, and none that is not in it', () => {
    for (const { id } of REGIMES) expect([id, resolutionsOn(id).length > 0]).toEqual([id, true]);
    const ids = new Set(REGIMES.map(({ id }) => id));
    expect(all.flatMap(({ regimes }) => regimes).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has the resolutions that founded or renamed each regime', () => {
    for (const { id, resolutions } of REGIMES)
      for (const resolution of resolutions) expect(resolutionsOn(id).map(symbolOf)).toContain(`S/RES/${resolution}`);
  });

  it.each(REGIMES.filter(({ endedOn }) => endedOn !== null).map((regime) => [regime.name, regime] as const))(
    'agrees with the table on how %s ended',
    (_, { id, endedOn, endedBy }) => {
      const by = resolutionsOn(id).find((one) => symbolOf(one) === endedBy);
      expect(by).toBeDefined();
      // Ended by a decision, at once or as it says; or by the end of the last term.
      if (by?.does.includes('ends')) expect(endedOn && endedOn >= by.adoptedOn).toBe(true);
      else expect(by?.until).toBe(endedOn);
    },
  );

  it('has those in force without an end', () => {
    for (const { id } of REGIMES.filter(({ endedOn }) => endedOn === null))
      expect([id, resolutionsOn(id).at(-1)?.does.includes('ends')]).toEqual([id, false]);
  });
});

describe('a resolution of the register', () => {
  it('is found by its number, with its symbol and the address of its release', () => {
    const found = resolutionByNumber(2253);
    expect(found).toMatchObject({ adoptedOn: '2015-12-17', vote: { for: 15, against: 0, abstain: 0 } });
    expect(found && [symbolOf(found), releaseAddress(found)]).toEqual([
      'S/RES/2253 (2015)',
      'https://press.un.org/en/2015/sc12168.doc.htm',
    ]);
    expect(resolutionByNumber(2202)).toBeUndefined();
  });

  it('stands in the place of the one whose term it prolongs', () => {
    const placeOf = (of: number): number | undefined => {
      const one = resolutionByNumber(of);
      return number(one && inPlaceOf(one));
    };
    expect([placeOf(2783), placeOf(2769), placeOf(2725), placeOf(2816)]).toEqual([2738, 2701, 2676, 2763]);
    expect([placeOf(2733), placeOf(2206), placeOf(1591)]).toEqual([2684, undefined, undefined]);
  });
});

describe('what releases told, on top', () => {
  const told = decisionsOn(['2206'], [[2890, '2026-05-29', '9-0-6', 'renews', { until: '2027-05-31' }]]);

  it('adds what the seed does not have, in its place', () => {
    expect(resolutionsOn('2206', registerOf([...told, ...REGISTER.values()])).at(-1)?.number).toBe(2890);
  });

  it('fills a gap, and changes nothing that was checked', () => {
    const again = decisionsOn(['1718'], [[2680, '2023-03-24', '15-0-0', 'renews', { panelUntil: '2025-01-01' }]]);
    expect(resolutionByNumber(2680, registerOf([...REGISTER.values(), ...again]))).toMatchObject({
      adoptedOn: '2023-03-23',
      vote: { for: 15, against: 0, abstain: 0 },
      panelUntil: '2024-04-30',
    });
  });
});
