import { handle } from 'hono/aws-lambda';
import type { Services } from '../../shared/services/services.js';
import { createApp } from '../../web/app.js';
import { servicesOfProcess } from '../services.js';

type Handler = ReturnType<typeof handle>;

/** Answers the requests of the HTTP API. */
export const apiHandler = (services: () => Services): Handler => {
  let answer: Handler | undefined;
  return (event, context) => {
    answer ??= handle(createApp(services()));
    return answer(event, context);
  };
};

export const handler = apiHandler(servicesOfProcess);
