import { rows } from './row.js';

/** What sanctions consist of. */
export const MEASURE_WORDS = [
  ...rows('asset-freeze', {
    'asset freeze': 'The Security Council renewed the asset freeze.',
    'assets freeze': 'The Security Council renewed the assets freeze.',
    'freeze on assets': 'The Security Council renewed the freeze on assets.',
    'freeze on financial assets': 'The Security Council renewed the freeze on financial assets.',
    'freezing of assets': 'The Security Council ordered the freezing of assets.',
    'freezing of funds': 'The Security Council ordered the freezing of funds.',
  }),
  ...rows('travel-ban', {
    'travel ban': 'The Security Council renewed the travel ban.',
    'travel restriction': 'The Security Council renewed the travel restrictions.',
    'ban on travel': 'The Security Council renewed the ban on travel.',
  }),
  ...rows('arms-embargo', {
    'arms embargo': 'The Security Council renewed the arms embargo.',
    'weapons embargo': 'The Security Council renewed the weapons embargo.',
    'embargo on arms': 'The Security Council renewed the embargo on arms.',
    'embargo on weapons': 'The Security Council renewed the embargo on weapons.',
    'arms ban': 'The Security Council renewed the arms ban.',
    'arms measure': 'The Security Council renewed the arms measures.',
  }),
  ...rows('oil-measures', {
    'petroleum measure': 'The Security Council renewed the petroleum measures.',
    'oil measure': 'The Security Council renewed the oil measures.',
    'oil sanction': 'The Security Council renewed the oil sanctions.',
    'illicit petroleum export': 'The Security Council renewed the measures against illicit petroleum exports.',
    'illicit oil export': 'The Security Council renewed the measures against illicit oil exports.',
    'illicit exports of petroleum': 'The Security Council renewed the measures against illicit exports of petroleum.',
    'illicit exports of crude oil': 'The Security Council renewed the measures against illicit exports of crude oil.',
    'illicit export of crude oil': 'The Security Council renewed the measures against the illicit export of crude oil.',
  }),
  ...rows('charcoal-ban', {
    'charcoal ban': 'The Security Council renewed the charcoal ban.',
    'charcoal embargo': 'The Security Council renewed the charcoal embargo.',
    'ban on charcoal': 'The Security Council renewed the ban on charcoal.',
    'charcoal export ban': 'The Security Council renewed the charcoal export ban.',
  }),
  ...rows('luxury-goods-ban', { 'luxury goods': 'The Security Council banned luxury goods.' }),
  ...rows('diamond-measures', {
    'diamond ban': 'The Security Council renewed the diamond ban.',
    'diamond embargo': 'The Security Council renewed the diamond embargo.',
    'diamond sanction': 'The Security Council renewed the diamond sanctions.',
    'diamond measure': 'The Security Council renewed the diamond measures.',
  }),
] as const;
