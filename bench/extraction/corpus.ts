import type { CouncilEvent } from '../../shared/model/event.js';
import type { DocumentKind } from '../../shared/sources/detect.js';

/** The fields of an event that are labelled; `reference` and `name` are those of its entry. */
export interface Label {
  readonly type: CouncilEvent['type'];
  readonly regimes?: readonly string[];
  readonly reference?: string;
  readonly name?: string;
  readonly occurredOn?: string;
  readonly resolution?: string;
  /** For, against, abstaining. */
  readonly vote?: readonly [number, number, number];
  readonly vetoedBy?: readonly string[];
  readonly sponsors?: readonly string[];
  readonly expectedOn?: string;
  readonly expiresOn?: string;
}

/** A document made for this corpus, in the format of the real ones, its names invented, and the events it tells. */
export interface Labelled {
  readonly name: string;
  readonly source: DocumentKind;
  readonly published: string;
  readonly text: string;
  /** Empty for a document that tells nothing; `news.reported` is told of neither for nor against. */
  readonly events: readonly Label[];
}

export const release = (name: string, published: string, text: string, events: readonly Label[]): Labelled => ({
  name,
  source: 'press-release',
  published,
  text,
  events,
});

export const news = (name: string, published: string, text: string, events: readonly Label[]): Labelled => ({
  name,
  source: 'news',
  published,
  text,
  events,
});
