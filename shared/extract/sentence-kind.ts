import type { Day } from '../time/days.js';
import { NEEDED, voteIn } from './votes.js';
import { AHEAD, DAY_WORD, recallsPast } from './when.js';

/** A text ready to be read: the headline, its sentences in order, the Council's day on which it was published. */
export interface Reading {
  readonly title: string | null;
  readonly sentences: readonly string[];
  readonly publishedOn: Day | null;
  /** Whether the United Nations itself speaks: there "the Council" is the Security Council and "today" is the day. */
  readonly official: boolean;
  /** Sentences beside those to be read for an action, where its sponsors may stand; the same sentences when not given. */
  readonly context?: readonly string[];
}

/** The Security Council of the United Nations, and not that of a State or of the African Union. */
export const SECURITY_COUNCIL =
  "(?<!\\b(?:National|Peace and|Russian?|Russia's|Iran's|Kremlin's|Turkey's|Ukraine's) )Security Council";
export const UN_COUNCIL = new RegExp(`\\b(?:${SECURITY_COUNCIL}|UNSC|U\\.?N\\.? Council)\\b`, 'i');
export const UN = /\b(?:U\.?N\.?|United Nations)\b/;
const COUNCIL =
  /\b(?:Security Council|UNSC|U\.?N\.? Council|the Council|15-(?:member|nation|strong)|members|United Nations|U\.?N\.?)\b/;
const OTHER_BODY =
  /\b(?:European Union|EU|European Council|Council of the European Union|OFAC|U\.?S\.? Treasury|Treasury Department|General Assembly|Human Rights Council|National Security Council|Peace and Security Council|Arab League|Economic and Social Council|Congress|Parliament|Senate)\b/;
/** A sentence whose subject is another body, whatever it says of the Council after. */
const OTHER_BODY_ACTS = new RegExp(
  `^(?:On \\w+day,? |(?:The )?(?:U\\.?N\\.?|United Nations)(?:'s)? |The )*${OTHER_BODY.source}`,
  'i',
);

const TEXT = '(?:resolutions?|texts?|drafts?|document|proposals?|motion)';
const OBJECT =
  '(?:sanctions?|embargo(?:es)?|measures|restrictions|panel|experts|monitoring (?:group|team)|travel bans?|asset[s]?[- ]freezes?|freeze|exemptions?|carve-out|mandate(?= of (?:the |its |a |an )?(?:[\\w-]+ ){0,6}?(?:panel|experts?|monitoring|monitors|ombudsperson))|prohibitions?|illicit|authoriz\\w+)';
const RENEWING =
  '(?:extend(?:s|ed|ing)?|renew(?:s|ed|ing|al)?|prolong(?:s|ed|ing)?|roll(?:s|ed|ing)? over|reauthori[sz](?:es|ed|ing)|maintain(?:s|ed)?|keeps?|kept|stays?|stretch(?:es|ed)? (?:on )?until|runs?|lasts?|granted|stand)';
const A_TERM =
  '(?:until|till|through|another (?:year|\\d+|\\w+ months)|one more year|for (?:a|one) (?:further |more )?year|for (?:a )?(?:further|another)|more months|\\w+ more months|months? to|to (?:January|February|March|April|May|June|July|August|September|October|November|December))';

const FAILED = new RegExp(
  `\\bfail(?:s|ed)? to (?:adopt|pass|approve|win|secure|get|muster)|\\bCouncil\\b[^.]{0,60}\\b(?:fail(?:s|ed)?|unable) to (?:renew|extend|prolong|reauthori[sz]e)\\b|\\b(?:did|does|could|would) not (?:adopt|pass|approve)|\\bnot adopted\\b|\\bvetoe[ds]\\b|\\bvetoes\\b|\\bvoted? down\\b|\\b${TEXT}\\b[^.]{0,60}\\b(?:fails?|failed|was (?:rejected|defeated|blocked)|defeated|rejected)\\b|\\b(?:rejects?|rejected|defeats?|defeated)\\b[^.]{0,60}\\b(?:${TEXT}|embargo|sanctions)|\\bnegative vote of a permanent member`,
  'i',
);
const ADOPTED =
  /\badopt(?:s|ed|ing)\b|\badoption of\b|\b(?:approved|approves|approving|endorsed|endorses|passed|passes|passing|imposed|imposes|lifted|lifts|lifting|terminated|terminates|ended|ends|widens?|tightens?|eases?)\b|\bvoted\b[^.]{0,60}\bto \w+|\bunanimous(?:ly)?\b[^.]{0,30}\bvote[sd]?\b|\bvotes (?:unanimously )?to \w+|\bagreed\b[^.]{0,40}\bto\b|\b(?:decided|decides)\b|\bvote went\b|\bgot\b[^.]{0,20}\bvotes\b/i;
