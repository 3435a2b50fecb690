import { labelledIn, type Sample } from '../../bench/extraction/sets.js';
import { CouncilEvent } from '../../shared/model/event.js';
import { eventId, sha256, threadId } from '../../shared/model/ids.js';
import { read } from './read.js';

/** What a labelled text tells, as the pipeline would read it if it read every text right. */
export interface LabelledReading {
  /** The file and, after `#`, which of its events. */
  readonly name: string;
  readonly published: string;
  readonly official: boolean;
  readonly event: CouncilEvent;
}

const COMMON_LENGTH = 130;

const publishedAt = (sample: Sample): string => new Date(Date.parse(sample.published)).toISOString();

const readingOf = (sample: Sample, at: number): LabelledReading[] => {
  const { types, fields } = sample.wanted[at] as Sample['wanted'][number];
  const type = types[0] as string;
  if (!type.startsWith('council.') && !type.startsWith('entry.')) return [];
  const label = fields as Record<string, unknown>;
  const known = <T>(name: string, otherwise: T): T => (label[name] as T | undefined | null) ?? otherwise;
  const published = publishedAt(sample);
  const official = sample.source === 'press-release';
  const title = (sample.text.trim().split('\n')[0] as string).slice(0, COMMON_LENGTH);
  const regimes = known<string[]>('regimes', []);
  const resolution = known<string | null>('resolution', null);
  const stage = type === 'council.renewed' ? 'council.adopted' : type;
  const day = known('expectedOn', known('occurredOn', published.slice(0, 10)));
  const id =
    resolution === null
      ? eventId(stage, regimes.join() || sample.name, day, known('name', ''))
      : eventId('council.resolution', resolution);
  const [yes = null, no = null, abstain = null] = known<(number | null)[]>('vote', []);
  const vetoedBy = known<string[]>('vetoedBy', []);
  const event = {
    id,
    type,
    status: type.startsWith('entry.') || !official ? 'reported' : 'official',
    regimes,
    title,
    summary: title,
    occurredOn: known('occurredOn', null),
    detectedAt: published,
    evidence: [
      {
        source: sample.source,
        url: sample.url,
        publishedAt: published,
        sha256: sha256(sample.text),
        locator: null,
        quote: `${title} (${at})`,
      },
    ],
    thread: threadId(id),
    ...(type.startsWith('entry.')
      ? {
          entry: {
            list: 'un',
            id: null,
            reference: null,
            kind: null,
            name: known('name', title),
            corroboration: null,
            again: false,
            significance: 'identity',
            changes: [],
            record: null,
          },
        }
      : {
          action: {
            resolution,
            draft: null,
            document: null,
            meeting: null,
            vote: yes === null && vetoedBy.length === 0 ? null : { for: yes, against: no, abstain, vetoedBy },
            sponsors: known<string[]>('sponsors', []),
            expectedOn: known('expectedOn', null),
            expiresOn: known('expiresOn', null),
            measures: [],
          },
        }),
  };
  return [{ name: `${sample.name}#${at}`, published, official, event: CouncilEvent.parse(event) }];
};

/** Every event that the pipeline itself reads in the labelled texts below a folder, oldest text first. */
export const readingsBelow = async (root: string): Promise<LabelledReading[]> => {
  const samples = labelledIn(root)
    .filter(({ wanted }) => wanted.length > 0)
    .sort((a, b) => a.published.localeCompare(b.published) || a.name.localeCompare(b.name));
  const readings: LabelledReading[] = [];
  for (const sample of samples) {
    const published = publishedAt(sample);
    const events = await read(sample.source, sample.text, { url: sample.url, publishedAt: published });
    readings.push(
      ...events.map((event, at) => ({
        name: `${sample.name}#${at}`,
        published,
        official: sample.source === 'press-release',
        event: { ...event, detectedAt: published },
      })),
    );
  }
  return readings;
};

/** Every act and every party that the labelled texts below a folder tell, oldest first. */
export const labelledReadings = (root: string): LabelledReading[] =>
  labelledIn(root)
    .flatMap((sample) => sample.wanted.flatMap((_, at) => readingOf(sample, at)))
    .sort((a, b) => a.published.localeCompare(b.published) || a.name.localeCompare(b.name));
