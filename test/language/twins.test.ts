import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/language/read.js';

/** A verb in its forms, what it acts on, what becomes of it, and who does it. */
interface Deed {
  readonly base: string;
  readonly past: string;
  readonly s: string;
  readonly object: string;
  readonly tells: readonly string[];
  readonly doer: string;
}

const COUNCIL = 'the Security Council';
const COMMITTEE = 'the sanctions committee of the Security Council';

/** "extend", "veto/vetoed/vetoes", "strike/struck", "roll over/rolled over/rolls over". */
const deeds = (verbs: string, object: string, tells: readonly string[], doer = COUNCIL): Deed[] =>
  verbs.split(', ').map((verb) => {
    const [base = '', past, s] = verb.split('/');
    const stem = base.endsWith('e') ? base : `${base}e`;
    return { base, past: past ?? `${stem}d`, s: s ?? `${base}s`, object, tells, doer };
  });

const DEEDS: readonly Deed[] = [
  ...deeds('adopt, approve, endorse, pass/passed/passes', 'the resolution on Ruritania', ['adopted']),
  ...deeds(
    'extend, renew, prolong, reauthorize, maintain, keep/kept, retain, continue, lengthen, preserve, roll over/rolled over/rolls over',
    'the arms embargo on Ruritania',
    ['renewed'],
  ),
  ...deeds(
    'impose, order, lift, end, terminate, scrap/scrapped, abolish/abolished/abolishes, repeal, suspend, ease, relax/relaxed/relaxes, loosen, tighten, toughen, widen, broaden, expand, strengthen, restore, reimpose',
    'the arms embargo on Ruritania',
    ['adopted'],
  ),
  ...deeds(
    'reject, defeat, vote down/voted down/votes down, turn down/turned down/turns down, throw out/threw out/throws out',
    'the draft resolution on Ruritania',
    ['rejected'],
  ),
  ...deeds('veto/vetoed/vetoes', 'the draft resolution at the Security Council', ['rejected'], 'Russia'),
  ...deeds('add', 'Ferdo Marlik to its list', ['listed'], COMMITTEE),
  ...deeds('blacklist, sanction, designate', 'Ferdo Marlik', ['listed'], COMMITTEE),
  ...deeds('remove, delete, drop/dropped, strike/struck', 'Ferdo Marlik from its list', ['delisted'], COMMITTEE),
  ...deeds('delist', 'Ferdo Marlik', ['delisted'], COMMITTEE),
];

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const participle = ({ base, past }: Deed): string => (base === 'throw out' ? 'thrown out' : past);
const others = ({ doer }: Deed): string => (doer === 'Russia' ? 'Ruritania' : 'the European Union');

/** Sentences that look like the deed and don't tell it. */
const TWINS: Readonly<Record<string, (deed: Deed) => string>> = {
  negated: ({ base, object, doer }) => `${capital(doer)} did not ${base} ${object}.`,
  never: (deed) => `${capital(deed.doer)} has never ${participle(deed)} ${deed.object}.`,
  will: ({ base, object, doer }) => `${capital(doer)} will ${base} ${object}.`,
  would: ({ base, object, doer }) => `${capital(doer)} would ${base} ${object}.`,
  may: ({ base, object, doer }) => `${capital(doer)} may ${base} ${object}.`,
  should: ({ base, object, doer }) => `${capital(doer)} should ${base} ${object}.`,
  conditional: ({ past, object, doer }) => `If ${doer} ${past} ${object}, talks could begin.`,
  expected: ({ base, object, doer }) => `${capital(doer)} is expected to ${base} ${object}.`,
  wished: ({ base, object, doer }) => `The minister wants ${doer} to ${base} ${object}.`,
  asked: ({ base, object, doer }) => `Ruritania urged ${doer} to ${base} ${object}.`,
  weighed: ({ base, object, doer }) => `${capital(doer)} tried to ${base} ${object}.`,
  denied: ({ past, object, doer }) => `Diplomats denied that ${doer} ${past} ${object}.`,
  refused: ({ base, object, doer }) => `${capital(doer)} refused to ${base} ${object}.`,
  recalled: ({ past, object, doer }) => `In 2006 ${doer} ${past} ${object}.`,
  'recalled by "had"': (deed) => `${capital(deed.doer)} had ${participle(deed)} ${deed.object}.`,
  'of others': (deed) =>
    `${capital(others(deed))} ${deed.past} ${deed.object.replace(' at the Security Council', '')}, said a member of the Security Council.`,
};

