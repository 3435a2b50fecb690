import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({ region: 'us-east-1' });

/** A function that does nothing but hold a client of the SDK. */
export const handler = async (): Promise<string> => typeof client.send;
