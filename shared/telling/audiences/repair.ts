import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { type AddressNote, addressNotes, forgetAddress, noteAddress } from '../../store/addresses.js';
import { readSubscription } from '../../store/subscriptions.js';
import { placeName } from './places.js';

/** What is one address however it is spelt: a place at SNS; of other endpoints each spelling is one. */
const addressOf = (subscription: Subscription): string =>
  subscription.audience === null ? subscription.fingerprint : placeName(subscription);

/** Every note that there should be, by its name. */
const notesOf = (living: readonly Subscription[]): Map<string, AddressNote> => {
  const hashes = new Map<string, Set<string>>();
  for (const person of living) {
    const known = hashes.get(addressOf(person));
    if (known) known.add(person.fingerprint);
    else hashes.set(addressOf(person), new Set([person.fingerprint]));
  }
  const notes = new Map<string, AddressNote>();
  for (const person of living)
    for (const fingerprint of hashes.get(addressOf(person)) ?? [])
      notes.set(`${fingerprint}#${person.id}`, { fingerprint, subscription: person.id });
  return notes;
};

/**
 * Notes subscriptions under their address that are not: an older version noted fewer, and kept addresses as they were typed, so that one in
 * two spellings has two keyed hashes; each of its subscriptions is noted under both. Takes away what is noted of those who have ended.
 */
export const repairAddresses = async (
  { table }: Pick<Services, 'table'>,
  living: readonly Subscription[],
): Promise<void> => {
  const lacking = notesOf(living);
  for await (const noted of addressNotes(table)) {
    if (lacking.delete(`${noted.fingerprint}#${noted.subscription}`)) continue;
    const subscription = await readSubscription(table, noted.subscription);
    if (subscription?.status === 'ended') await forgetAddress(table, noted);
  }
  for (const note of lacking.values()) await noteAddress(table, note);
};
