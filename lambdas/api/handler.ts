import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { handle } from 'hono/aws-lambda';
import type { Services } from '../../shared/pipeline/services.js';
import { servicesOfProcess } from '../services.js';
import { createApp } from './app.js';

/** Answers the requests of the HTTP API. */
export const apiHandler = (services: () => Services) => {
  let answer: ReturnType<typeof handle> | undefined;
  return (event: APIGatewayProxyEventV2, context: Context) => {
    answer ??= handle(createApp(services()));
    return answer(event as Parameters<typeof answer>[0], context as unknown as Parameters<typeof answer>[1]);
  };
};

export const handler = apiHandler(servicesOfProcess);
