import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, inject, it } from 'vitest';
import { check } from '../../infra/nag.js';
import { readSettings } from '../../infra/settings.js';
import { CouncilWatch } from '../../infra/stack.js';

const template = () => Template.fromJSON(inject('template') as object);
const resources = (type: string) => Object.values(template().findResources(type));

interface Statement {
  readonly Action: string | string[];
  readonly Resource?: unknown;
}

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
          /^(?:xray:PutTraceSegments,xray:PutTelemetryRecords|sns:ListPhoneNumbersOptedOut)$/,
        );
    }
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
      'rate(5 minutes)',
      'rate(5 minutes)',
    ]);
  });

  it('passes AWS Solutions and Serverless checks', () => {
    const app = new App();
    const stack = new CouncilWatch(app, 'checked', {
      settings: readSettings(() => undefined),
      code: Code.fromInline('exports.handler = () => {};'),
    });
    check(stack);
    const annotations = Annotations.fromStack(stack);
    expect(annotations.findError('*', Match.anyValue())).toEqual([]);
    expect(annotations.findWarning('*', Match.anyValue())).toEqual([]);
  });
});

describe('settings', () => {
  const settings = (given: Record<string, unknown>) => readSettings((name) => given[name]);

  it('are good enough to change none', () => {
    expect(settings({})).toMatchObject({
      stage: 'prod',
      sources: expect.arrayContaining([expect.objectContaining({ id: 'un-list' })]),
    });
  });

  it('take sources as JSON from the command line', () => {
    const source = { id: 'my-news', kind: 'news', url: 'https://news.example/rss', everyMinutes: 30 };
    expect(settings({ sources: JSON.stringify([source]) }).sources).toMatchObject([source]);
  });

  it.each([
    [{ stage: 'Prod!' }, 'setting "stage": two to sixteen lower-case letters'],
    [{ contact: 'nobody' }, 'setting "contact": an e-mail or web address was expected'],
    [{ operatorEmail: 'nobody' }, 'setting "operatorEmail": an e-mail address was expected'],
    [{ sources: '{' }, 'setting "sources": JSON was expected'],
    [{ sources: '[]' }, 'setting "sources"'],
  ])('refuse %j before synthesis', (given, problem) => {
    expect(() => settings(given)).toThrow(problem);
  });
});
