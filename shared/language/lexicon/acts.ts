import { rows } from './row.js';

/** What is done: the verb of a clause, whoever does it and to whatever. */
export type Act =
  | 'adopt'
  | 'decide'
  | 'renew'
  | 'stay'
  | 'give'
  | 'change'
  | 'reject'
  | 'fail'
  | 'veto'
  | 'block'
  | 'draft'
  | 'vote'
  | 'postpone'
  | 'list'
  | 'delist'
  | 'put'
  | 'take'
  | 'issue'
  | 'meet'
  | 'wield'
  | 'win';

/** A verb of two words is written with its particle: "vote down". */
export const ACTS = [
  ...rows('adopt', {
    adopt: 'The Security Council adopted a resolution on Ruritania.',
    approve: 'The Security Council approved the draft resolution.',
    pass: 'The Security Council passed the resolution.',
    endorse: 'The Security Council endorsed the text on Thursday.',
    'go through': 'The resolution went through in the Security Council.',
    'sail through': 'The resolution sailed through the Security Council.',
    'sign off': 'The Security Council signed off the resolution.',
  }),
  ...rows('decide', {
    decide: 'The Security Council decided to keep the arms embargo.',
    agree: 'The Security Council agreed to extend the sanctions.',
    resolve: 'The Security Council resolved to lift the embargo.',
    move: 'The Security Council moved to end the sanctions.',
    let: 'The Security Council let the arms embargo run on.',
    choose: 'The Security Council chose to keep the travel ban.',
  }),
  ...rows('renew', {
    extend: 'The Security Council extended the arms embargo.',
    renew: 'The Security Council renewed the sanctions.',
    prolong: 'The Security Council prolonged the travel ban.',
    reauthorize: 'The Security Council reauthorized the Panel of Experts.',
    reauthorise: 'The Security Council reauthorised the inspections at sea.',
    'roll over': 'The Security Council rolled over the sanctions.',
    maintain: 'The Security Council maintained the arms embargo.',
    keep: 'The Security Council kept the asset freeze.',
    retain: 'The Security Council retained the travel ban.',
    continue: 'The Security Council continued the sanctions.',
    lengthen: 'The Security Council lengthened the mandate of the panel.',
    preserve: 'The Security Council preserved the arms embargo.',
    uphold: 'The Security Council upheld the arms embargo.',
    'carry over': 'The Security Council carried over the embargo.',
  }),
  ...rows('stay', {
    stay: 'The travel ban stays until 31 May 2027.',
    remain: 'The arms embargo remains in force until 31 May 2027.',
    run: 'The sanctions run until 31 May 2027.',
    last: 'The embargo lasts until 31 May 2027.',
    stand: 'The asset freeze stands until 31 May 2027.',
    hold: 'The travel ban holds until 31 May 2027.',
    go: 'The Panel of Experts goes on until 31 May 2027.',
    work: 'The Panel of Experts works until 31 May 2027.',
    serve: 'The Panel of Experts serves until 31 May 2027.',
    monitor: 'The Panel of Experts monitors the embargo until 31 May 2027.',
    apply: 'The arms embargo applies until 31 May 2027.',
  }),
  ...rows('give', {
    give: 'The Security Council gave the panel another year.',
    grant: 'The Security Council granted the panel 12 more months.',
    receive: 'The Panel of Experts received another year from the Security Council.',
    get: 'The sanctions monitors got another year from the Security Council.',
    allow: 'The Security Council allowed the panel 12 more months.',
  }),
  ...rows('change', {
    impose: 'The Security Council imposed an arms embargo on Ruritania.',
    order: 'The Security Council ordered an arms embargo on Ruritania.',
    levy: 'The Security Council levied sanctions on Ruritania.',
    clamp: 'The Security Council clamped an arms embargo on Ruritania.',
    slap: 'The Security Council slapped sanctions on Ruritania.',
    lift: 'The Security Council lifted the arms embargo on Ruritania.',
    end: 'The Security Council ended the sanctions on Ruritania.',
    terminate: 'The Security Council terminated the sanctions.',
    scrap: 'The Security Council scrapped the arms embargo.',
    abolish: 'The Security Council abolished the sanctions.',
    repeal: 'The Security Council repealed the embargo.',
    suspend: 'The Security Council suspended the sanctions.',
    ease: 'The Security Council eased the arms embargo.',
    relax: 'The Security Council relaxed the embargo.',
    loosen: 'The Security Council loosened the arms embargo.',
    tighten: 'The Security Council tightened the sanctions.',
    toughen: 'The Security Council toughened the sanctions.',
    widen: 'The Security Council widened the sanctions.',
    broaden: 'The Security Council broadened the arms embargo.',
    expand: 'The Security Council expanded the sanctions.',
    strengthen: 'The Security Council strengthened the sanctions.',
    stretch: 'The Security Council stretched the sanctions over another group.',
    authorize: 'The Security Council authorized inspections at sea.',
    authorise: 'The Security Council authorised inspections at sea.',
    establish: 'The Security Council established a sanctions regime.',
    'set up': 'The Security Council set up a sanctions regime.',
    create: 'The Security Council created a sanctions committee.',
    exempt: 'The Security Council exempted aid from the asset freeze.',
    restore: 'The Security Council restored the sanctions.',
    reimpose: 'The Security Council reimposed the arms embargo.',
    ban: 'The Security Council banned arms sales to Ruritania.',
    outlaw: 'The Security Council outlawed arms sales to Ruritania.',
  }),
  ...rows('reject', {
    reject: 'The Security Council rejected the draft resolution.',
    'vote down': 'The Security Council voted down the resolution.',
    'turn down': 'The Security Council turned down the draft.',
    'throw out': 'The Security Council threw out the draft resolution.',
    defeat: 'The Security Council defeated the draft resolution.',
  }),
  ...rows('fail', {
    fail: 'The draft resolution failed in the Security Council.',
    'fall short': 'The draft resolution fell short in the Security Council.',
  }),
  ...rows('wield', {
    cast: 'Russia cast its veto in the Security Council.',
    use: 'Russia used its veto in the Security Council.',
    wield: 'Russia wielded its veto in the Security Council.',
    exercise: 'Russia exercised its veto in the Security Council.',
    oppose: 'Russia opposed its veto to the resolution in the Security Council.',
    employ: 'Russia employed its veto in the Security Council.',
  }),
  ...rows('win', {
    win: 'The resolution won ten votes in the Security Council.',
    garner: 'The resolution garnered ten votes in the Security Council.',
    gather: 'The resolution gathered ten votes in the Security Council.',
    muster: 'The resolution mustered ten votes in the Security Council.',
    secure: 'The resolution secured ten votes in the Security Council.',
    obtain: 'The resolution obtained ten votes in the Security Council.',
    find: 'The resolution found ten votes in the Security Council.',
  }),
  ...rows('veto', {
    veto: 'Russia vetoed the draft resolution in the Security Council.',
  }),
  ...rows('block', {
    block: 'China blocked a proposal to list the commander in the sanctions committee.',
    thwart: 'China thwarted the listing of the commander in the sanctions committee.',
    stall: 'China stalled the proposal in the sanctions committee.',
    stop: 'China stopped the bid to list the commander in the sanctions committee.',
  }),
  ...rows('draft', {
    circulate: 'France circulated a draft resolution in the Security Council.',
    table: 'France tabled a draft resolution in the Security Council.',
    submit: 'France submitted a draft resolution to the Security Council.',
    propose: 'France proposed a draft resolution to the Security Council.',
    introduce: 'France introduced a draft resolution in the Security Council.',
    present: 'France presented a draft resolution to the Security Council.',
    draft: 'France drafted a resolution for the Security Council.',
    draw: 'France drew up a draft resolution for the Security Council.',
    pen: 'France penned a draft resolution for the Security Council.',
    author: 'France authored a draft resolution for the Security Council.',
    prepare: 'France prepared a draft resolution for the Security Council.',
    'put forward': 'France put forward a draft resolution in the Security Council.',
    sponsor: 'France sponsored a draft resolution in the Security Council.',
    'co-sponsor': 'France co-sponsored a draft resolution in the Security Council.',
    cosponsor: 'France cosponsored a draft resolution in the Security Council.',
    'co-author': 'France co-authored a draft resolution for the Security Council.',
    finalize: 'France finalized a draft resolution for the Security Council.',
    finalise: 'France finalised a draft resolution for the Security Council.',
    unveil: 'France unveiled a draft resolution in the Security Council.',
    deliver: 'France delivered a draft resolution to the Security Council.',
    distribute: 'France distributed a draft resolution to the Security Council.',
    float: 'France floated a draft resolution in the Security Council.',
  }),
  ...rows('vote', {
    vote: 'The Security Council voted on the draft resolution.',
  }),
  ...rows('postpone', {
    postpone: 'The Security Council postponed the vote on the draft resolution.',
    delay: 'The Security Council delayed the vote on the draft resolution.',
    defer: 'The Security Council deferred the vote on the draft resolution.',
  }),
  ...rows('list', {
    list: 'The sanctions committee listed Ferdo Marlik.',
    blacklist: 'The sanctions committee blacklisted Ferdo Marlik.',
    designate: 'The sanctions committee designated Ferdo Marlik.',
    sanction: 'The UN Security Council sanctioned Ferdo Marlik.',
    add: 'The sanctions committee added Ferdo Marlik to its list.',
    include: 'The sanctions committee included Ferdo Marlik in its list.',
  }),
  ...rows('delist', {
    delist: 'The sanctions committee delisted Ferdo Marlik.',
    remove: 'The sanctions committee removed Ferdo Marlik from its list.',
    delete: 'The sanctions committee deleted Ferdo Marlik from its list.',
    drop: 'The sanctions committee dropped Ferdo Marlik from its list.',
    strike: 'The sanctions committee struck Ferdo Marlik from its list.',
    unfreeze: 'The sanctions committee unfroze Ferdo Marlik.',
  }),
  ...rows('put', {
    put: 'The sanctions committee put Ferdo Marlik on its list.',
    place: 'The sanctions committee placed Ferdo Marlik on its list.',
  }),
  ...rows('take', {
    take: 'The sanctions committee took Ferdo Marlik off its list.',
  }),
  ...rows('issue', {
    issue: 'The Security Council issued a presidential statement.',
    read: 'The Security Council read out a presidential statement.',
    release: 'The Security Council released a press statement.',
  }),
  ...rows('meet', {
    meet: 'The sanctions committee met with its experts.',
    brief: 'The chair briefed the sanctions committee.',
    review: 'The sanctions committee reviewed its guidelines.',
    revise: 'The sanctions committee revised its guidelines.',
    consult: 'The sanctions committee consulted its experts.',
    discuss: 'The sanctions committee discussed the report of its experts.',
    consider: 'The sanctions committee considered the report of its experts.',
    convene: 'The sanctions committee convened a meeting with its experts.',
  }),
] as const;

