import {
  by,
  byCouncil,
  byCouncilOrNobody,
  byPermanentMember,
  describes,
  does,
  hasTerm,
  is,
  isInspection,
  names,
  ofList,
  ofMeasures,
  ofMission,
  on,
  subjectHas,
} from './asked.js';
import { personsOn } from './facts/names.js';
import {
  byLister,
  byPresident,
  decided,
  extendsTo,
  fromSanctions,
  goesOn,
  hasSpan,
  IMPOSES,
  inHeadline,
  inStatement,
  isBeforeCouncil,
  isBySanctions,
  isByVote,
  isCounted,
  isDeal,
  isExemption,
  isIt,
  isMoreTime,
  isNear,
  isNew,
  isPanel,
  isPresent,
  isSubject,
  isText,
  isTravelBan,
  isUnnamed,
  isWeighing,
  LISTINGS,
  lemma,
  lists,
  MOVES,
  NAMED,
  namedOn,
  noLonger,
  nominal,
  nominallyRenews,
  ofAssets,
  ofCommittee,
  offList,
  ofItsText,
  ofMany,
  ofMeasuresInSentence,
  ofPersons,
  ofTravellers,
  ofVote,
  placed,
  REMOVALS,
  RENEWALS,
  STRUCK,
  saysItself,
  staysUnder,
  TO_A_VOTE,
  tellsOfNoun,
  unanimously,
  underSanctions,
  votesFor,
  wouldDo,
} from './questions.js';
import { SAYINGS } from './spoken.js';
import type { Row } from './told.js';
import { VOTED_RENEWAL } from './voted-renewal.js';

/**
 * The table of decisions: which frames tell which act, most telling first. The first row that fits a frame decides; a frame that fits none
 * tells nothing. What is quoted is somebody's word and fits none.
 */