const RENEWED = new RegExp(
  `\\b${RENEWING}\\b[^.]{0,160}\\b${OBJECT}\\b|\\b${OBJECT}\\b[^.]{0,160}\\b${RENEWING}\\b`,
  'i',
);
export const TERMED = new RegExp(`\\b${A_TERM}\\b`, 'i');
const SURE_RENEWAL = new RegExp(
  `\\b(?:extend|renew|prolong)(?:s|ed|ing)?\\b[^.]{0,160}\\b${OBJECT}\\b|\\b${OBJECT}\\b[^.]{0,160}\\b(?:extended|renewed|prolonged)\\b|\\b(?:voted|agreed|decided)\\b[^.]{0,30}\\bto (?:maintain|keep)\\b[^.]{0,160}\\b${OBJECT}\\b`,
  'i',
);
const DRAFTED = new RegExp(
  `\\bdraft(?:ed|ing)? (?:\\w+[- ]){0,4}?${TEXT}\\b|\\bdraft\\b|\\b(?:${TEXT}|vote|sanctions)\\b[^.]{0,100}\\b(?:expected|could|may|might|will|scheduled|set|due|slated|likely|possible|comes? to|goes? to|put to|circulated|tabled|in blue)\\b|\\b(?:circulated|tabled|put (?:forward|in blue)|co-?sponsor)\\b[^.]{0,80}\\b${TEXT}`,
  'i',
);

const SPEECH_ONLY =
  /\b(?:call(?:s|ed|ing)? (?:on|upon|for)|urg(?:es|ed|ing)|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|appeal(?:s|ed)?(?: to)?|pleads?|wants?|wish(?:es)?|request(?:s|ed)?|recommend(?:s|ed)?|propos(?:es|ed|al)?|threaten(?:s|ed)?|should|ought to|must|if)\b[^.]{0,120}\b(?:adopt|impose|extend|renew|lift|approve|pass|vote|sanctions)/i;

/** A committee of the Council lists, delists and amends; its acts are no adoptions. */
const BY_COMMITTEE =
  /\bcommittees?\b[^.]{0,80}?\b(?:approved|approves|added|adds|removed|removes|deleted|designated|listed|blacklisted|delisted|agreed|imposed|blocked|voted)\b/i;

const ofCouncil = (sentence: string, reading: Reading): boolean => {
  if (
    !reading.official &&
    BY_COMMITTEE.test(sentence) &&
    !/\b(?:adopt\w*|resolution|extend\w*|renew\w*)\b/i.test(sentence)
  )
    return false;
  if (OTHER_BODY.test(sentence) && !UN_COUNCIL.test(sentence)) return false;
  if (OTHER_BODY_ACTS.test(sentence)) return false;
  return (
    reading.official ||
    COUNCIL.test(sentence) ||
    new RegExp(`\\b${TEXT}\\b`, 'i').test(sentence) ||
    /\bvote\b/i.test(sentence)
  );
};

/** What the Council has done: a verb of decision in the past. */
const DONE =
  /\b(?:unanimously|adopted|approved|passed|extended|renewed|imposed|lifted|rejected|vetoed|endorsed)\b|\bvoted\b(?! on\b)|\bafter (?:the|a|its) vote\b/i;
