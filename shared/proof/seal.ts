import { sha256 } from '../model/ids.js';
import type { Services } from '../services/services.js';
import { newestSealedDay, saveSealedDay } from '../store/manifests.js';
import { addDays } from '../time/days.js';
import { writeManifest } from './manifest.js';
import { type AuditRecord, recordsOf } from './records.js';

/** A day is sealed this long after its end (UTC), when whatever was still running has written its records. */
const AFTER_MS = 3_600_000;

/**
 * Seals every day that is over and not sealed yet, oldest first: its manifest goes into the archive, chained to the day before. A day
 * on which nothing was done is sealed too, or a gap could hide something. Repeatable: a day is sealed once.
 * @returns the days that were sealed
 */
export const sealDays = async (services: Services, now = services.table.clock()): Promise<string[]> => {
  const { table, archive, log } = services;
  const last = addDays(new Date(now.getTime() - AFTER_MS).toISOString().slice(0, 10), -1);
  const newest = await newestSealedDay(table);
  const sealed: string[] = [];
  let previous = newest?.sha256 ?? null;
  for (let day = newest ? addDays(newest.day, 1) : last; day <= last; day = addDays(day, 1)) {
    const records: AuditRecord[] = [];
    for await (const record of recordsOf(table, day)) records.push(record);
    const text = writeManifest(day, previous, records);
    await archive.keepManifest(day, text);
    previous = sha256(text);
    if (!(await saveSealedDay(table, { day, sha256: previous, sealedAt: now.toISOString() }))) break;
    sealed.push(day);
    log.info('a day is sealed', { day, records: records.length, sha256: previous });
  }
  return sealed;
};
