import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import * as z from 'zod';
import { InvalidRequest } from '../../model/errors.js';
import type { SubscriptionRequest } from '../../model/subscription.js';

/**
 * The endpoint of a request in the one form in which it is kept.
 * @throws InvalidRequest naming what was expected
 */
export const endpointOf = ({ channel, endpoint }: SubscriptionRequest, allowLoopback: boolean): string => {
  if (channel === 'email') {
    const address = z.email().safeParse(endpoint.trim());
    if (!address.success) throw new InvalidRequest('endpoint: an e-mail address such as name@example.org was expected');
    // No mail system tells capitals apart any more; SNS might, and one person would be told twice.
    return address.data.toLowerCase();
  }
  if (channel === 'sms') {
    const phone = parsePhoneNumberFromString(endpoint);
    if (!phone?.isValid())
      throw new InvalidRequest('endpoint: a phone number with its country code, such as +12125550123, was expected');
    return phone.number;
  }
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const secure = url?.protocol === 'https:' || (allowLoopback && url?.protocol === 'http:');
  if (!url || !secure || url.username !== '' || url.password !== '')
    throw new InvalidRequest('endpoint: an https address without a user name or password was expected');
  return url.href;
};