/** A failure that is only foreseen: "likely to fail", "expected to reject"; that the Council voted to reject is no forecast. */
const FAILURE_AHEAD =
  /(?<!\b(?:vote[ds]?|decide[ds]?|chose|moved|united) )\b(?:likely|would|will|could|may|might|to|still)(?: still| likely| probably| also)?(?: to)?(?: be)? (?:fail|reject(?:ed)?|defeat(?:ed)?|vote down|be vetoed|blocked)\b(?! to\b)/gi;
/** "On a proposal of the United States the committee …": what led to a listing is no draft resolution. */
const ON_A_PROPOSAL = /\b(?:based on|following|upon|agreed to|acting on) (?:an?|the) (?:[\w.]+ ){0,3}?proposal\b/i;
/** What it is about to do: a vote to come, an intention, a draft that speaks of what it would do. */
const TO_COME = new RegExp(
  `\\b(?:began|begun|begins|started|starts) (?:a |the )?vot(?:ing|e)\\b|\\b(?:Council|UN) to (?:vote|decide|consider)\\b|\\bvote (?:is |was )?to be held\\b|\\b(?:can|may|could|might) be (?:voted|adopted|put to)\\b|\\b(?:decided|agreed|intends?|plans?|planned|expected|set|due|scheduled|poised|prepar\\w+|hopes?|wants?|likely)\\b[^.]{0,60}\\bto (?:vote|adopt|approve|consider|reject)\\b|\\b(?:will|may|could|might) (?:\\w+ )?(?:vote|adopt|consider)\\b|\\b(?:possibility|prospect|hope|chance)s? of (?:\\w+ ){0,3}?(?:adopting|imposing|voting|lifting)\\b|\\b(?:vote|voting)\\b[^.]{0,40}\\b(?:is|was|are) (?:scheduled|expected|set|due)\\b|\\b(?:the|a|an|this|its|proposed) (?:\\w+[ -]){0,3}?draft(?: ${TEXT})?\\b[^.]{0,60}\\b(?:extends|renews|would|contains|calls|imposes|lifts|asks|demands|seeks|aims)\\b`,
  'i',
);
const OF_A_TEXT = new RegExp(`\\b(?:${TEXT}|vote|voting|sanctions|embargo)\\b`, 'i');
const DECISIONS = '(?:lift|impos|end|terminat|slapp|slap|tighten|widen|eas|scrapp|scrap|remov|restor)(?:s|es|ed)';
/** Members agree on many things; it is an act of the Council only where they agree to extend, to impose, to lift. */
const AGREED_ONLY =
  /^(?!.*\b(?:adopted|approved|passed|voted|unanimously|endorsed)\b)(?=.*\b(?:agreed|decided)\b)(?!.*\b(?:agreed|decided)\b[^.]{0,60}\bto (?:extend|renew|impose|lift|end|ease|tighten|widen|terminate|prolong|keep|maintain|remove)\b)/is;

/** "The Council has lifted …", and a headline's present tense: "Council lifts …". */
const HAS_DONE = new RegExp(
  `\\bhas (?:\\w+ ){0,2}(?:${DECISIONS}|resolved to (?:lift|impose|end|extend|renew))\\b`,
  'i',
);
const HEADLINE = new RegExp(`(?:Council|\\bU\\.?N\\.?)(?:'s)? (?:\\w+ ){0,2}?${DECISIONS}\\b`, 'i');

/** What a vote needs, and whether it will get it: counts of no vote that was held. */
const OF_NO_VOTE =
  /\b(?:unknown|unclear|uncertain|doubt\w*) (?:whether|if)\b|\b(?:passage|adoption)\b[^.]{0,40}\b(?:needs?|requires?)\b|\b(?:needs?|requires?)\b[^.]{0,40}\b(?:votes?|adoption)\b|\bexpected (?:about|at least|some|around) \w+ votes?\b/i;

export const ofNoVote = (sentence: string): boolean =>
  OF_NO_VOTE.test(sentence) && !DONE.test(sentence) && !/\bshort of\b/i.test(sentence);

/** "… comply with a previous resolution, which was adopted in July": what is recalled in passing is not what is told. */
const IN_PASSING =
  /\b(?:previous|earlier|prior) (?:\w+ ){0,2}?(?:resolution|text|measure)s?,? (?:which|that) (?:was|were|had) [^.]*/i;

