import { describe, expect, it } from 'vitest';
import { resolve } from '../../local/cloud/intrinsics.js';

const named = new Map([['Queue', { ref: 'http://queue', attributes: { Arn: 'arn:queue' } }]]);

describe('references of a template', () => {
  it('are resolved wherever they stand', () => {
    const value = {
      a: { Ref: 'Queue' },
      b: [{ 'Fn::GetAtt': ['Queue', 'Arn'] }],
      c: { 'Fn::Join': ['', ['x-', { Ref: 'AWS::Region' }]] },
      d: 1,
    };
    expect(resolve(value, named)).toEqual({ a: 'http://queue', b: ['arn:queue'], c: 'x-us-east-1', d: 1 });
  });

  it('to what does not exist here are an error that names it', () => {
    expect(() => resolve({ Ref: 'Vpc' }, named)).toThrow('the template refers to Vpc');
    expect(() => resolve({ 'Fn::GetAtt': ['Queue', 'Colour'] }, named)).toThrow(
      'the template asks for Colour of Queue',
    );
  });
});
