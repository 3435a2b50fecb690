import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, inject, it } from 'vitest';
import { synthesise } from '../../infra/template.js';
import { PARAGRAPHS } from '../../shared/services/runbook.js';
import { anchorOf } from '../../web/pages/runbook.js';
import { allows, ofType, rightsOf, type Statement } from '../support/statements.js';

const template = () => Template.fromJSON(inject('template') as object);
const resources = (type: string) => Object.values(template().findResources(type));

describe('the stack', () => {
  it('has five functions on Node 24 and arm64, each with a role and a log of its own', () => {
    const functions = resources('AWS::Lambda::Function');
    expect(functions).toHaveLength(5);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
      expect(Properties.ReservedConcurrentExecutions).toBeUndefined();
    }
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.Role))).size).toBe(5);
    expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties.LoggingConfig))).size).toBe(5);
  });

  it('allows no action by a wildcard, and every resource only where there is none to name', () => {
    const statements = resources('AWS::IAM::Policy').flatMap(
      ({ Properties }) => Properties.PolicyDocument.Statement as Statement[],
    );
    for (const { Action, Resource } of statements) {
      const actions = [Action].flat();
      expect(actions.join()).not.toContain('*');
      if (Resource === '*')
        expect(actions.join()).toMatch(
          /^(?:xray:PutTraceSegments,xray:PutTelemetryRecords|sns:(?:ListPhoneNumbersOptedOut|CheckIfPhoneNumberIsOptedOut))$/,
        );
    }
  });

  it('lets whoever reads objects hear that one is missing, and nobody else list the bucket', () => {
    const [[bucket] = ['']] = ofType(inject('template'), 'AWS::S3::Bucket');
    const readers = ofType(inject('template'), 'AWS::IAM::Role').map(([id]) => {
      const rights = rightsOf(inject('template'), { Ref: id });
      return {
        reads: rights.some(({ Action }) => [Action].flat().includes('s3:GetObject')),
        // Asking for an object names no prefix: a condition on it would never be met.
        hears: rights.some((right) => allows(right, ['s3:ListBucket'], bucket) && right.Condition === undefined),
      };
    });
    expect(readers.filter(({ reads }) => reads)).toEqual([{ reads: true, hears: true }]);
    for (const { reads, hears } of readers) expect(hears).toBe(reads);
  });

  it('keeps table and archive when the stack goes', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket']) {
      expect(resources(type)).toMatchObject([{ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' }]);
    }
  });

  it('gives every queue but the dead letters a redrive to them', () => {
    const queues = resources('AWS::SQS::Queue');
    expect(queues.filter(({ Properties }) => Properties.RedrivePolicy === undefined)).toHaveLength(1);
  });

  it('schedules each source by its interval', () => {
    const schedules = resources('AWS::Scheduler::Schedule').map(({ Properties }) => Properties.ScheduleExpression);
    expect(schedules.sort()).toEqual([
      'rate(15 minutes)',
      'rate(15 minutes)',
      'rate(15 minutes)',
      'rate(15 minutes)',
      'rate(3 minutes)',
      'rate(5 minutes)',
    ]);
  });
});

describe('an upgrade', () => {
  /** Whatever holds state, by its logical id, with the properties whose change would make CloudFormation replace it. */
  const STATEFUL: Record<string, object> = {
    StorageTableB43FDCE7: {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    },
    StorageArchiveEF4C9845: {},
    MessagingEvents16833812: {},
    MessagingOperatorA98FC815: {},
    MessagingDeadLetters30EBD3E2: {},
    MessagingFanOutC2F74CD3: {},
    MessagingAttempts421E6247: {},
    ApiHttp17514DA7: {},
  };

  it('replaces nothing that holds state: logical ids, keys and names stay', () => {
    const all = (inject('template') as { Resources: Record<string, { Properties?: Record<string, unknown> }> })
      .Resources;
    for (const [id, properties] of Object.entries(STATEFUL)) {
      expect(all[id], id).toBeDefined();
      expect(all[id]?.Properties ?? {}).toMatchObject(properties);
      // A name given by us could not be given twice: CloudFormation would have to make the new one before the old is gone.
      for (const name of ['TableName', 'BucketName', 'TopicName', 'QueueName'])
        expect(all[id]?.Properties ?? {}).not.toHaveProperty(name);
    }
  });
});

describe('an alarm', () => {
  it('leads to a paragraph of the runbook that the stack serves, and tells the operator', async () => {
    const runbook = await readFile(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
    const paragraphs = new Set([...runbook.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)));
    for (const paragraph of PARAGRAPHS) expect(paragraphs).toContain(paragraph);
    const alarms = resources('AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(5);
    // Ten cost nothing.
    expect(alarms.length).toBeLessThanOrEqual(10);
    for (const { Properties } of alarms) {
      const [, parts] = Properties.AlarmDescription['Fn::Join'] as [string, unknown[]];
      expect(PARAGRAPHS).toContain(/^\/runbook#([a-z-]+)$/.exec(String(parts.at(-1)))?.[1]);
      expect(Properties.AlarmActions).toHaveLength(1);
    }
  });

  it('goes off again for each dead letter after the first', () => {
    const arrived = resources('AWS::CloudWatch::Alarm').filter(({ Properties }) =>
      JSON.stringify(Properties.Metrics ?? '').includes('DIFF(FILL('),
    );
    expect(arrived).toMatchObject([
      { Properties: { Threshold: 1, ComparisonOperator: 'GreaterThanOrEqualToThreshold', EvaluationPeriods: 1 } },
    ]);
  });

  it('tells of texts that do not arrive and of those that cost too much, where they are sent', () => {
    const about = (context: Record<string, unknown>) =>
      ofType(synthesise(context), 'AWS::CloudWatch::Alarm').flatMap(([, { Properties }]) =>
        Properties.Namespace === 'AWS/SNS' ? [[Properties.MetricName, Properties.Threshold]] : [],
      );
    expect(about({ smsMonthlyLimit: '20' })).toEqual([
      ['SMSSuccessRate', 0.5],
      ['SMSMonthToDateSpentUSD', 16],
    ]);
    expect(about({ sms: 'false' })).toEqual([]);
  });

  it('goes off when the watch itself says nothing any more', () => {
    const stale = resources('AWS::CloudWatch::Alarm').filter(
      ({ Properties }) => Properties.TreatMissingData === 'breaching',
    );
    expect(stale.map(({ Properties }) => Properties.MetricName)).toEqual(['SourceAgeMinutes', 'SourceAgeMinutes']);
  });
});

describe('the template', () => {
  const linter = spawnSync('cfn-lint', ['--version']).status === 0;
  if (!linter) console.info('cfn-lint is not on this machine: the template is not linted');

  it.skipIf(!linter)('has no error that cfn-lint knows', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'council-watch-lint-'));
    const file = join(folder, 'template.json');
    await writeFile(file, JSON.stringify(inject('template')));
    const { stdout } = spawnSync('cfn-lint', ['--ignore-checks', 'W', '--', file], { encoding: 'utf8' });
    expect(stdout).toBe('');
  });

  it('holds no custom resource and no image: any engine of CloudFormation can deploy it', () => {
    const types = Object.values(template().toJSON().Resources as Record<string, { Type: string }>).map(
      ({ Type }) => Type,
    );
    expect(
      types.filter((type) => type.startsWith('Custom::') || type === 'AWS::CloudFormation::CustomResource'),
    ).toEqual([]);
    expect(JSON.stringify(template().toJSON())).not.toContain('ImageUri');
  });
});
