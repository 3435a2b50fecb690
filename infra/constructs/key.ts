import { Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';

/**
 * What the services below ask of whoever uses what they encrypt: DynamoDB asks for all of it, the others for data keys and their decryption.
 * Each by its name: a wildcard would take in whatever AWS adds.
 */
const ACTIONS = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
/** What the operator's key encrypts lies in these. */
const SERVICES = ['dynamodb', 's3', 'sns', 'sqs'];

/** Lets a role use the operator's key, by way of the services whose resources it may use, and never by itself. */
export const grantKey = (key: IKey, grantee: IGrantable): void => {
  const { region } = Stack.of(key);
  Grant.addToPrincipal({
    grantee,
    actions: ACTIONS,
    resourceArns: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': SERVICES.map((name) => `${name}.${region}.amazonaws.com`) } },
  });
};
