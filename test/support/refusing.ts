import { type Ask, ownClients } from './clients.js';
import type { TestCloud } from './cloud.js';

/** Clients of the embedded services to which AWS says that it is asked too much, whenever a test says so. */
export const refusing = (cloud: TestCloud['cloud'], refused: (ask: Ask) => boolean) =>
  ownClients(cloud, (ask, call) => {
    if (!refused(ask)) return call();
    const { action } = ask;
    return Promise.reject(Object.assign(new Error(`Rate exceeded for ${action}`), { name: 'ThrottlingException' }));
  });
