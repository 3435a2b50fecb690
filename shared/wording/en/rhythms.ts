import type { Rhythm } from '../../model/rhythm.js';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const every: Readonly<Record<Rhythm['every'], string>> = {
  event: 'each event as it comes',
  day: 'once a day',
  week: 'once a week',
};

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/** When somebody is told. */
export const rhythms = {
  every,
  weekdays,
  form: {
    when: 'When (e-mail and SMS)',
    every: 'How often',
    hour: 'A digest at',
    weekday: 'a weekly one on',
    quietFrom: 'Quiet from',
    quietTo: 'to',
    never: 'never',
    zone: 'by the clock of',
    urgent: 'New listings of watched names come at once all the same',
  },
  /** "once a week, Monday 08:00 (Europe/Zurich)". */
  said: ({ every: often, hour, weekday, quiet, zone, urgent }: Rhythm): string =>
    [
      often === 'event'
        ? every.event
        : `${every[often]}, ${often === 'week' ? `${weekdays[weekday - 1]} ` : ''}${clock(hour)} (${zone})`,
      ...(quiet ? [`quiet from ${clock(quiet.from)} to ${clock(quiet.to)} (${zone})`] : []),
      ...(urgent ? ['new listings of watched names at once'] : []),
    ].join('; '),
};
