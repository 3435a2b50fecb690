import { type Fields, individual, type Record as ListRecord, listXml } from '../../support/list.js';
import type { Item } from './fault.js';
import { DAY, ENTRIES, newYorkDay, type Publication, referenceOf, slugOf } from './world.js';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const dayInWords = (at: number, weekday: boolean): string =>
  new Date(at).toLocaleDateString('en-GB', {
    timeZone: 'America/New_York',
    ...(weekday ? { weekday: 'long' } : { day: 'numeric', month: 'long', year: 'numeric' }),
  });

/** No two stories end a measure on one day, nor have the same words. */
const endOf = ({ number, at }: Publication): string => dayInWords(at + (300 + number) * DAY, false);

export const resolutionOf = ({ number }: Publication): number => 2_901 + number;

export const headlineOf = (publication: Publication): string => {
  const { source, act, country, number } = publication;
  if (act === 'none') return `Kites over the Harbour, Day ${number}`;
  if (source === 'news-un') return `Council Keeps Embargo on ${country.name}`;
  if (act === 'statement') return `Security Council Press Statement on Attack in Region ${number}`;
  return `Security Council Renews Arms Embargo on ${country.name}, Adopting Resolution ${resolutionOf(publication)} (${newYorkDay(publication.at).slice(0, 4)})`;
};

/** The paragraphs of a story or a release; the first tells the fact. */
export const paragraphsOf = (publication: Publication): string[] => {
  const { source, act, country, number, at } = publication;
  if (act === 'none')
    return [
      `Hundreds of kites rose over the harbour on ${dayInWords(at, true)}, and ${number + 40} of them came down in trees.`,
    ];
  if (source === 'news-un')
    return [
      `The UN Security Council on ${dayInWords(at, true)} unanimously adopted a resolution that renews until ${endOf(publication)} the arms embargo on ${country.name}.`,
      'The envoys of the other members spoke after the vote and thanked those who had held the pen in the weeks before, when the talks had gone on late into the evenings.',
      `Some ${number + 30} delegations had asked for the floor, and the last of them left the chamber when the lights of the building across the water were already out.`,
    ];
  if (act === 'statement')
    return [
      'The following Security Council press statement was issued today by Council President Ana Ilves (Freedonia):',
      `The members of the Security Council condemned in the strongest terms the attack in Region ${number} and expressed their sympathy to the families of the victims.`,
    ];
  return [
    `The Security Council today renewed until ${endOf(publication)} the arms embargo on ${country.name}.`,
    `Unanimously adopting resolution ${resolutionOf(publication)} (${newYorkDay(at).slice(0, 4)}), it did so after a short debate in which ${number + 3} speakers took the floor.`,
  ];
};

/** The path of the page. */
export const pathOf = (publication: Publication): string =>
  publication.source === 'un-press' ? `/en/2026/${slugOf(publication)}.doc.htm` : `/stories/${slugOf(publication)}`;

/** A release of the UN, as its site gives it. */
export const releasePage = (publication: Publication): string => {
  const symbol = slugOf(publication).replace('sc', 'SC/');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headlineOf(publication))}</title></head><body><nav><a href="/">Home</a></nav><main><article><h1>${escaped(headlineOf(publication))}</h1><p>${symbol}</p><p>${dayInWords(publication.at, false)}</p>
${paragraphsOf(publication)
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')}
<p>For information media. Not an official record.</p></article></main><footer><p>Site of an invented organisation.</p></footer></body></html>`;
};

/** A story of a newspaper. */
export const storyPage = (publication: Publication, url: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headlineOf(publication))} | Courier</title><link rel="canonical" href="${url}${pathOf(publication)}"><meta property="article:published_time" content="${new Date(publication.at).toISOString()}"></head><body><nav><a href="/">World</a></nav><article><h1>${escaped(headlineOf(publication))}</h1>
${paragraphsOf(publication)
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')}
</article><footer><p>Courier, of the Harbour.</p></footer></body></html>`;

export const itemOf = (publication: Publication, url: string): Item => ({
  title: escaped(headlineOf(publication)),
  link: `${url}${pathOf(publication)}`,
  guid: slugOf(publication),
  pubDate: new Date(publication.at).toUTCString(),
  description:
    publication.teaser && publication.source === 'news-un' ? escaped(paragraphsOf(publication)[0] ?? '') : '',
});

/** What other bodies did: the press feed carries it, too. */
export const otherBody = (day: number, url: string): Item => ({
  title: `Assembly Discusses Budget, Part ${Math.floor(day / DAY) % 100}`,
  link: `${url}/en/2026/ga${12_000 + (Math.floor(day / DAY) % 1_000)}.doc.htm`,
  guid: `ga${Math.floor(day / DAY)}`,
  pubDate: new Date(day).toUTCString(),
  description: '',
});

export const feedXml = (title: string, items: readonly Item[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${title}</title><link>https://courier.example/</link>\n${items
    .map(
      ({ title: headline, link, guid, pubDate, description, more = '' }) =>
        `<item>${headline === '' ? '' : `<title>${headline}</title>`}${link === '' ? '' : `<link>${link}</link>`}${guid === '' ? '' : guid.startsWith('<') ? guid : `<guid isPermaLink="false">${guid}</guid>`}${pubDate === '' ? '' : `<pubDate>${pubDate}</pubDate>`}${description === '' ? '' : `<description>${description}</description>`}${more}</item>`,
    )
    .join('\n')}\n</channel></rss>`;

/** A page that lists every release, newest first. */
export const listingPage = (publications: readonly Publication[]): string =>
  `<!doctype html><html><body><main>${publications
    .map((each) => `<article><h3><a href="${pathOf(each)}">${escaped(headlineOf(each))}</a></h3></article>`)
    .join('')}</main></body></html>`;

/** The list as it stands after these changes, made anew every night. */
export const listAt = (changes: readonly Publication[], now: number): string => {
  const happened = changes.filter(({ at, act }) => at <= now && act !== 'none');
  const touched = new Map(happened.filter(({ act }) => act !== 'listed').map((each) => [referenceOf(each), each]));
  const first = Array.from({ length: ENTRIES }, (_, number) => referenceOf({ act: 'amended', number }));
  const records = first.flatMap((reference, at): ListRecord[] => {
    const change = touched.get(reference);
    if (change?.act === 'delisted') return [];
    const alias: Fields = change ? { INDIVIDUAL_ALIAS: { QUALITY: 'Good', ALIAS_NAME: `Farouk Numero ${at}` } } : {};
    return [individual(reference, `HARITH TESTANI ${at}`, alias)];
  });
  const added = happened
    .filter(({ act }) => act === 'listed')
    .map((each) => individual(referenceOf(each), `OMRAN ADDITION ${each.number}`, { LISTED_ON: newYorkDay(each.at) }));
  const night = Math.floor(now / DAY) * DAY;
  const generated = Math.max(night, ...happened.map(({ at }) => at));
  return listXml([...records, ...added], new Date(generated).toISOString());
};