/** Other words for the same. */
const PARAPHRASES: Readonly<Record<string, (deed: Deed) => string>> = {
  active: ({ past, object, doer }) => `${capital(doer)} ${past} ${object} on Monday.`,
  perfect: (deed) => `${capital(deed.doer)} has ${participle(deed)} ${deed.object}.`,
  fronted: ({ past, object, doer }) => `On Monday, ${doer} ${past} ${object}.`,
  passive: (deed) => {
    const [theme, rest = ''] = deed.object.split(/(?= (?:to|from|at) )/);
    return `${capital(theme ?? '')} was ${participle(deed)}${rest} by ${deed.doer}.`;
  },
  reported: ({ past, object, doer }) => `Diplomats said that ${doer} ${past} ${object}.`,
  beside: ({ past, object, doer }) => `${capital(doer)} also ${past} ${object} on Monday.`,
  // A headline has no articles.
  headline: ({ s, object, doer }) =>
    `${capital(doer.replace(/^the /, ''))} ${s} ${object.replace(/\b(?:the|its) /g, '')}`,
};

const NOMINAL: readonly (readonly [string, string])[] = [
  ['The Security Council approved the renewal of the arms embargo on Ruritania.', 'renewed'],
  ['The Security Council approved the extension of the arms embargo on Ruritania.', 'renewed'],
  ['The Security Council adopted a resolution on the prolongation of the sanctions on Ruritania.', 'renewed'],
  ['The Security Council approved the rollover of the sanctions on Ruritania.', 'renewed'],
  ['The committee of the Security Council approved the addition of Ferdo Marlik to its list.', 'listed'],
  ['The committee of the Security Council approved the listing of Ferdo Marlik.', 'listed'],
  ['The committee of the Security Council approved the removal of Ferdo Marlik from its list.', 'delisted'],
  ['The committee of the Security Council approved the delisting of Ferdo Marlik.', 'delisted'],
];

const ACTS = ['adopted', 'renewed', 'rejected', 'listed', 'delisted'];
/** The acts that a sentence tells, by itself. */
const actsIn = (sentence: string): string[] => {
  const isHeadline = !sentence.endsWith('.');
  const { acts, told } = readText({
    title: isHeadline ? sentence : null,
    sentences: isHeadline ? [] : [sentence],
    publishedOn: '2026-12-16',
    official: false,
  });
  const ofEntries = told.map(({ kind }) => kind).filter((kind) => kind === 'listed' || kind === 'delisted');
  return [...acts.map(({ type }) => type.replace('council.', '')), ...ofEntries].filter((kind) => ACTS.includes(kind));
};

describe('a sentence that only looks like an act tells none', () => {
  it.each(Object.entries(TWINS))('%s', (_, twin) => {
    const wrong = DEEDS.map(twin).filter((sentence) => actsIn(sentence).length > 0);
    expect(wrong).toEqual([]);
  });
});

describe('other words for an act tell it', () => {
  it.each(Object.entries(PARAPHRASES))('%s', (name, paraphrase) => {
    // "UN sanctions chief" may speak of a chief of sanctions: such a headline tells only before a number.
    const told = name === 'headline' ? DEEDS.filter(({ base }) => base !== 'sanction') : DEEDS;
    const missed = told.filter((deed) => !deed.tells.every((kind) => actsIn(paraphrase(deed)).includes(kind)));
    expect(missed.map(paraphrase)).toEqual([]);
  });
  it.each(NOMINAL)('%s', (sentence, kind) => {
    expect(actsIn(sentence)).toContain(kind);
  });
});

it('there are verbs and twins enough', () => {
  expect(DEEDS.length).toBeGreaterThanOrEqual(40);
  expect(Object.keys(TWINS).length).toBeGreaterThanOrEqual(12);
});
