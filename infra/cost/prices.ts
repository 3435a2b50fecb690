/** US dollars, us-east-1, without free tiers unless a name says so. */
export const PRICES = {
  lambdaRequest: 0.2 / 1e6,
  /** arm64. */
  lambdaGbSecond: 0.0000133334,
  scheduler: 1 / 1e6,
  /** Past the first million. */
  sqsRequest: 0.4 / 1e6,
  snsPublish: 0.5 / 1e6,
  snsEmail: 2 / 1e5,
  dynamoWrite: 0.625 / 1e6,
  dynamoRead: 0.125 / 1e6,
  dynamoGbMonth: 0.25,
  /** Point-in-time recovery. */
  dynamoBackupGbMonth: 0.2,
  s3GbMonth: 0.023,
  s3Put: 5 / 1e6,
  apiRequest: 1 / 1e6,
  logGb: 0.5,
  /** Past the tenth. */
  metric: 0.3,
  /** For each metric that an alarm reads, past the tenth. */
  alarmMetric: 0.1,
  /** Past the first hundred thousand. */
  trace: 5 / 1e6,
  /** Past the third. */
  dashboard: 3,
} as const;

/** What AWS gives every account each month, not in its first year alone. */
export const FREE = { metrics: 10, alarmMetrics: 10, dashboards: 3, sqsRequests: 1e6, traces: 1e5 } as const;
