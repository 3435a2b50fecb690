import { type Labelled, news, release } from './corpus.js';

/** What other bodies do, what was done long ago, what is only called for, and what did not happen. */
export const NEGATIVES: readonly Labelled[] = [
  ...[
    [
      'eu-sanctions',
      'EU Adopts New Sanctions on Iran',
      'The European Union on Monday adopted sanctions against eight people in Iran. The Council of the European Union approved the list unanimously.',
    ],
    [
      'ofac',
      'Treasury Sanctions Network',
      'The U.S. Treasury Department on Tuesday imposed sanctions on a network that it says moved weapons for Al-Shabaab. OFAC added 12 names to its list.',
    ],
    [
      'african-body-fails-to-renew',
      'Bloc Lets Mandate Lapse',
      'The Peace and Security Council of the African Union failed to renew on Tuesday the mandate of its force, diplomats said.',
    ],
    [
      'listed-on-a-proposal',
      'UN Sanctions Two Commanders',
      'A committee of the UN Security Council has imposed a travel ban and an asset freeze on two commanders in Sudan. The step, based on a U.S. proposal tabled in August, took months.',
    ],
    [
      'nine-votes-explained',
      'How the UN Votes',
      'A resolution of the UN Security Council needs nine votes in favour and no veto by any of its five permanent members, the guide explains.',
    ],
    [
      'rights-council',
      'Rights Body Renews Inquiry',
      'The UN Human Rights Council voted on Friday to extend the mandate of its inquiry into South Sudan by 19 votes in favour, nine against and 19 abstentions.',
    ],
    [
      'assembly',
      'UN General Assembly Votes',
      'The UN General Assembly adopted on Wednesday by 141 votes in favour a resolution that demands an end to the fighting.',
    ],
    [
      'national-council',
      'National Security Council Meets',
      'The National Security Council approved on Thursday a plan for the northern border, the presidency said.',
    ],
    [
      'african-union',
      'AU Body Lifts Suspension',
      'The Peace and Security Council of the African Union decided on Friday to lift the suspension of the country.',
    ],
    [
      'past-imposed',
      'Life under Sanctions',
      'In 2006 the Security Council imposed sanctions on North Korea. Since then its people have learned to live with little, and smugglers with much.',
    ],
    [
      'past-libya',
      'Where Did the Money Go?',
      'The UN Security Council froze the assets of Libya in 2011. Bankers have asked ever since where the interest went.',
    ],
    [
      'past-veto',
      'Diplomat Remembers',
      'A former envoy recalled how Russia vetoed a resolution on Syria in October 2011, a day he called the worst of his career.',
    ],
    [
      'called-to-impose',
      'Aid Groups Want Embargo',
      'Aid groups called on the Security Council on Monday to impose an arms embargo on South Sudan, saying that it would save lives.',
    ],
    [
      'urges-extend',
      'Seoul Urges Council to Act',
      'South Korea urged the UN Security Council on Friday to impose more sanctions on North Korea after a missile flew over the sea.',
    ],
    [
      'should',
      'Opinion: Time to Act',
      'The Security Council should extend the sanctions on Sudan and must widen them to the whole country, writes our columnist.',
    ],
    [
      'no-vote',
      'Council Meets on Missile, No Action',
      'The UN Security Council met behind closed doors on Wednesday on a missile test by North Korea. It took no action and issued no statement.',
    ],
    [
      'minister-lifts',
      'President Asks for End of Sanctions',
      'The president of South Sudan asked the Security Council on Tuesday to lift its arms embargo, saying that it hurts the peace.',
    ],
    [
      'report',
      'Experts: Sanctions Evaded',
      'North Korea evaded sanctions with ship transfers at sea, says a report by UN experts to the Security Council seen on Monday.',
    ],
    [
      'court',
      'Court Rules on Freeze',
      'A court in Geneva ruled on Friday that a bank may release the money of a businessman whom the United Nations took off its sanctions list years ago.',
    ],
    [
      'congress',
      'Senate Passes Sanctions Bill',
      'The U.S. Senate passed a bill on Thursday with sanctions on Iran. Senators said that the Security Council had been too slow.',
    ],
    [
      'committee-put-on-hold',
      'China Puts Bid to List Leader on Hold',
      'China on Wednesday placed a technical hold on a proposal in the Security Council 1267 Committee to list the leader of a militant group.',
    ],
  ].map(([name = '', title = '', text = '']) => news(name, '2023-03-15', `${title}\n\n${text}`, [])),
  ...[
    [
      'football',
      'Council Approves Stadium',
      'The city council approved a new stadium on Tuesday after a vote of nine in favour and two against.',
    ],
    [
      'football-sanctions',
      'Club Faces Sanctions',
      'The league imposed sanctions on the club, which must pay a fine by Friday.',
    ],
    [
      'weather',
      'Rain Expected',
      'Rain is expected to fall on Thursday, and the draft of cold air will last until Sunday.',
    ],
    [
      'hold-music',
      'Security at Council Meeting',
      'Security at the council meeting was tight as members voted to renew the contract of the mayor.',
    ],
  ].map(([name = '', title = '', text = '']) => news(name, '2023-03-15', `${title}\n\n${text}`, [])),
  ...[
    [
      'human-rights-treaty',
      'Committee on Rights of Child Ends Session',
      'The Committee on the Rights of the Child today adopted its concluding observations on six States.',
    ],
    [
      'non-governmental',
      'Committee Recommends Status for 48 Groups',
      'The Committee on Non-Governmental Organizations today recommended special status for 48 organizations and deferred 30 others.',
    ],
    [
      'deputy',
      'Deputy Secretary-General Opens Forum',
      'The Deputy Secretary-General opened a forum on Thursday and spoke of sanctions as a tool of the Charter.',
    ],
    [
      'noon-briefing',
      'Daily Briefing by Spokesman',
      'The Spokesman said that the Security Council would meet tomorrow on Yemen and that a draft was under discussion.',
    ],
  ].map(([name = '', title = '', text = '']) => release(name, '2023-03-15', `${title}\n\n${text}`, [])),
];
