import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { METRICS, NAMESPACE } from '../../shared/model/metrics.js';
import type { Paragraph } from '../../shared/services/runbook.js';
import { kindOf, type Source } from '../../shared/sources/registry.js';

export interface AlarmsProps {
  readonly stage: string;
  readonly runbook: string;
  readonly operator: ITopic;
  readonly deadLetters: IQueue;
  readonly functions: readonly IFunction[];
  readonly sources: readonly Source[];
  /** Whether texts are sent, and what they may cost in a month, in US dollars. */
  readonly sms: boolean;
  readonly smsMonthlyLimit: number | undefined;
  /** Server errors of the API. */
  readonly apiErrors: IMetric;
}

/** A metric of ours, as the functions put it into their logs. */
export const ownMetric = (
  stage: string,
  metricName: string,
  { source, statistic = Stats.MAXIMUM }: { source?: string; statistic?: string } = {},
): Metric =>
  new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service: stage, ...(source !== undefined && { source }) },
    statistic,
    period: Duration.minutes(15),
  });

/** Fewer texts than these, of those sent in an hour, are trouble; so much of the month's limit is spent soon. */
const LEAST_TEXTS = 0.5;
const SPENT = 0.8;

/** Later than four of its intervals, and an hour at least, a source is stale. */
const staleAfter = ({ everyMinutes }: Source): number => Math.max(60, 4 * everyMinutes);

/**
 * The alarms, few and each with its paragraph in the runbook: AWS asks for each metric that one reads, past the tenth. A metric that is not
 * there at all alarms where the watch should have put it: whoever watches is watched.
 */
export class Alarms extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: AlarmsProps,
  ) {
    super(scope, id);
    const { stage, sources, functions, deadLetters, apiErrors } = props;
    const vital = sources.filter(({ kind }) => kindOf(kind).vital);
    for (const source of vital) {
      this.add(
        `Stale-${source.id}`,
        'a-source-is-stale',
        `${source.id} has not been read for too long, or the watch is dead`,
        {
          metric: ownMetric(stage, METRICS.sourceAge, { source: source.id }),
          threshold: staleAfter(source),
          // The dead man's switch: no word from the watch is the worst word.
          missing: TreatMissingData.BREACHING,
          periods: 2,
        },
      );
    }
    this.add('Errors', 'a-function-fails', 'a function ends in errors', {
      metric: new MathExpression({
        expression: functions.map((_, at) => `e${at}`).join('+'),
        usingMetrics: Object.fromEntries(
          functions.map((each, at) => [`e${at}`, each.metricErrors({ period: Duration.minutes(15) })]),
        ),
        label: 'errors of all functions',
        period: Duration.minutes(15),
      }),
      threshold: 3,
      periods: 2,
    });
    this.add('DeadLetters', 'dead-letters', 'a message failed for good', {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5) }),
      threshold: 1,
    });
    // What lies there keeps the alarm above on, and quiet: each that comes after it is a word of its own.
    this.add('DeadLettersArrived', 'dead-letters', 'another message failed for good', {
      metric: new MathExpression({
        expression: 'DIFF(FILL(letters, 0))',
        usingMetrics: {
          letters: deadLetters.metricApproximateNumberOfMessagesVisible({
            period: Duration.minutes(5),
            statistic: Stats.MAXIMUM,
          }),
        },
        label: 'dead letters that arrived',
        period: Duration.minutes(5),
      }),
      threshold: 1,
    });
    this.add('Outbox', 'events-wait-to-be-told', 'an event has waited too long to be told', {
      metric: ownMetric(stage, METRICS.outboxAge),
      threshold: 20,
      periods: 2,
    });
    this.add('Deliveries', 'deliveries-fail', 'many deliveries to webhooks fail', {
      metric: ownMetric(stage, METRICS.deliveriesFailed, { statistic: Stats.SUM }),
      threshold: 50,
      periods: 4,
    });
    this.add('Api', 'the-api-fails', 'the API answers with server errors', {
      metric: apiErrors,
      threshold: 5,
      periods: 2,
    });
    this.addTexts(props);
  }

  /** Texts are told by SNS alone, and it says nothing of those it does not send but by its metrics. */
  private addTexts({ sms, smsMonthlyLimit }: AlarmsProps): void {
    if (!sms) return;
    const ofTexts = (metricName: string, statistic: string, period: Duration) =>
      new Metric({ namespace: 'AWS/SNS', metricName, statistic, period });
    this.add('TextsRefused', 'texts-are-refused', 'most texts do not arrive', {
      metric: ofTexts('SMSSuccessRate', Stats.AVERAGE, Duration.hours(1)),
      threshold: LEAST_TEXTS,
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    });
    if (smsMonthlyLimit === undefined) return;
    this.add('TextsSpent', 'texts-are-spent', 'texts have cost most of what they may in this month', {
      metric: ofTexts('SMSMonthToDateSpentUSD', Stats.MAXIMUM, Duration.hours(1)),
      threshold: SPENT * smsMonthlyLimit,
    });
  }

  private add(
    id: string,
    paragraph: Paragraph,
    says: string,
    {
      metric,
      threshold,
      periods = 1,
      missing = TreatMissingData.NOT_BREACHING,
      comparison = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    }: {
      metric: IMetric;
      threshold: number;
      periods?: number;
      missing?: TreatMissingData;
      comparison?: ComparisonOperator;
    },
  ): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      evaluationPeriods: periods,
      comparisonOperator: comparison,
      treatMissingData: missing,
      alarmDescription: `council-watch (${this.props.stage}): ${says}. What to do: ${this.props.runbook}#${paragraph}`,
    });
    alarm.addAlarmAction(new SnsAction(this.props.operator));
    alarm.addOkAction(new SnsAction(this.props.operator));
  }
}
