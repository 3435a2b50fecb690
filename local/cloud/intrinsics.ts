/** What a resource of the template is called here: the value of a Ref to it, and of its attributes. */
export interface Named {
  readonly ref: string;
  readonly attributes: Record<string, string>;
}

/**
 * The template's values with its references resolved.
 * @throws Error for a reference to something that does not exist here
 */
export const resolve = (value: unknown, named: ReadonlyMap<string, Named>): unknown => {
  if (Array.isArray(value)) return value.map((part) => resolve(part, named));
  if (value === null || typeof value !== 'object') return value;
  const [[name, inner] = ['', undefined], ...others] = Object.entries(value);
  if (others.length === 0) {
    if (name === 'Ref') return refTo(inner as string, named);
    if (name === 'Fn::GetAtt') return attributeOf(inner as [string, string], named);
    if (name === 'Fn::Join') {
      const [glue, parts] = inner as [string, unknown[]];
      return parts.map((part) => String(resolve(part, named))).join(glue);
    }
  }
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, resolve(part, named)]));
};

const PSEUDO: Record<string, string> = {
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '000000000000',
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

const refTo = (id: string, named: ReadonlyMap<string, Named>): string => {
  const ref = PSEUDO[id] ?? named.get(id)?.ref;
  if (ref === undefined) throw new Error(`the template refers to ${id}, which the embedded run does not make`);
  return ref;
};

const attributeOf = ([id, attribute]: [string, string], named: ReadonlyMap<string, Named>): string => {
  const value = named.get(id)?.attributes[attribute];
  if (value === undefined)
    throw new Error(`the template asks for ${attribute} of ${id}, which the embedded run does not have`);
  return value;
};
