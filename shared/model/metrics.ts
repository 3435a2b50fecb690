/** Where our metrics stand in CloudWatch; each carries the stage as its `service`. */
export const NAMESPACE = 'CouncilWatch';

/** The metrics, by what they measure. Ten cost nothing: with four sources there are ten. */
export const METRICS = {
  /** Minutes since a source was read with success; one for each source. */
  sourceAge: 'SourceAgeMinutes',
  /** Minutes from publication to the event that tells of it. */
  lag: 'LagMinutes',
  events: 'EventsStored',
  /** Holds that wait for a person. */
  holds: 'HoldsOpen',
  /** Minutes that the oldest event has waited to be told; 0 when none waits. */
  outboxAge: 'OutboxAgeMinutes',
  deliveries: 'DeliveriesMade',
  deliveriesFailed: 'DeliveriesFailed',
} as const;
export type MetricName = (typeof METRICS)[keyof typeof METRICS];
