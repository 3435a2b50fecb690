/** What feeds and the calendar say of themselves, and of what ends. */
export const feeds = {
  title: (about: string): string => (about === '' ? 'council-watch' : `council-watch: ${about}`),
  description: 'What the UN Security Council lists, amends, delists and decides',
  copyright: 'Public documents of the United Nations and the news, as read by council-watch',
  calendar: 'Security Council: what ends when',
  ends: (regime: string, what: string, resolution: string | null): string =>
    `${regime}: ${what} end${resolution === null ? '' : ` (${resolution})`}`,
  unlessRenewed: (renewedOn: string | null, document: string | null): string =>
    `Renewed ${renewedOn ?? 'on a day not given'}${document === null ? '' : `, ${document}`}. It ends unless the Council renews it again.`,
};
