import type { Services } from '../services/services.js';
import type { Trouble } from '../services/trouble.js';
import { listSubscriptions } from '../store/subscriptions.js';
import { WORDS } from '../wording/catalogue.js';

/** Whether every address that was to hear of trouble has confirmed: those that have hear of those that have not. */
export const unheardOperator = async ({ topics, settings, log }: Services): Promise<Trouble[]> => {
  const listening = (await topics.subscribers(settings.operatorTopic)) ?? [];
  const confirmed = listening.filter(({ arn }) => arn !== null).length;
  // Nobody would hear this either: it is for `ops doctor`, and for whoever reads the log.
  if (confirmed === 0) log.warn('nobody hears of trouble', { addresses: listening.length });
  if (confirmed === 0 || confirmed === listening.length) return [];
  return [
    {
      key: 'operator-unconfirmed',
      paragraph: 'the-operator-hears-nothing',
      subject: WORDS.troubles.account.unconfirmedSubject,
      message: WORDS.troubles.account.unconfirmed(confirmed, listening.length),
    },
  ];
};

/** Subscriptions are there, and the key that their secrets are sealed with is not. */
export const missingMasterKey = async ({ table, vault }: Services): Promise<Trouble[]> => {
  if (await vault.hasKey()) return [];
  for await (const { id } of listSubscriptions(table))
    return [
      {
        key: 'master-key-missing',
        paragraph: 'the-master-key-is-missing',
        subject: WORDS.troubles.account.noKeySubject,
        message: WORDS.troubles.account.noKey(id),
      },
    ];
  return [];
};
