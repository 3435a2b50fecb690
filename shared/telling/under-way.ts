import type { Services } from '../services/services.js';
import { callId, callsUnderWay, forgetCall, type NotedCall, noteCall } from '../store/calls.js';
import { markTold, readEvent, type StoredEvent } from '../store/events.js';
import { type Audience, readAudience } from '../store/subscriptions.js';
import { recordTellings, type Telling } from '../store/tellings.js';
import { endHeard } from '../store/waiting.js';

const nameOf = ({ event, revision }: StoredEvent) => ({ event: event.id, revision });

/** What is marked when SNS has taken messages: that its audience has each event and waits for it no more, and for the record when. */
export const markAll = async (
  { table, log }: Pick<Services, 'table' | 'log'>,
  told: readonly StoredEvent[],
  { id: target, rhythm = null }: Pick<Audience, 'id' | 'rhythm'>,
  channel: 'people' | 'systems',
  at: string,
): Promise<void> => {
  for (const { event, revision } of told) log.info('event told', { event: event.id, revision, target });
  for (const stored of told) await markTold(table, stored, target);
  if (channel === 'systems') return;
  const tellingOf = ({ event, revision }: StoredEvent): Telling => ({
    event: event.id,
    revision,
    at,
    channel,
    target,
    result: 'accepted',
    attempts: null,
    status: null,
  });
  await recordTellings(table, told.map(tellingOf));
  if (rhythm !== null) await endHeard(table, target, told.map(nameOf));
};

/**
 * Notes a call that tells of several events before it is made: whoever finds the note after a death knows what it was about, and that it may have been told.
 * One that tells of a single event needs none, as its mark is the note; but where the event may have waited, marked already.
 */
export const noteSending = async (
  { table }: Pick<Services, 'table'>,
  { id: target, rhythm = null }: Pick<Audience, 'id' | 'rhythm'>,
  events: readonly StoredEvent[],
): Promise<NotedCall | null> => {
  if (events.length < 2 && rhythm === null) return null;
  const tells = events.map(nameOf);
  const call: NotedCall = {
    id: callId(target, tells),
    target,
    tells,
    at: table.clock().toISOString(),
    state: 'sending',
  };
  await noteCall(table, call);
  return call;
};

/** One write says of all events that SNS has them: what is marked event by event after it may be cut off anywhere. */
export const noteTaken = (
  { table }: Pick<Services, 'table'>,
  call: NotedCall,
  told: readonly StoredEvent[],
): Promise<void> => noteCall(table, { ...call, tells: told.map(nameOf), state: 'taken' });

/**
 * Ends what a relay that died left under way. What SNS has is marked to its end; of a call that was being made nobody knows, and it is made again:
 * the one thing that can be told twice.
 */
export const endUnderWay = async (services: Services): Promise<void> => {
  const { table, log } = services;
  for await (const call of callsUnderWay(table)) {
    const { id, target, tells, at, state } = call;
    if (state === 'taken') {
      const stored = await Promise.all(tells.map(({ event }) => readEvent(table, event)));
      // The revisions that were told: what changed since is still to be told.
      const told = stored.flatMap((found, at) =>
        found ? [{ ...found, revision: tells[at]?.revision ?? found.revision }] : [],
      );
      await markAll(services, told, (await readAudience(table, target)) ?? { id: target }, 'people', at);
    } else log.warn('messages were being sent when their relay died; they are sent again', { call: id, target, at });
    await forgetCall(table, call);
  }
};
