import { describe, expect, it } from 'vitest';
import { eventId, holdId, sha256, threadId } from '../../shared/model/ids.js';

describe('ids', () => {
  it('names the same fact the same way, whoever asks', () => {
    expect(eventId('entry.listed', 'QDi.001', 0)).toBe(eventId('entry.listed', 'QDi.001', 0));
    expect(eventId('entry.listed', 'QDi.001', 0)).toMatch(/^evt_[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('tells facts apart that differ in one part, also where the parts join to the same text', () => {
    expect(eventId('a', 'bc')).not.toBe(eventId('ab', 'c'));
    expect(eventId('entry.listed', 'QDi.001', 0)).not.toBe(eventId('entry.listed', 'QDi.001', 1));
  });

  it('keeps events, threads and holds apart by their prefix', () => {
    expect([eventId('x'), threadId('x'), holdId('x')].map((id) => id.slice(0, 4))).toEqual(['evt_', 'thr_', 'hold']);
  });

  it('hashes bytes as sha256 does', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
