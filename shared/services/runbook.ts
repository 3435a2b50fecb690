/** Paragraphs of the runbook, as their headings are linked to: where whoever is told finds what to do. */
export const PARAGRAPHS = [
  'a-source-is-stale',
  'a-source-is-silent',
  'a-function-fails',
  'dead-letters',
  'events-wait-to-be-told',
  'deliveries-fail',
  'a-receiver-fails',
  'attempts-are-not-made',
  'a-hold-waits',
  'the-api-fails',
  'a-mandate-ends',
  'the-operator-hears-nothing',
  'the-master-key-is-missing',
  'texts-are-refused',
  'texts-are-spent',
  'messages-that-are-no-alarm',
] as const;
export type Paragraph = (typeof PARAGRAPHS)[number];

/** The runbook that the stack serves itself, or a paragraph of it. */
export const runbookAt = (publicUrl: string, paragraph?: Paragraph): string =>
  `${publicUrl}/runbook${paragraph === undefined ? '' : `#${paragraph}`}`;
