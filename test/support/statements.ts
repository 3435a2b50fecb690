import type { Template } from '../../infra/template.js';

export interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource?: unknown;
  readonly NotResource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The logical id that a Ref or an Fn::GetAtt points to. */
export const idOf = (reference: unknown): string =>
  /"(?:Ref|Fn::GetAtt)":\[?"(\w+)"/.exec(JSON.stringify(reference ?? null))?.[1] ?? '';

/** Resources of a type, by their logical ids. */
export const ofType = ({ Resources }: Template, type: string) =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

const statementsIn = ({ PolicyDocument }: Record<string, unknown>): Statement[] =>
  (PolicyDocument as { Statement: Statement[] }).Statement;

/** What a role may do. */
export const rightsOf = (template: Template, role: unknown): Statement[] =>
  ofType(template, 'AWS::IAM::Policy')
    .filter(([, { Properties }]) => (Properties.Roles as unknown[]).some((each) => idOf(each) === idOf(role)))
    .flatMap(([, { Properties }]) => statementsIn(Properties));

/** Who may do what to a topic or a queue, by its own policy; undefined where it has none. */
export const policyOf = (template: Template, id: string): Statement[] | undefined => {
  const found = (['AWS::SNS::TopicPolicy', 'AWS::SQS::QueuePolicy'] as const)
    .flatMap((type) => ofType(template, type))
    .find(([, { Properties }]) =>
      ((Properties.Topics ?? Properties.Queues) as unknown[]).some((each) => idOf(each) === id),
    );
  return found && statementsIn(found[1].Properties);
};

/** Whether a statement allows all of these actions on a resource. */
export const allows = (
  { Effect, Action, Resource }: Statement,
  actions: readonly string[],
  resource: string,
): boolean =>
  Effect === 'Allow' &&
  actions.every((action) => [Action].flat().includes(action)) &&
  [Resource].flat().some((each) => (typeof each === 'string' ? each === resource : idOf(each) === resource));
