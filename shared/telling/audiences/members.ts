import type { Subscription } from '../../model/subscription.js';
import type { Services } from '../../services/services.js';
import { type AddressNote, addressNotes, forgetAddress, noteAddress } from '../../store/addresses.js';
import { listSubscriptions, readSubscription } from '../../store/subscriptions.js';
import { placeName } from './places.js';

/** Everyone who should be in an audience: those who hear by it, those whose address is asked to confirm it, those who have left it. */
export const peopleByAudience = async ({ table }: Services): Promise<Map<string, Subscription[]>> => {
  const people = new Map<string, Subscription[]>();
  for (const channel of ['email', 'sms'] as const) {
    for await (const subscription of listSubscriptions(table, channel)) {
      if (subscription.status === 'ended') continue;
      for (const audience of [subscription.audience, subscription.joining]) {
        if (audience === null) continue;
        const there = people.get(audience);
        if (there) there.push(subscription);
        else people.set(audience, [subscription]);
      }
    }
  }
  return people;
};

/**
 * Notes people under their address who are not: an older version noted nobody, and kept addresses as they were typed, so that one in two
 * spellings has two keyed hashes; each of its subscriptions is noted under both. Takes away what is noted of those who have ended.
 */
export const repairAddresses = async (
  { table }: Pick<Services, 'table'>,
  people: ReadonlyMap<string, readonly Subscription[]>,
): Promise<void> => {
  const living = [...new Map([...people.values()].flat().map((each) => [each.id, each])).values()];
  const hashes = new Map<string, Set<string>>();
  for (const person of living) {
    const known = hashes.get(placeName(person));
    if (known) known.add(person.fingerprint);
    else hashes.set(placeName(person), new Set([person.fingerprint]));
  }
  const lacking = new Map<string, AddressNote>();
  for (const person of living)
    for (const fingerprint of hashes.get(placeName(person)) ?? [])
      lacking.set(`${fingerprint}#${person.id}`, { fingerprint, subscription: person.id });
  for await (const noted of addressNotes(table)) {
    if (lacking.delete(`${noted.fingerprint}#${noted.subscription}`)) continue;
    const subscription = await readSubscription(table, noted.subscription);
    if (subscription?.status === 'ended') await forgetAddress(table, noted);
  }
  for (const note of lacking.values()) await noteAddress(table, note);
};
