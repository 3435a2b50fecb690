import { type CouncilEvent, isCouncilAction, isEntryEvent } from '../../../shared/model/event.js';
import { type Check, isReading } from '../../../shared/store/checks.js';
import type { Verdict } from '../kind.js';
import { type Sign, SOURCE_OF, type Spell } from './fault.js';
import type { Seen } from './run.js';
import { SUBSCRIBER } from './run.js';
import type { Scenario } from './scenarios.js';
import { HOUR, MINUTE, newYorkDay, type Publication, referenceOf, type SourceId, slugOf } from './world.js';

/** A source is as before so long after its faults, unless it asked for a day of patience. */
const RECOVERED_IN = 7 * HOUR;

const TYPES: Record<Publication['act'], string> = {
  listed: 'entry.listed',
  amended: 'entry.amended',
  delisted: 'entry.delisted',
  renewed: 'council.renewed',
  statement: 'council.statement',
  none: '',
};

const nameOf = (publication: Publication): string =>
  publication.source === 'un-list'
    ? `${publication.act} ${referenceOf(publication)}`
    : `${publication.act} ${slugOf(publication)}`;

/** Whether an event came of this publication, by where it was found. */
const isOf = (event: CouncilEvent, publication: Publication): boolean => {
  if (publication.source === 'un-list')
    return isEntryEvent(event) && event.entry.reference === referenceOf(publication);
  const slug = new RegExp(`${slugOf(publication)}(?!\\d)`);
  return event.evidence.some(({ source, url }) => source === publication.source && slug.test(url ?? ''));
};

/** What an event says that is not so; null for one that is true. */
const untruthOf = (event: CouncilEvent, { act, country, at }: Publication): string | null => {
  if (event.type !== TYPES[act]) return `${event.type} where ${TYPES[act] || 'nothing'} was`;
  if (act === 'renewed' && event.regimes.join() !== country.regime) return `regimes ${event.regimes.join()}`;
  const day = newYorkDay(at);
  if (isCouncilAction(event) && event.occurredOn !== null && event.occurredOn !== day)
    return `${event.occurredOn} where ${day} was`;
  return null;
};

/** Whether a fault could be seen: in the looks while it lasted, or by what the operator was told. */
const showed = (sign: Sign, { from, until }: Spell, checks: readonly Check[], seen: Seen): boolean => {
  const within = (instant: number) => from <= instant && instant < until + HOUR;
  if (sign === 'asked') return seen.mails.some(({ to, when }) => to !== SUBSCRIBER && within(when));
  return checks
    .filter(({ at }) => within(Date.parse(at)))
    .some(({ outcome, waiting = 0, detail }) => {
      if (sign === 'waiting') return waiting > 0;
      return sign === 'said' ? detail !== null : outcome === sign;
    });
};

/** How long one fact took from its publication, or from the end of what hid it, to the telling. */
interface Delay {
  readonly source: SourceId;
  readonly minutes: number;
}

/** Median and worst case for each source, in words. */
const delaysIn = (delays: readonly Delay[]): string[] =>
  [...new Set(delays.map(({ source }) => source))].map((source) => {
    const own = delays
      .filter((each) => each.source === source)
      .map(({ minutes }) => minutes)
      .sort((a, b) => a - b);
    const median = own[Math.floor((own.length - 1) / 2)] ?? 0;
    return `${source}: from publication to telling ${median.toFixed(1)} min in the median, ${(own.at(-1) ?? 0).toFixed(1)} min at worst (${own.length} facts)`;
  });

/** What is still wrong with a source before the next fault comes to it, or the trial ends. */
const unrecoveredIn =
  ({ spells, end }: Scenario, seen: Seen) =>
  (name: string, source: SourceId, until: number): string[] => {
    const own = spells.filter(({ fault }) => SOURCE_OF[fault.target] === source);
    // Another fault of the same source may still be there.
    if (own.some(({ from, until: later }) => from < until && until < later)) return [];
    const next = Math.min(end, ...own.map(({ from }) => from).filter((from) => from >= until));
    if (next - until < RECOVERED_IN) return [];
    const last = (seen.checks.get(source) ?? []).find(({ at }) => Date.parse(at) < next);
    if (last && isReading(last) && last.outcome !== 'held' && (last.waiting ?? 0) === 0) return [];
    return [`did not recover from ${name}: ${last?.outcome}, ${last?.waiting ?? 0} wait (${last?.detail})`];
  };

/** Judges what was seen of a run by what really happened. */
export const judge = (scenario: Scenario, seen: Seen): Verdict => {
  const { publications, spells, start, sources } = scenario;
  const unrecovered = unrecoveredIn(scenario, seen);
  const facts = publications.filter(({ at, act }) => at > start && act !== 'none');
  const told = seen.mails.filter(({ to, event, body }) => to === SUBSCRIBER && (event !== null || /evt_/.test(body)));
  const mailsOf = ({ id }: CouncilEvent) => told.filter(({ event, body }) => event === id || body.includes(id));
  const heard = seen.events.filter((event) => mailsOf(event).length > 0);
  const lost: string[] = [];
  const doubled: string[] = [];
  const untrue: string[] = [];
  const delays: Delay[] = [];
  for (const fact of facts) {
    const events = heard.filter((event) => isOf(event, fact) && event.type === TYPES[fact.act]);
    const [event] = events;
    if (!event) {
      lost.push(`${nameOf(fact)} of ${new Date(fact.at).toISOString()}`);
      continue;
    }
    const mails = events.flatMap(mailsOf);
    if (events.length > 1 || mails.length > 1)
      doubled.push(`${nameOf(fact)}: ${events.length} events, ${mails.length} messages`);
    const over = spells
      .filter(({ fault, from, until }) => SOURCE_OF[fault.target] === fact.source && from <= fact.at && fact.at < until)
      .map(({ until }) => until);
    const ready = Math.max(fact.at, ...over);
    delays.push({ source: fact.source, minutes: ((mails[0]?.when ?? ready) - ready) / MINUTE });
  }
  const own = new Set(spells.flatMap(({ fault }) => fault.tells ?? []));
  for (const event of heard) {
    const fact = facts.find((each) => isOf(event, each));
    const untruth = fact ? untruthOf(event, fact) : own.has(event.type) ? null : 'nothing of the kind happened';
    if (untruth !== null) untrue.push(`${event.type} "${event.title}": ${untruth}`);
  }
  const other: string[] = [];
  for (const spell of spells) {
    const { fault } = spell;
    const checks = seen.checks.get(SOURCE_OF[fault.target]) ?? [];
    if (fault.shows.length === 0 || !seen.met.has(fault)) continue;
    if (!fault.shows.some((sign) => showed(sign, spell, checks, seen)))
      other.push(`not to be seen: ${fault.name} (one of ${fault.shows.join(', ')} was expected)`);
  }
  for (const source of sources) {
    const health = seen.health.find(({ id }) => id === source);
    if (health?.state !== 'read')
      other.push(`did not recover: ${source} is ${health?.state ?? 'unknown'} (${health?.last?.detail ?? ''})`);
  }
  for (const { fault, until } of spells) other.push(...unrecovered(fault.name, SOURCE_OF[fault.target], until));
  return {
    tried: facts.length,
    lost,
    doubled,
    false: untrue,
    other,
    worstMinutes: delays.length > 0 ? Math.round(Math.max(...delays.map(({ minutes }) => minutes))) : null,
    ...(spells.length === 0 && { notes: delaysIn(delays) }),
  };
};