/** Acts in the form of a noun: "the adoption of", "the veto of". */
export const NOMINAL_ACTS = [
  ...rows('adopt', {
    adoption: 'The adoption of the resolution by the Security Council came on Thursday.',
    approval: 'The approval of the resolution by the Security Council came on Thursday.',
    passage: 'The passage of the resolution by the Security Council came on Thursday.',
  }),
  ...rows('renew', {
    renewal: 'The renewal of the sanctions by the Security Council came on Thursday.',
    extension: 'The extension of the arms embargo by the Security Council came on Thursday.',
    rollover: 'The rollover of the sanctions by the Security Council came on Thursday.',
    prolongation: 'The prolongation of the embargo by the Security Council came on Thursday.',
  }),
  ...rows('change', {
    imposition: 'The imposition of sanctions by the Security Council came on Thursday.',
    lifting: 'The lifting of the embargo by the Security Council came on Thursday.',
    termination: 'The termination of the sanctions by the Security Council came on Thursday.',
  }),
  ...rows('reject', {
    rejection: 'The rejection of the resolution by the Security Council came on Thursday.',
    defeat: 'The defeat of the resolution in the Security Council came on Thursday.',
  }),
  ...rows('list', {
    listing: 'The committee approved the listing of Ferdo Marlik.',
    addition: 'The committee approved the addition of Ferdo Marlik to its list.',
    designation: 'The committee approved the designation of Ferdo Marlik.',
    inclusion: 'The committee approved the inclusion of Ferdo Marlik in its list.',
    blacklisting: 'The committee approved the blacklisting of Ferdo Marlik.',
  }),
  ...rows('delist', {
    delisting: 'The committee approved the delisting of Ferdo Marlik.',
    'de-listing': 'The committee approved the de-listing of Ferdo Marlik.',
    removal: 'The committee approved the removal of Ferdo Marlik from its list.',
    deletion: 'The committee approved the deletion of Ferdo Marlik from its list.',
  }),
] as const;