export const TABLE: readonly Row[] = [
  {
    says: 'a permanent member vetoed a text',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'veto') &&
      is(frame, 'done') &&
      !describes(frame) &&
      (byPermanentMember(frame) || by(frame, 'none')) &&
      (isText(frame) ||
        isUnnamed(frame) ||
        on(frame, 'sanctions', 'panel', 'mandate', 'mission', 'proposal', 'permit')),
    examples: [
      'Russia vetoed the draft resolution in the Security Council.',
      'A draft resolution was vetoed in the Security Council.',
      'China and Russia veto UN resolution on Ruritania',
    ],
    not: [
      'Russia could veto the draft resolution in the Security Council.',
      'Russia did not veto the draft resolution in the Security Council.',
      'The president vetoed the bill.',
      'Russia threatened to veto the draft resolution in the Security Council.',
    ],
  },
  {
    says: 'a permanent member cast its veto',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'wield') &&
      is(frame, 'done') &&
      !describes(frame) &&
      on(frame, 'veto') &&
      (byPermanentMember(frame) || by(frame, 'none') || subjectHas(frame, 'permanent')),
    examples: [
      'Russia cast its veto in the Security Council.',
      'Russia used its right of veto in the Security Council.',
    ],
    not: [
      'Russia will use its veto in the Security Council.',
      'Russia has used its veto in the Security Council since 2011.',
    ],
  },
  {
    says: 'a text was blocked by a veto, or measures by a permanent member',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'block') &&
      is(frame, 'done') &&
      !describes(frame) &&
      ((names(frame, 'veto') && names(frame, 'text', 'draft')) ||
        (byPermanentMember(frame) && on(frame, 'sanctions', 'text', 'draft', 'panel') && !ofList(frame))),
    examples: [
      "The draft resolution was blocked in the Security Council by Russia's veto.",
      'Russia and China blocked a resolution of the Security Council on Ruritania.',
    ],
    not: ['China blocked a proposal to list the commander in the sanctions committee.'],
  },
  {
    says: 'the Council failed to adopt a text',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'adopt') &&
      is(frame, 'not') &&
      frame.because === 'fail' &&
      (byCouncil(frame) || by(frame, 'text', 'none')) &&
      (isText(frame) || by(frame, 'text')),
    examples: [
      'The Security Council failed to adopt the draft resolution.',
      'The draft resolution failed to pass in the Security Council.',
    ],
    not: [
      'The Security Council failed to adopt a statement.',
      'The Security Council may fail to adopt the draft resolution.',
      'The General Assembly failed to adopt the draft resolution.',
    ],
  },
  {
    says: 'the Council did not adopt a text on which it voted',
    tells: 'rejected',
    beside: true,
    when: (frame) =>
      does(frame, 'adopt', 'renew') &&
      is(frame, 'not') &&
      !describes(frame) &&
      (byCouncilOrNobody(frame) || by(frame, 'text')) &&
      (isText(frame) ||
        by(frame, 'text') ||
        does(frame, 'renew') ||
        on(frame, 'sanctions', 'panel', 'mandate', 'permit')),
    examples: ['The Security Council did not adopt the draft resolution, which Russia vetoed.'],
    not: ['No resolution was adopted in the Security Council.'],
  },
  {
    says: 'the Council rejected a text',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'reject') &&
      is(frame, 'done') &&
      !describes(frame) &&
      byCouncilOrNobody(frame) &&
      (isText(frame) ||
        isIt(frame) ||
        (byCouncil(frame) && (on(frame, 'sanctions', 'permit', 'panel') || nominal(frame, RENEWALS))) ||
        (ofVote(frame) && (on(frame, 'proposal') || (byCouncil(frame) && isUnnamed(frame))))),
    examples: [
      'The Security Council rejected the draft resolution.',
      'The draft resolution was voted down in the Security Council.',
      'The Security Council rejected an extension of the arms embargo.',
    ],
    not: [
      'Iran has rejected the resolution of the Security Council.',
      'The Human Rights Council rejected a draft resolution.',
      'The Security Council has not rejected the draft resolution.',
      'The United Nations rejected an appeal of the commander to take his name off the list of the Security Council.',
    ],
  },
  {
    says: 'the Council rejected a proposal on which it voted',
    tells: 'rejected',
    beside: true,
    when: (frame) =>
      does(frame, 'reject') &&
      is(frame, 'done') &&
      !describes(frame) &&
      byCouncilOrNobody(frame) &&
      on(frame, 'proposal'),
    examples: ['The Security Council rejected a proposal on Ruritania. It won four votes in favour and nine against.'],
    not: ['The Security Council rejected a request of the commander.'],
  },
  {
    says: 'the Council voted against a text',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'vote') &&
      is(frame, 'done') &&
      !describes(frame) &&
      by(frame, 'council', 'un') &&
      frame.clause.rest.some(
        ({ preposition, mention }) =>
          preposition === 'against' && (mention?.thing === 'text' || mention?.thing === 'draft'),
      ),
    examples: ['The Security Council voted against a draft resolution on Ruritania.'],
    not: ['Russia voted against a draft resolution of the Security Council.'],
  },
  {
    says: 'the Council voted for a text',
    tells: 'adopted',
    when: (frame) =>
      does(frame, 'vote') && is(frame, 'done') && !describes(frame) && by(frame, 'council', 'un') && votesFor(frame),
    examples: ['The Security Council voted in favour of a resolution on Ruritania.'],
    not: [
      'Russia voted in favour of a resolution of the Security Council.',
      'The Security Council will vote in favour of a resolution on Ruritania.',
    ],
  },
  {
    says: 'a text failed',
    tells: 'rejected',
    when: (frame) =>
      does(frame, 'fail') &&
      is(frame, 'done') &&
      by(frame, 'text') &&
      !describes(frame) &&
      frame.clause.object === null &&
      frame.sentence.tokens[frame.clause.verb.to]?.lower !== 'to',
    examples: ['The draft resolution failed in the Security Council.', 'Resolution fails in UN Security Council'],
    not: [
      'The draft resolution may fail in the Security Council.',
      'The resolution of the Security Council failed to bring peace.',
    ],
  },
  {
    says: 'a text won so many votes',
    tells: 'polled',
    when: (frame) =>
      (does(frame, 'win') || lemma(frame, 'get', 'receive')) &&
      is(frame, 'done') &&
      (by(frame, 'text') || (isCounted(frame) && isSubject(frame, RENEWALS))),
    examples: ['The draft resolution won ten votes in the Security Council.'],
    not: ['The draft resolution may win ten votes in the Security Council.'],
  },
  {
    says: 'the vote went so',
    tells: 'polled',
    when: (frame) =>
      lemma(frame, 'be', 'go', 'end', 'stand') &&
      is(frame, 'done') &&
      (frame.clause.subject?.mention?.thing === 'vote' || (lemma(frame, 'be') && by(frame, 'text'))) &&
      isCounted(frame),
    examples: ['The vote of the Security Council was 13-0.', 'The vote in the Security Council was unanimous.'],
    not: ['The vote of the General Assembly was close.'],
  },
  {
    says: 'the Council voted, and the votes are counted',
    tells: 'polled',
    when: (frame) =>
      does(frame, 'vote') && is(frame, 'done') && by(frame, 'council', 'un') && !describes(frame) && isCounted(frame),
    examples: ['The Security Council voted 13-0 on the resolution on Ruritania.'],
    not: ['The Security Council voted on the resolution on Ruritania.'],
  },
  {
    says: 'the Council did something with measures by counted votes, in whatever word',
    tells: 'polled',
    when: (frame) =>
      frame.act === null &&
      is(frame, 'done') &&
      by(frame, 'council', 'un') &&
      !describes(frame) &&
      frame.clause.voice === 'active' &&
      !SAYINGS.has(frame.clause.verb.lemma) &&
      (on(frame, 'sanctions', 'panel', 'permit') || isMoreTime(frame) || nominal(frame, RENEWALS)) &&
      isCounted(frame),
    examples: ['The Security Council reinstated the arms embargo by 13 votes to none.'],
    not: [
      'The Security Council debated the arms embargo.',
      'The Security Council said that the sanctions, adopted by 13 votes to none, remain.',
    ],
  },
  {
    says: 'so many members voted for it, or backed it',
    tells: 'polled',
    when: (frame) =>
      (does(frame, 'vote') || lemma(frame, 'back', 'support', 'favor', 'favour')) &&
      is(frame, 'done') &&
      by(frame, 'members') &&
      !frame.clause.describes &&
      (does(frame, 'vote') || isText(frame) || isIt(frame) || on(frame, 'proposal')) &&
      isCounted(frame),
    examples: [
      'Thirteen members of the Security Council voted in favour.',
      'Thirteen members of the Security Council backed the resolution.',
    ],
    not: ['Thirteen members of the Security Council would have voted in favour.'],
  },
  {
    says: 'the Council issued a statement',
    tells: 'statement',
    when: (frame) =>
      does(frame, 'issue', 'adopt', 'decide') &&
      is(frame, 'done') &&
      !frame.clause.describes &&
      on(frame, 'statement') &&
      (byCouncil(frame) || byPresident(frame)),
    examples: [
      'The Security Council issued a presidential statement.',
      'The Security Council adopted a presidential statement.',
    ],
    not: [
      'According to a statement released by the Security Council, the talks go on.',
      'Russia issued a statement on the Security Council.',
      'The Security Council failed to agree on a statement.',
    ],
  },
  {
    says: 'the Council said something in a statement',
    tells: 'statement',
    when: (frame) =>
      lemma(frame, 'condemn', 'denounce', 'deplore', 'express', 'voice', 'welcome', 'urge', 'demand') &&
      is(frame, 'done') &&
      byCouncil(frame) &&
      inStatement(frame),
    examples: ['In a press statement, the members of the Security Council condemned the attack in Ruritania.'],
    not: [
      'The Security Council condemned the attack in Ruritania.',
      'In a statement, Russia condemned the Security Council.',
    ],
  },
  {
    says: 'the Council or its committee put persons under sanctions',
    tells: 'listed',
    when: (frame) =>
      ((does(frame, 'change') && lemma(frame, ...IMPOSES)) ||
        lemma(frame, 'announce') ||
        (does(frame, 'adopt', 'put') && !isText(frame))) &&
      is(frame, 'done') &&
      !frame.clause.describes &&
      byLister(frame) &&
      on(frame, 'sanctions') &&
      personsOn(frame) !== null,
    examples: [
      'The UN Security Council imposed sanctions on two commanders, Ferdo Marlik and Odo Brankin.',
      'The UN Security Council announced sanctions on two commanders.',
    ],
    not: [
      'The UN Security Council imposed sanctions on Ruritania.',
      'The United States imposed sanctions on two commanders.',
    ],
  },
  {
    says: 'the Council or its committee freed persons from sanctions',
    tells: 'delisted',
    when: (frame) =>
      (lemma(frame, 'lift', 'end', 'terminate', 'scrap') || does(frame, 'delist')) &&
      is(frame, 'done') &&
      byLister(frame) &&
      on(frame, 'sanctions') &&
      !isTravelBan(frame) &&
      namedOn(frame),
    examples: ['The UN Security Council lifted sanctions on the businessman Ferdo Marlik.'],
    not: ['The UN Security Council lifted sanctions on Ruritania.'],
  },
  {
    says: 'the committee exempts persons from a travel ban',
    tells: 'notice',
    when: (frame) =>
      does(frame, 'change', 'renew') &&
      !lemma(frame, 'impose', 'reimpose', 'slap', 'tighten') &&
      is(frame, 'done') &&
      on(frame, 'sanctions', 'permit') &&
      (byCouncil(frame) || by(frame, 'committee')) &&
      names(frame, 'sanctions', 'permit') &&
      (ofPersons(frame) || (isTravelBan(frame) && personsOn(frame) !== null)),
    examples: ['The Security Council lifted the travel ban on four Taliban officials.'],
    not: ['The Security Council lifted the travel ban on Ruritania.'],
  },
  {
    says: 'an exemption is granted, or persons are exempted',
    tells: 'notice',
    when: (frame) =>
      is(frame, 'done') &&
      !frame.clause.describes &&
      ((lemma(frame, 'exempt', 'spare') && byLister(frame) && fromSanctions(frame)) ||
        (isExemption(frame) &&
          ((does(frame, 'adopt', 'change', 'renew', 'give', 'decide') && by(frame, 'committee')) ||
            (does(frame, 'renew', 'give') &&
              byCouncil(frame) &&
              (lemma(frame, 'grant', 'give') || ofTravellers(frame)))))),
    examples: [
      'The sanctions committee of the Security Council approved exemptions for three projects.',
      'The Security Council granted a sanctions waiver to an aid agency.',
      'The Security Council exempted five Taliban leaders from the travel ban.',
      'The Security Council extended the waiver of the travel ban imposed on several Taliban officials.',
    ],
    not: [
      'The Security Council extended the humanitarian exemption from the asset freeze.',
      'The Security Council may grant a sanctions waiver to an aid agency.',
    ],
  },
  {
    says: 'the Council prolonged a measure, or those who watch over it',
    tells: 'renewed',
    when: (frame) =>
      (does(frame, 'renew', 'give') || (lemma(frame, 'let') && isInspection(frame))) &&
      is(frame, 'done') &&
      !describes(frame) &&
      !extendsTo(frame) &&
      (byCouncilOrNobody(frame) || isByVote(frame)) &&
      (ofMeasures(frame) ||
        isInspection(frame) ||
        (isText(frame) && (ofMeasuresInSentence(frame) || frame.matter === 'measures'))) &&
      (does(frame, 'renew') ||
        (hasTerm(frame) && (isInspection(frame) || names(frame, 'sanctions', 'panel', 'permit', 'mandate')))),
    examples: [
      'The Security Council extended the arms embargo on Ruritania.',
      'Sanctions on Ruritania renewed by UN Security Council',
      'The Security Council voted to keep the travel ban.',
      'The Security Council gave the Panel of Experts another year.',
    ],
    not: [
      'The Security Council refused to extend the arms embargo.',
      'The European Union extended its arms embargo.',
      'The Security Council would extend the arms embargo.',
      'The Security Council extended the mission in Ruritania.',
      'The Security Council extended the sanctions to two companies.',
    ],
  },
  {
    says: 'the Council adopted a text on the renewal of a measure',
    tells: 'renewed',
    when: (frame) =>
      (does(frame, 'adopt') || (lemma(frame, 'agree') && frame.clause.voice === 'passive')) &&
      is(frame, 'done') &&
      !describes(frame) &&
      byCouncilOrNobody(frame) &&
      (((isText(frame) || nominal(frame, RENEWALS)) && nominallyRenews(frame)) || isMoreTime(frame)),
    examples: [
      'The Security Council adopted a resolution on the renewal of the sanctions.',
      'The Security Council approved a one-year extension of the sanctions.',
      'The Security Council approved another year of the arms embargo.',
    ],
    not: ['The Security Council adopted a resolution on the renewal of hostilities.'],
  },
  {
    says: 'a resolution of now prolongs a measure',
    tells: 'renewed',
    beside: true,
    when: (frame) =>
      (is(frame, 'done', 'content', 'ahead', 'possible') || wouldDo(frame)) &&
      (does(frame, 'renew', 'stay', 'give') || (hasTerm(frame) && ofMeasuresInSentence(frame))) &&
      (!by(frame, 'states', 'body', 'committee') || ofItsText(frame) || staysUnder(frame)) &&
      !(byCouncil(frame) && (is(frame, 'ahead', 'possible') || does(frame, 'decide') || isMoreTime(frame))) &&
      (ofMeasures(frame) || names(frame, 'sanctions', 'panel', 'permit')) &&
      !(ofMission(frame) && !ofMeasures(frame)) &&
      !(lemma(frame, 'go') && !goesOn(frame)) &&
      (does(frame, 'renew') || hasTerm(frame) || decided(frame)),
    examples: [
      'The Security Council adopted a resolution; it extends the arms embargo.',
      'France put forward a resolution to extend the arms embargo. The Security Council adopted it.',
    ],
    not: ['France wants to extend the arms embargo of the Security Council.'],
  },
  {
    says: 'the Council adopted a text',
    tells: 'adopted',
    when: (frame) =>
      (does(frame, 'adopt') || (lemma(frame, 'back') && by(frame, 'council', 'un') && isText(frame))) &&
      is(frame, 'done') &&
      !describes(frame) &&
      (byCouncilOrNobody(frame) || (by(frame, 'text') && lemma(frame, 'pass', 'go', 'sail'))) &&
      (isText(frame) ||
        isIt(frame) ||
        by(frame, 'text') ||
        (byCouncil(frame) &&
          (isUnnamed(frame)
            ? frame.clause.verb.lemma !== 'endorse'
            : on(frame, 'mission', 'sanctions', 'mandate', 'permit', 'panel')))),
    examples: [
      'The Security Council adopted a resolution on Ruritania.',
      'Unanimously adopting resolution 2713, the Security Council widened the sanctions.',
      'A resolution on Ruritania was passed by the Security Council.',
    ],
    not: [
      'No resolution was adopted by the Security Council.',
      'The UN General Assembly adopted a resolution.',
      'The Security Council will adopt a resolution.',
      'In 2006 the Security Council adopted a resolution.',
    ],
  },
  {
    says: 'the Council changed its sanctions',
    tells: 'adopted',
    when: (frame) =>
      (does(frame, 'change') || extendsTo(frame)) &&
      is(frame, 'done') &&
      !describes(frame) &&
      !(lemma(frame, 'ban') && ofMany(frame)) &&
      (byCouncil(frame) ||
        (by(frame, 'none') && frame.clause.agent === null && frame.clause.voice === 'passive' && inHeadline(frame))) &&
      (on(frame, 'sanctions', 'permit') || ofMeasures(frame)),
    examples: [
      'The Security Council imposed an arms embargo on Ruritania.',
      'The UN lifted the sanctions on Ruritania.',
    ],
    not: [
      'The European Union imposed sanctions on Ruritania.',
      'Sanctions imposed by the Security Council in 2006 remain.',
      'The Security Council considered lifting the sanctions.',
    ],
  },
  {
    says: 'the Council prolonged or ended a mission, or prolonged something else for a term',
    tells: 'adopted',
    when: (frame) =>
      is(frame, 'done') &&
      !describes(frame) &&
      ((does(frame, 'renew', 'give') && byCouncilOrNobody(frame) && ofMission(frame)) ||
        (lemma(frame, 'end', 'terminate', 'close') && by(frame, 'council', 'un') && on(frame, 'mission')) ||
        (does(frame, 'renew') && by(frame, 'council', 'un') && isUnnamed(frame) && hasSpan(frame))),
    examples: [
      'The Security Council extended the peacekeeping mission in Ruritania.',
      'The Security Council ended the peacekeeping mission in Ruritania.',
      'The Security Council extended the deliveries of aid for six months.',
    ],
    not: ['The Security Council will extend the peacekeeping mission in Ruritania.'],
  },
  {
    says: 'the Council decided on a measure or a mission',
    tells: 'adopted',
    when: (frame) =>
      does(frame, 'decide', 'vote') &&
      is(frame, 'done') &&
      byCouncil(frame) &&
      !ofTravellers(frame) &&
      (lemma(frame, 'decide') ||
        (lemma(frame, 'vote') && isCounted(frame) && ofList(frame)) ||
        (lemma(frame, 'let') && on(frame, 'sanctions', 'panel', 'permit')) ||
        unanimously(frame)) &&
      frame.sentence.mentions.some(
        ({ thing }) =>
          thing === 'sanctions' ||
          thing === 'panel' ||
          thing === 'permit' ||
          thing === 'mission' ||
          thing === 'mandate' ||
          (thing === 'list' && lemma(frame, 'vote')),
      ),
    examples: ['Until 31 May 2027 the arms embargo stays in force, the Security Council decided today.'],
    not: ['The Security Council decided to vote on the resolution.', 'The government decided to lift the embargo.'],
  },
  {
    says: 'a vote of the Council is ahead',
    tells: 'draft',
    when: (frame) =>
      (does(frame, 'vote') ||
        (lemma(frame, 'take', 'consider') && isText(frame)) ||
        (does(frame, 'veto') &&
          isText(frame) &&
          is(frame, 'ahead') &&
          [frame, frame.by].some((each) => each !== null && byPermanentMember(each)))) &&
      (is(frame, 'ahead', 'possible') || (is(frame, 'unreal') && frame.because === 'would' && byCouncil(frame))) &&
      (does(frame, 'veto') || !by(frame, 'states', 'body')),
    examples: [
      'The Security Council will vote on the draft resolution.',
      'UN to vote on arms embargo',
      'China said that it will veto the draft resolution in the Security Council.',
    ],
    not: [
      'The General Assembly will vote on the draft resolution.',
      'The Security Council voted on the draft resolution.',
    ],
  },
  {
    says: 'a vote is expected, set, asked for',
    tells: 'draft',
    when: (frame) =>
      !frame.quoted &&
      !does(frame, 'postpone') &&
      !is(frame, 'recalled', 'denied') &&
      names(frame, 'vote') &&
      ((lemma(frame, ...TO_A_VOTE) &&
        !(lemma(frame, ...MOVES) && frame.clause.verb.form === 'past' && is(frame, 'done'))) ||
        (lemma(frame, 'be') && isNear(frame))),
    examples: [
      'A vote is expected in the Security Council on Friday.',
      'US calls for UN vote on sanctions',
      'Resolution comes to UN vote',
      'A draft resolution is due to be put to a vote in the Security Council on Friday.',
    ],
    not: [
      'The vote was held in the Security Council on Friday.',
      'A draft resolution was put to a vote in the Security Council.',
    ],
  },
  {
    says: 'a vote was put off',
    tells: 'draft',
    when: (frame) => does(frame, 'postpone') && is(frame, 'done', 'ahead') && names(frame, 'vote'),
    examples: ['The Security Council postponed the vote on the draft resolution.'],
    not: ['The Security Council postponed the meeting.'],
  },
  {
    says: 'the Council is about to adopt, prolong or change',
    tells: 'draft',
    when: (frame) =>
      does(frame, 'adopt', 'renew', 'change', 'reject', 'decide') &&
      is(frame, 'ahead') &&
      (byCouncil(frame) || (byCouncilOrNobody(frame) && does(frame, 'adopt') && isText(frame))) &&
      !saysItself(frame) &&
      !ofTravellers(frame) &&
      (isText(frame) || ofMeasures(frame)),
    examples: [
      'Diplomats of the Security Council spoke of a resolution, scheduled to be adopted on Friday.',
      'The Security Council is expected to adopt the draft resolution.',
      'The Security Council is set to extend the arms embargo.',
    ],
    not: ['The Security Council is urged to adopt the draft resolution.'],
  },
  {
    says: 'somebody drafted, tabled, circulated a text, or it is agreed',
    tells: 'draft',
    when: (frame) =>
      (((does(frame, 'draft') || lemma(frame, 'agree', 'settle')) && isText(frame)) || isBeforeCouncil(frame)) &&
      (is(frame, 'done', 'ahead', 'wished') || (is(frame, 'content') && isBeforeCouncil(frame))) &&
      !frame.clause.describes &&
      !by(frame, 'body', 'council'),
    examples: [
      'France circulated a draft resolution in the Security Council.',
      'A draft resolution was tabled in the Security Council.',
      'A draft resolution on Ruritania is before the Security Council.',
      'A draft resolution on Ruritania was put before the Security Council.',
    ],
    not: ['France circulated a letter in the Security Council.', 'The European Union circulated a draft text.'],
  },
  {
    says: 'there is a deal on a draft',
    tells: 'draft',
    when: (frame) =>
      lemma(frame, 'have', 'reach', 'strike', 'clinch', 'seal') &&
      is(frame, 'done') &&
      !frame.clause.describes &&
      !by(frame, 'body', 'council') &&
      isDeal(frame) &&
      names(frame, 'draft', 'text'),
    examples: ['The United States and China have a deal on a draft resolution of the Security Council.'],
    not: ['The United States and China have a deal on trade, diplomats of the Security Council said.'],
  },
  {
    says: 'a draft would do something',
    tells: 'draft',
    beside: true,
    when: (frame) => is(frame, 'unreal', 'possible', 'content') && by(frame, 'text') && frame.clause.verb.have === null,
    examples: ['France circulated a draft resolution in the Security Council. The draft would lift the embargo.'],
    not: ['The draft resolution would have lifted the embargo of the Security Council.'],
  },
  {
    says: 'a listing is blocked, put on hold or asked for',
    tells: 'held',
    when: (frame) =>
      (does(frame, 'block') || (does(frame, 'put') && names(frame, 'hold'))) && is(frame, 'done') && ofList(frame),
    examples: ['China blocked a proposal to list the commander in the sanctions committee of the Security Council.'],
    not: ['The road was blocked.'],
  },
  {
    says: 'the committee, the Council or the UN approved a listing',
    tells: 'listed',
    when: (frame) =>
      is(frame, 'done') &&
      ((does(frame, 'adopt') && (by(frame, 'committee', 'council', 'un') || isPanel(frame))) ||
        (ofList(frame) && tellsOfNoun(frame))) &&
      nominal(frame, LISTINGS),
    examples: ['The committee of the Security Council approved the addition of Ferdo Marlik to its list.'],
    not: ['The committee of the Security Council did not approve the addition of Ferdo Marlik to its list.'],
  },
  {
    says: 'the committee, the Council or the UN approved a removal',
    tells: 'delisted',
    when: (frame) =>
      is(frame, 'done') &&
      ((does(frame, 'adopt') && (by(frame, 'committee', 'council', 'un') || isPanel(frame))) ||
        (ofList(frame) && tellsOfNoun(frame))) &&
      nominal(frame, REMOVALS),
    examples: ['The committee of the Security Council approved the removal of Ferdo Marlik from its list.'],
    not: ['The committee of the Security Council considered the removal of Ferdo Marlik from its list.'],
  },
  {
    says: 'the committee, the Council or the UN put a party on its list',
    tells: 'listed',
    when: (frame) =>
      is(frame, 'done') &&
      !frame.clause.describes &&
      byLister(frame) &&
      (does(frame, 'list') ||
        (lemma(frame, 'freeze') && ofAssets(frame)) ||
        (lemma(frame, 'ban') && ofMany(frame)) ||
        (does(frame, 'put') &&
          (names(frame, 'list', 'sanctions') || underSanctions(frame)) &&
          !names(frame, 'hold'))) &&
      !lists(frame),
    examples: [
      'The sanctions committee of the Security Council added Ferdo Marlik to its list.',
      'Ferdo Marlik was put on the sanctions list of the Security Council.',
      'The sanctions committee of the Security Council froze the assets of Ferdo Marlik.',
    ],
    not: [
      'The Treasury designated Ferdo Marlik.',
      'India asked the sanctions committee of the Security Council to list Ferdo Marlik.',
      'The sanctions committee of the Security Council listed Ferdo Marlik in 2011.',
    ],
  },
  {
    says: 'a party was named beside those that were listed',
    tells: 'listed',
    beside: true,
    when: (frame) =>
      is(frame, 'done') &&
      by(frame, 'none') &&
      frame.clause.voice === 'passive' &&
      (frame.clause.describes ? does(frame, 'list', 'put') : does(frame, 'list', 'put') || lemma(frame, ...NAMED)) &&
      !lemma(frame, 'include') &&
      !lists(frame),
    examples: ['The UN Security Council put sanctions on the commander Ferdo Marlik. Odo Brankin was also named.'],
    not: ['Odo Brankin was named ambassador to the Security Council.', 'Odo Brankin was named by the Treasury.'],
  },
  {
    says: 'a party was hit by sanctions',
    tells: 'listed',
    beside: true,
    when: (frame) =>
      is(frame, 'done') &&
      frame.clause.voice === 'passive' &&
      !by(frame, 'body', 'states') &&
      lemma(frame, ...STRUCK) &&
      isBySanctions(frame),
    examples: [
      'The UN Security Council put sanctions on the commander Ferdo Marlik. Odo Brankin was hit with a travel ban.',
    ],
    not: ['Odo Brankin, an envoy to the Security Council, was hit by a stone.'],
  },
  {
    says: 'the sanctions target a party, or the Council singles it out',
    tells: 'listed',
    beside: true,
    when: (frame) =>
      (is(frame, 'done') || (is(frame, 'ahead') && lemma(frame, 'face'))) &&
      frame.clause.voice === 'active' &&
      ((lemma(frame, 'target', 'hit', 'name') && frame.clause.subject?.mention?.thing === 'sanctions') ||
        (lemma(frame, 'face') && on(frame, 'sanctions')) ||
        (lemma(frame, ...IMPOSES) && by(frame, 'text') && on(frame, 'sanctions') && personsOn(frame) !== null) ||
        (lemma(frame, 'single') && by(frame, 'council', 'committee', 'un'))),
    examples: [
      'The UN Security Council put sanctions on two commanders. The sanctions target Ferdo Marlik and Odo Brankin.',
    ],
    not: ['The sanctions target the economy of Ruritania, the Security Council said.'],
  },
  {
    says: 'the committee, the Council or the UN took a party off its list',
    tells: 'delisted',
    when: (frame) =>
      is(frame, 'done') &&
      byLister(frame) &&
      (does(frame, 'delist') || (does(frame, 'take') && offList(frame))) &&
      (names(frame, 'list') || ofList(frame)),
    examples: [
      'The sanctions committee of the Security Council removed Ferdo Marlik from its list.',
      'Ferdo Marlik was taken off the sanctions list of the Security Council.',
    ],
    not: [
      'The Treasury removed Ferdo Marlik from its list.',
      'The sanctions committee of the Security Council may remove Ferdo Marlik.',
    ],
  },
  {
    says: 'a party was delisted, in a text that tells of the list',
    tells: 'delisted',
    beside: true,
    when: (frame) =>
      is(frame, 'done') &&
      by(frame, 'none') &&
      frame.clause.voice === 'passive' &&
      lemma(frame, 'delist') &&
      frame.clause.governor !== null &&
      SAYINGS.has(frame.clause.governor.verb.lemma),
    examples: [
      'The UN Security Council committee removed a businessman from its list. Its chair said that Ferdo Marlik had been de-listed.',
    ],
    not: ['The UN Security Council met. The company may be delisted.'],
  },
  {
    says: 'a party is now on the list or under sanctions',
    tells: 'listed',
    when: (frame) =>
      lemma(frame, 'be', 'come', 'go', 'land', 'appear', 'join', 'enter', 'stand', 'fall') &&
      is(frame, 'done') &&
      !frame.clause.verb.negated &&
      !subjectHas(frame, 'there') &&
      !placed(frame, ['off'], 'list', 'sanctions') &&
      isNew(frame) &&
      (placed(frame, ['on', 'onto', 'under'], 'list', 'sanctions') ||
        (lemma(frame, 'join', 'enter') && on(frame, 'list'))),
    examples: ['Ferdo Marlik is now on the sanctions list of the Security Council.'],
    not: ['Ferdo Marlik has been on the sanctions list of the Security Council since 2001.'],
  },
  {
    says: 'a party is off the list',
    tells: 'delisted',
    when: (frame) =>
      lemma(frame, 'be', 'come', 'go', 'leave', 'stand') &&
      is(frame, 'done', 'not') &&
      (placed(frame, ['off'], 'list', 'sanctions') ||
        (lemma(frame, 'leave') && on(frame, 'list')) ||
        (noLonger(frame) && placed(frame, ['on', 'under'], 'list', 'sanctions'))),
    examples: [
      'Ferdo Marlik is off the sanctions list of the Security Council.',
      'Ferdo Marlik is no longer on the sanctions list of the Security Council.',
    ],
    not: ['Ferdo Marlik will be off the sanctions list of the Security Council.'],
  },
  VOTED_RENEWAL,
  {
    says: 'a committee met, was briefed, reviewed something',
    tells: 'notice',
    when: (frame) =>
      (does(frame, 'meet') || (lemma(frame, 'hold', 'have', 'conduct', 'attend') && names(frame, 'session'))) &&
      is(frame, 'done') &&
      !isWeighing(frame) &&
      !isPresent(frame) &&
      (by(frame, 'committee') || (does(frame, 'meet') && ofCommittee(frame))),
    examples: ['The sanctions committee of the Security Council met with its experts.'],
    not: ['The Security Council met on Ruritania.'],
  },
];
