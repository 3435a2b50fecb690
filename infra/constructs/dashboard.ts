import {
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRICS } from '../../shared/model/metrics.js';
import type { Source } from '../../shared/sources/registry.js';
import { ownMetric } from './alarms.js';

export interface DashboardProps {
  readonly stage: string;
  readonly runbook: string;
  readonly sources: readonly Source[];
  readonly functions: readonly IFunction[];
  readonly deadLetters: IQueue;
}

/** One page that shows whether it is well: three of them cost nothing. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { stage, runbook, sources, functions, deadLetters }: DashboardProps) {
    super(scope, id);
    const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 12, height: 6 });
    const sum = (name: string) => ownMetric(stage, name, { statistic: Stats.SUM });
    new CloudWatchDashboard(this, 'Board', {
      dashboardName: `council-watch-${stage}`,
      widgets: [
        [new TextWidget({ markdown: `council-watch **${stage}** · [runbook](${runbook})`, width: 24, height: 1 })],
        [
          graph(
            'Minutes since each source was read',
            sources.map(({ id: source }) => ownMetric(stage, METRICS.sourceAge, { source })),
          ),
          graph('Events stored, and their lag behind publication (minutes)', [
            sum(METRICS.events),
            ownMetric(stage, METRICS.lag),
          ]),
        ],
        [
          graph('Deliveries to webhooks', [sum(METRICS.deliveries), sum(METRICS.deliveriesFailed)]),
          graph('Waiting: holds, minutes in the outbox, dead letters', [
            ownMetric(stage, METRICS.holds),
            ownMetric(stage, METRICS.outboxAge),
            deadLetters.metricApproximateNumberOfMessagesVisible(),
          ]),
        ],
        [
          graph(
            'Errors',
            functions.map((each) => each.metricErrors()),
          ),
          graph(
            'Duration (p99)',
            functions.map((each) => each.metricDuration({ statistic: 'p99' })),
          ),
        ],
      ],
    });
  }
}
