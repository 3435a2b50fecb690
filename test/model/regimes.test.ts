import { describe, expect, it } from 'vitest';
import {
  REGIMES,
  regimeById,
  regimeOfListType,
  regimeOfReference,
  regimeOfResolution,
} from '../../shared/model/regimes.js';

describe('regimes', () => {
  it('knows the committee of each reference number', () => {
    expect(regimeOfReference('QDe.115')?.id).toBe('1267');
    expect(regimeOfReference('TAi.001')?.id).toBe('1988');
    expect(regimeOfReference('SSi.001')?.id).toBe('2206');
  });

  it('reads GB as Guinea-Bissau', () => {
    expect(regimeOfReference('GBi.001')?.name).toBe('Guinea-Bissau');
    expect(regimeOfListType('GB')?.id).toBe('2048');
  });

  it('finds a regime by the resolution that founded or renamed it', () => {
    expect(regimeOfResolution('2253')?.id).toBe('1267');
    expect(regimeOfResolution('751')?.id).toBe('2713');
    expect(regimeOfResolution('2127')?.id).toBe('2745');
    expect(regimeOfResolution('9999')).toBeUndefined();
  });

  it('keeps ended regimes, so that history reads right', () => {
    expect(regimeById('2374')?.endedOn).toBe('2023-08-31');
    expect(regimeById('1267')?.endedOn).toBeNull();
  });

  it('gives each id and each prefix to one regime only', () => {
    const ids = REGIMES.map(({ id }) => id);
    const prefixes = REGIMES.flatMap(({ prefix }) => prefix ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
