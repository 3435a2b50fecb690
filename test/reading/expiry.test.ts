import { describe, expect, it } from 'vitest';
import { regimeById } from '../../shared/model/regimes.js';
import { besides, type Expiry, expiriesInRegister, isReplaced } from '../../shared/reading/expiry.js';

const registerOf = (id: string, day: string): Expiry[] => {
  const regime = regimeById(id);
  return regime ? expiriesInRegister(regime, day) : [];
};
const shown = (expiries: readonly Expiry[]) =>
  expiries.map(({ expiresOn, what, measures, event }) => [expiresOn, what, ...measures, event].join(' '));

const told = (expiresOn: string, more: Partial<Expiry> = {}): Expiry => ({
  expiresOn,
  regime: '1533',
  regimeName: 'Democratic Republic of the Congo',
  what: 'measures',
  measures: [],
  resolution: 'S/RES/2783 (2025)',
  document: 'SC/16109',
  renewedOn: '2025-06-30',
  event: 'evt_told',
  ...more,
});

describe('the ends in the register', () => {
  it('are those of measures and of experts, with the resolution and where it lies', () => {
    expect(registerOf('1533', '2025-12-01')).toMatchObject([
      { expiresOn: '2026-07-01', what: 'measures', measures: [], document: 'https://undocs.org/S/RES/2783(2025)' },
      { expiresOn: '2026-08-01', what: 'mandate', resolution: 'S/RES/2783 (2025)', event: null },
    ]);
  });

  it('are of some measures where the rest have none, and left out where nobody knows them', () => {
    expect(shown(registerOf('1970', '2025-04-01'))).toEqual([
      '2025-05-31 inspection ',
      '2026-05-01 measures oil-measures ',
      '2026-05-15 mandate ',
    ]);
    expect(shown(registerOf('1970', '2026-11-01'))).toEqual(['2026-05-15 mandate ']);
    expect(registerOf('2048', '2026-11-01')).toEqual([]);
  });
});

describe('an event of the same resolution', () => {
  const known = registerOf('1533', '2025-12-01');

  it('wins, and the register adds what it has no room for', () => {
    expect(shown(besides([told('2026-07-01')], known))).toEqual([
      '2026-07-01 measures evt_told',
      '2026-08-01 mandate ',
    ]);
    expect(shown(besides([told('2026-08-01', { what: 'mandate' })], known))).toEqual([
      '2026-08-01 mandate evt_told',
      '2026-07-01 measures ',
    ]);
  });

  it('wins alone where the register has not its end', () => {
    expect(shown(besides([told('2026-07-15')], known))).toEqual(['2026-07-15 measures evt_told']);
  });

  it('says nothing of other resolutions', () => {
    expect(besides([told('2026-12-31', { resolution: 'S/RES/2890 (2026)' })], known)).toHaveLength(3);
  });
});

describe('a later renewal', () => {
  const later = (more: Partial<Expiry>) => told('2027-07-01', { renewedOn: '2026-06-30', ...more });

  it('takes the place of an earlier end of the same thing, and of no other', () => {
    const [measures, mandate] = [told('2026-07-01'), told('2026-08-01', { what: 'mandate' })];
    expect([isReplaced(measures, [later({})]), isReplaced(mandate, [later({})])]).toEqual([true, false]);
    expect([
      isReplaced(measures, [later({ what: 'mandate' })]),
      isReplaced(mandate, [later({ what: 'mandate' })]),
    ]).toEqual([false, true]);
    expect(isReplaced(told('2026-07-01', { measures: ['travel-ban'] }), [later({ measures: ['oil-measures'] })])).toBe(
      false,
    );
  });
});
