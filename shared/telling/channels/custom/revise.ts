import { changeSubscription } from '../../../store/subscriptions.js';
import type { DeliveryChannel } from '../channel.js';
import { seal, unseal } from '../sealed.js';
import { checkTemplate } from './check.js';
import { headersIn } from './headers.js';

/** Changes the template, the content type or the headers; what is not named stays. */
export const revise: NonNullable<DeliveryChannel['revise']> = async (services, subscription, given) => {
  const { headers, ...open } = given;
  headersIn(headers);
  const details = { ...subscription.details, ...open };
  await checkTemplate(services.settings.publicUrl, { ...subscription, details });
  const kept = await unseal(services, subscription);
  const secrets =
    headers === undefined ? subscription.secrets : await seal(services, { ...kept, details: { headers } });
  await changeSubscription(services.table, subscription.id, { details, secrets });
};
