import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A phone number in E.164; null for what is none. */
export const phoneOf = (given: string): string | null => {
  const phone = parsePhoneNumberFromString(given);
  return phone?.isValid() ? phone.number : null;
};