/** Without the dots of abbreviations, which end no sentence: "Dec. 15", "U.S.". */
const undotted = (sentence: string): string =>
  sentence
    .replace(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No)\.(?= ?\d)/g, '$1')
    .replace(/\bU\.([NSK])\./g, 'U$1');

/** What one sentence tells of the Council. */
export type Kind = 'rejected' | 'renewed' | 'adopted' | 'draft';

/** What a sentence tells the Council did or is about to do; null for anything else. */
export const kindOf = (whole: string, reading: Reading): Kind | null => {
  const sentence = undotted(whole).replace(IN_PASSING, 'one');
  if (!ofCouncil(sentence, reading) || recallsPast(sentence, reading.publishedOn)) return null;
  if (!reading.official && ofNoVote(sentence)) return null;
  if (ON_A_PROPOSAL.test(sentence) && !/\b(?:resolution|draft)\b/i.test(sentence)) return null;
  const vote = voteIn(sentence);
  const counted = vote?.for ?? null;
  if (
    counted !== null &&
    counted < NEEDED &&
    (vote?.against !== null || new RegExp(`\\b${TEXT}\\b`, 'i').test(sentence))
  )
    return 'rejected';
  if (
    FAILED.test(sentence.replace(FAILURE_AHEAD, ' ')) &&
    !/\b(?:need not|not to|could|may|might|would|will|threat\w*|without a?|no) ?(?:be )?veto|\bforesee a veto/i.test(
      sentence,
    )
  )
    return 'rejected';
  if (!reading.official && TO_COME.test(sentence) && !DONE.test(sentence) && OF_A_TEXT.test(sentence)) return 'draft';
  const draftAhead = DRAFTED.test(sentence) && AHEAD.test(sentence);
  const past =
    /\badopt(?:ed|s|ing)\b|\bapproved\b|\bpassed\b|\bvoted\b|\bextended\b|\brenewed\b|\bdecided\b|\bagreed\b|\bwent\b/i.test(
      sentence,
    ) && !/\bto be (?:adopted|approved|passed|voted)|be adopted|if adopted/i.test(sentence);
  if (draftAhead && !past) return 'draft';
  if (SPEECH_ONLY.test(sentence) && !/\bunanimous|\badopted\b|\bvoted (?:\w+day )?to\b/i.test(sentence))
    return DRAFTED.test(sentence) && /\bdraft/i.test(sentence) ? 'draft' : null;
  if (
    RENEWED.test(sentence) &&
    (TERMED.test(sentence) || SURE_RENEWAL.test(sentence)) &&
    !/\b(?:would|could|if|may) (?:be )?(?:extend|renew)/i.test(sentence)
  )
    return 'renewed';
  if (
    ADOPTED.test(sentence) &&
    (/\badopt(?:s|ed|ing)\b|\bapproved\b|\bpassed\b|\bvote/i.test(sentence) ||
      reading.official ||
      UN_COUNCIL.test(sentence))
  ) {
    if (/\bto be adopted|be adopted|if adopted|\bwould\b|\bcould\b/i.test(sentence))
      return DRAFTED.test(sentence) ? 'draft' : null;
    if (!reading.official && AGREED_ONLY.test(sentence)) return null;
    if (
      /\badopt|\bapprov|\bpass(?:ed|es)|\bvoted|\bvotes to|\bunanimous|\bvote went|\bdecided|\bagreed|\bendorsed/i.test(
        sentence,
      )
    )
      return 'adopted';
    if (HAS_DONE.test(sentence) && UN_COUNCIL.test(sentence)) return 'adopted';
    return (reading.official || DAY_WORD.test(sentence)) &&
      /\b(?:imposed?|widen|tighten|lift|terminat|end)(?:s|ed)?\b/i.test(sentence)
      ? 'adopted'
      : null;
  }
  const told = whole === reading.title ? HEADLINE : HAS_DONE;
  if (told.test(sentence) && UN.test(sentence) && OF_A_TEXT.test(sentence)) return 'adopted';
  return DRAFTED.test(sentence) && /\bdraft (?:\w+ ){0,3}(?:resolution|text)/i.test(sentence) ? 'draft' : null;
};
