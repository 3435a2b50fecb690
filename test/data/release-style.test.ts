import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { AliasQuality, Entry, ListedEntry } from '../../shared/model/entry.js';
import type { EntryEvent } from '../../shared/model/event.js';
import { regimeById } from '../../shared/model/regimes.js';
import { parseList } from '../../shared/sources/un-list/parse.js';
import { squeeze } from '../../shared/text/text.js';
import { read } from '../support/read.js';
import { addressText, asHtml, asText, documentText, placeText } from '../support/release-style.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
const versions = readdirSync(FOLDER).filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'));

/** Commas that the list doubles, blanks before brackets: what no reader could tell from the text of a release. */
const loose = (text: string): string =>
  squeeze(
    text
      .replace(/,(?:\s*,)+/g, ',')
      .replace(/\s+([),])/g, '$1')
      .replace(/,$/, ''),
  );
/** Values that say there is none. */
const some = (values: readonly string[]): string[] => values.filter((value) => value !== 'na').map(loose);

const aliases = (entry: Entry, quality: AliasQuality): string[] =>
  some(entry.aliases.filter((alias) => alias.quality === quality).map(({ name }) => name));

/** What a release in the UN's style says of an entry. */
const said = (entry: Entry): unknown => {
  const individual = entry.kind === 'individual';
  const documents = individual ? entry.documents.filter(({ number }) => number !== null) : [];
  const passports = documents.filter(({ type }) => type === 'Passport');
  return {
    reference: entry.reference,
    kind: entry.kind,
    name: entry.name.replace(/ na$/, ''),
    script: entry.originalScript,
    aliases: Object.fromEntries(
      (individual ? (['good', 'low'] as const) : (['aka', 'fka'] as const)).map((quality) => [
        quality,
        aliases(entry, quality),
      ]),
    ),
    titles: some(entry.titles),
    designations: some(
      entry.designations.flatMap((designation) => designation.split(/(?:^|\s)[a-z]\)\s/).filter((part) => part !== '')),
    ),
    births: entry.datesOfBirth,
    places: entry.placesOfBirth.map(placeText).map(loose),
    nationalities: some(entry.nationalities),
    documents: [...passports, ...documents.filter((document) => !passports.includes(document))].map(documentText),
    addresses: entry.addresses.map(addressText).map(loose),
    listedOn: entry.listedOn,
    updatedOn: entry.updatedOn,
    comments: entry.comments,
  };
};

/** An address that is nothing but a bracket with lists of its own inside: a) i) ii) … no reader can tell where it ends. */
const UNREADABLE = new Set(['TAe.011']);

const formulaOf = (regime: string): string => {
  const resolution = regimeById(regime)?.resolutions[0] ?? '';
  return `On 10 March 2026, the Security Council Committee established pursuant to resolution ${resolution} approved the addition of the entries specified below to its Sanctions List:`;
};

/** Releases of one to ten entries of one regime each. */
const releasesOf = (entries: Iterable<ListedEntry>): ListedEntry[][] => {
  const releases: ListedEntry[][] = [];
  const open = new Map<string, ListedEntry[]>();
  for (const entry of entries) {
    const release = open.get(entry.regime ?? '') ?? [];
    if (release.length === 0) releases.push(release);
    release.push(entry);
    open.set(entry.regime ?? '', release.length >= 1 + (releases.length % 10) ? [] : release);
  }
  return releases;
};

describe('every real entry, set in the UN’s release style,', () => {
  it.each(versions)('of %s is read back the same, as a page and as text', async (name) => {
    const entries = [...parseList(gunzipSync(readFileSync(join(FOLDER, name))), name).entries.values()].filter(
      ({ reference }) => !UNREADABLE.has(reference),
    );
    const wrong: string[] = [];
    for (const release of releasesOf(entries)) {
      const formula = formulaOf(release[0]?.regime ?? '');
      const text = [formula, ...release.map(asText)].join('\n\n');
      const page = `<html><body><main><article><p>${formula}</p>${release.map(asHtml).join('\n')}</article></main></body></html>`;
      for (const document of [text, page]) {
        const events = (await read('press-release', document)) as EntryEvent[];
        for (const [position, entry] of release.entries()) {
          const event = events[position];
          const record = event?.entry.record;
          const [expected, found] = [said(entry), record && said(record)].map((each) => JSON.stringify(each));
          if (expected !== found || event?.type !== 'entry.listed' || event.regimes[0] !== entry.regime)
            wrong.push(`${entry.reference}: ${expected} became ${found}`);
        }
        if (events.length !== release.length)
          wrong.push(`${release.map(({ reference }) => reference)}: ${events.length} events`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});
