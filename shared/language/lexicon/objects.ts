import { rows } from './row.js';

/** What is acted on. */
export type Thing =
  | 'text'
  | 'draft'
  | 'vote'
  | 'veto'
  | 'sanctions'
  | 'panel'
  | 'mission'
  | 'mandate'
  | 'permit'
  | 'statement'
  | 'list'
  | 'proposal'
  | 'hold'
  | 'guidelines'
  | 'session';

export const THINGS = [
  ...rows('text', {
    resolution: 'The Security Council adopted a resolution.',
    text: 'The Security Council adopted the text.',
    document: 'The Security Council adopted the document.',
    measure: 'The Security Council adopted the measure.',
    motion: 'The Security Council adopted the motion.',
    res: 'The Security Council adopted Res. 2713.',
  }),
  ...rows('draft', {
    draft: 'Russia vetoed the draft at the Security Council.',
    'draft resolution': 'Russia vetoed the draft resolution at the Security Council.',
    'draft text': 'Russia vetoed the draft text at the Security Council.',
    'draft document': 'Russia vetoed the draft document at the Security Council.',
    'resolution draft': 'Russia vetoed the resolution draft at the Security Council.',
    'resolution project': 'Russia vetoed the resolution project at the Security Council.',
    'rival resolution': 'Russia vetoed the rival resolution at the Security Council.',
  }),
  ...rows('vote', {
    vote: 'The Security Council postponed the vote.',
    voting: 'The Security Council postponed the voting.',
    ballot: 'The Security Council postponed the ballot.',
  }),
  ...rows('veto', {
    veto: 'Russia cast its veto in the Security Council.',
    'negative vote': 'Russia cast its negative vote in the Security Council.',
    'veto right': 'Russia used its veto right in the Security Council.',
    'veto power': 'Russia used its veto power in the Security Council.',
    'right of veto': 'Russia used its right of veto in the Security Council.',
  }),
  ...rows('sanctions', {
    sanction: 'The Security Council renewed the sanctions.',
    embargo: 'The Security Council renewed the embargo.',
    'arms embargo': 'The Security Council renewed the arms embargo.',
    'weapons embargo': 'The Security Council renewed the weapons embargo.',
    'arms ban': 'The Security Council renewed the arms ban.',
    'travel ban': 'The Security Council renewed the travel ban.',
    'asset freeze': 'The Security Council renewed the asset freeze.',
    'assets freeze': 'The Security Council renewed the assets freeze.',
    'freeze on assets': 'The Security Council renewed the freeze on assets.',
    'sanctions regime': 'The Security Council renewed the sanctions regime.',
    'sanctions measure': 'The Security Council renewed the sanctions measures.',
    'sanctions relief': 'The Security Council continued the sanctions relief.',
    'petroleum measure': 'The Security Council renewed the petroleum measures.',
    'oil measure': 'The Security Council renewed the oil measures.',
    'oil sanction': 'The Security Council renewed the oil sanctions.',
    'arms measure': 'The Security Council renewed the arms measures.',
    'charcoal ban': 'The Security Council renewed the charcoal ban.',
    restriction: 'The Security Council renewed the restrictions.',
    penalty: 'The Security Council renewed the penalties.',
    curb: 'The Security Council renewed the curbs.',
    prohibition: 'The Security Council renewed the prohibition.',
    measures: 'The Security Council renewed the measures.',
    freeze: 'The Security Council renewed the freeze.',
    ban: 'The Security Council renewed the ban.',
  }),
  ...rows('panel', {
    'panel of experts': 'The Security Council renewed the Panel of Experts.',
    'group of experts': 'The Security Council renewed the Group of Experts.',
    'expert panel': 'The Security Council renewed the expert panel.',
    'experts panel': 'The Security Council renewed the experts panel.',
    'expert group': 'The Security Council renewed the expert group.',
    expert: 'The Security Council renewed the experts.',
    'sanctions expert': 'The Security Council renewed the sanctions experts.',
    'sanctions monitor': 'The Security Council renewed the sanctions monitors.',
    panel: 'The Security Council renewed the panel.',
    'monitoring group': 'The Security Council renewed the Monitoring Group.',
    'monitoring team': 'The Security Council renewed the Monitoring Team.',
    'monitoring panel': 'The Security Council renewed the monitoring panel.',
    'sanctions panel': 'The Security Council renewed the sanctions panel.',
    'sanctions team': 'The Security Council renewed the sanctions team.',
    ombudsperson: 'The Security Council renewed the Ombudsperson.',
    monitor: 'The Security Council renewed the monitors.',
  }),
  ...rows('permit', {
    exemption: 'The Security Council renewed the exemption.',
    'carve-out': 'The Security Council renewed the carve-out.',
    authorization: 'The Security Council renewed the authorization.',
    authorisation: 'The Security Council renewed the authorisation.',
    waiver: 'The Security Council renewed the waiver.',
    suspension: 'The Security Council renewed the suspension.',
    'oil-for-food': 'The Security Council renewed oil-for-food.',
    'oil-for-food program': 'The Security Council renewed the oil-for-food program.',
    'oil-for-food programme': 'The Security Council renewed the oil-for-food programme.',
    authority: 'The Security Council renewed the authority of States to inspect ships.',
    permission: 'The Security Council renewed the permission.',
    inspection: 'The Security Council renewed the inspections.',
    'maritime interdiction': 'The Security Council renewed the maritime interdiction.',
  }),
  ...rows('mission', {
    mission: 'The Security Council renewed the mission.',
    'peacekeeping mission': 'The Security Council renewed the peacekeeping mission.',
    'peacekeeping force': 'The Security Council renewed the peacekeeping force.',
    peacekeeper: 'The Security Council renewed the peacekeepers.',
    'interim force': 'The Security Council renewed the interim force.',
    'peacebuilding office': 'The Security Council renewed the peacebuilding office.',
    'security force': 'The Security Council renewed the security force.',
    troop: 'The Security Council renewed the troops.',
    unifil: 'The Security Council renewed UNIFIL.',
    unmiss: 'The Security Council renewed UNMISS.',
    monusco: 'The Security Council renewed MONUSCO.',
    minusca: 'The Security Council renewed MINUSCA.',
    minusma: 'The Security Council renewed MINUSMA.',
    undof: 'The Security Council renewed UNDOF.',
    unisfa: 'The Security Council renewed UNISFA.',
    unamid: 'The Security Council renewed UNAMID.',
    unama: 'The Security Council renewed UNAMA.',
    unsmil: 'The Security Council renewed UNSMIL.',
    binuh: 'The Security Council renewed BINUH.',
    minurso: 'The Security Council renewed MINURSO.',
    unficyp: 'The Security Council renewed UNFICYP.',
    atmis: 'The Security Council renewed ATMIS.',
  }),
  ...rows('mandate', {
    mandate: 'The Security Council renewed the mandate.',
  }),
  ...rows('statement', {
    'presidential statement': 'The Security Council issued a presidential statement.',
    'press statement': 'The Security Council issued a press statement.',
    statement: 'The Security Council issued a statement.',
  }),
  ...rows('list', {
    list: 'The committee updated its list.',
    blacklist: 'The committee updated its blacklist.',
    'sanctions list': 'The committee updated its sanctions list.',
    'terror list': 'The committee updated its terror list.',
    'consolidated list': 'The committee updated its Consolidated List.',
  }),
  ...rows('proposal', {
    proposal: 'China blocked the proposal in the sanctions committee.',
    bid: 'China blocked the bid in the sanctions committee.',
    request: 'China blocked the request in the sanctions committee.',
    move: 'China blocked the move in the sanctions committee.',
  }),
  ...rows('hold', {
    hold: 'China lifted its hold in the sanctions committee.',
    'technical hold': 'China lifted its technical hold in the sanctions committee.',
  }),
  ...rows('guidelines', {
    guidelines: 'The committee revised its guidelines.',
    'programme of work': 'The committee discussed the programme of work.',
  }),
  ...rows('session', {
    consultations: 'The committee held informal consultations.',
    'informal consultations': 'The committee held informal consultations.',
    meeting: 'The committee held a meeting.',
    briefing: 'The committee held a briefing.',
    session: 'The committee held a session.',
  }),
] as const;
