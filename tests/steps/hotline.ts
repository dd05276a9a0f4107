/** The steps of the hotline, with the right each asks for. */
import { randomUUID } from 'node:crypto';
import * as drafts from '#flow/announcing/draft.server.ts';
import * as live from '#flow/announcing/live.server.ts';
import * as rehearsals from '#flow/announcing/rehearsal.server.ts';
import * as sounds from '#flow/announcing/sounds.server.ts';
import * as notices from '#flow/announcing/notices.server.ts';
import * as agent from '#flow/hotline/agent.server.ts';
import * as keeping from '#flow/hotline/appointments/interpreter.server.ts';
import * as seeing from '#flow/hotline/chatting/seeing.server.ts';
import * as writing from '#flow/hotline/chatting/agent.server.ts';
import * as ringing from '#flow/hotline/callback.server.ts';
import * as voicemails from '#flow/hotline/voicemail.server.ts';
import * as leading from '#flow/hotline/supervisor.server.ts';
import * as handing from '#flow/hotline/transfer.server.ts';
import * as measures from '#flow/leading/measures.server.ts';
import * as reviews from '#flow/leading/reviews.server.ts';
import * as shifts from '#flow/leading/shifts.server.ts';
import * as wrapping from '#flow/hotline/wrap-up.server.ts';
import { sendToCaller } from '#flow/texting/caller.server.ts';
import type { Row } from '#tests/steps.ts';

const id = randomUUID();
const nothing = { pl: '', en: '', uk: '' };
const place = {
  say: [],
  more: nothing,
  also: '',
  ways: { next: '', open: '', closed: '', otherwise: '' },
  keys: [],
  yes: '',
  no: '',
  seconds: '',
  topic: ''
};
const said = { code: '', lang: 'pl' } as const;
const notice = { words: { pl: '', en: '', uk: '' }, from: '', until: '' };
const to = { to: { number: '1' }, reason: 'none', words: '', warm: true };

export const HOTLINE_STEPS: Readonly<Record<string, Row | readonly Row[]>> = {
  'leading/measures takeMeasure': [
    'board',
    ({ here, person }) => measures.takeMeasure(here, person, { what: '', topic: '', person: '', why: '' })
  ],
  'leading/measures endMeasure': ['board', ({ here, person }) => measures.endMeasure(here, person, id)],
  'announcing/notices repeatNotice': [
    'board',
    ({ here, person }) => notices.repeatNotice(here, person, id, 2)
  ],
  'leading/shifts planWeek': ['board', ({ here, person }) => shifts.planWeek(here, person, '2026-11-16', [])],
  'leading/shifts copyWeek': ['board', ({ here, person }) => shifts.copyWeek(here, person, '2026-11-16')],
  'leading/reviews reviewContact': [
    'board',
    ({ here, person }) => reviews.reviewContact(here, person, id, { marks: {}, failed: [], words: '' })
  ],
  'leading/reviews replyToReview': [
    'hotline',
    ({ here, person }) => reviews.replyToReview(here, person, id, { words: '', appeal: false })
  ],
  'announcing/notices writeNotice': [
    'board',
    ({ here, person }) => notices.writeNotice(here, person, notice)
  ],
  'announcing/notices changeNotice': [
    'board',
    ({ here, person }) => notices.changeNotice(here, person, id, 1, notice)
  ],
  'announcing/notices stopNotice': ['board', ({ here, person }) => notices.stopNotice(here, person, id)],
  'announcing/sounds takeRecording': [
    'hotline-set-up',
    ({ here, person }) => sounds.takeRecording(here, person, said, { name: '', bytes: new Uint8Array() })
  ],
  'announcing/sounds removeRecording': [
    'hotline-set-up',
    ({ here, person }) => sounds.removeRecording(here, person, said)
  ],
  'announcing/sounds hearAnnouncement': [
    'hotline-set-up',
    ({ here, person }) => sounds.hearAnnouncement(here, person, said)
  ],
  'announcing/draft beginDraft': [
    'hotline-set-up',
    ({ here, person }) => drafts.beginDraft(here, person, -1)
  ],
  'announcing/draft changePlace': [
    'hotline-set-up',
    ({ here, person }) => drafts.changePlace(here, person, -1, '', place)
  ],
  'announcing/draft addPlace': [
    'hotline-set-up',
    ({ here, person }) => drafts.addPlace(here, person, -1, { kind: 'end', name: '', typed: place })
  ],
  'announcing/draft removePlace': [
    'hotline-set-up',
    ({ here, person }) => drafts.removePlace(here, person, -1, '')
  ],
  'announcing/draft movePlace': [
    'hotline-set-up',
    ({ here, person }) => drafts.movePlace(here, person, -1, '', 'later')
  ],
  'announcing/draft beginAt': ['hotline-set-up', ({ here, person }) => drafts.beginAt(here, person, -1, '')],
  'announcing/draft changeTopics': [
    'hotline-set-up',
    ({ here, person }) =>
      drafts.changeTopics(here, person, -1, { topics: [], recording: false, languages: [] })
  ],
  'announcing/draft dropDraft': ['hotline-set-up', ({ here, person }) => drafts.dropDraft(here, person, -1)],
  'announcing/live goLive': ['hotline-set-up', ({ here, person }) => live.goLive(here, person, -1, '')],
  'announcing/live goBack': ['hotline-set-up', ({ here, person }) => live.goBack(here, person, -1, '')],
  'announcing/rehearsal rehearse': [
    'hotline-set-up',
    ({ here, person }) => rehearsals.rehearse(here, person, 'now')
  ],
  'announcing/rehearsal rehearsalStanding': [
    'hotline-set-up',
    ({ here, person }) => rehearsals.rehearsalStanding(here, person, id)
  ],
  'announcing/rehearsal hangUpRehearsal': [
    'hotline-set-up',
    ({ here, person }) => rehearsals.hangUpRehearsal(here, person, id)
  ],
  'hotline/agent beAgent': [
    'hotline',
    ({ here, person }) => agent.beAgent(here, person, { state: 'away', reason: '' })
  ],
  'hotline/agent agentBeat': ['hotline', ({ here, person }) => agent.agentBeat(here, person)],
  'hotline/agent connectAgent': ['hotline', ({ here, person }) => agent.connectAgent(here, person)],
  'hotline/agent answerCall': ['hotline', ({ here, person }) => agent.answerCall(here, person, id)],
  'hotline/agent refuseCall': ['hotline', ({ here, person }) => agent.refuseCall(here, person, id)],
  'hotline/agent onOwnCall': ['hotline', ({ here, person }) => agent.onOwnCall(here, person, id, () => [])],
  'hotline/agent hold': ['hotline', ({ here, person }) => agent.hold(here, person, id)],
  'hotline/agent resume': ['hotline', ({ here, person }) => agent.resume(here, person, id)],
  'hotline/agent hangUp': ['hotline', ({ here, person }) => agent.hangUp(here, person, id)],
  'hotline/transfer transfer': ['hotline', ({ here, person }) => handing.transfer(here, person, id, to)],
  'hotline/transfer confer': ['hotline', ({ here, person }) => handing.confer(here, person, id)],
  'hotline/transfer handOver': ['hotline', ({ here, person }) => handing.handOver(here, person, id)],
  'hotline/transfer takeBack': ['hotline', ({ here, person }) => handing.takeBack(here, person, id)],
  'hotline/wrap-up addQuestion': [
    'hotline',
    ({ here, person }) => wrapping.addQuestion(here, person, id, randomUUID(), {})
  ],
  'hotline/wrap-up settleQuestion': [
    'hotline',
    ({ here, person }) => wrapping.settleQuestion(here, person, id, id, {})
  ],
  'hotline/wrap-up tieCase': ['hotline', ({ here, person }) => wrapping.tieCase(here, person, id, id)],
  'hotline/wrap-up wrapUp': [
    'hotline',
    ({ here, person }) => wrapping.wrapUp(here, person, id, { outcome: 'none' })
  ],
  'hotline/wrap-up takeLonger': [
    'hotline',
    ({ here, person }) => wrapping.takeLonger(here, person, id, undefined)
  ],
  'hotline/wrap-up settleMissed': [
    'hotline',
    ({ here, person }) => wrapping.settleMissed(here, person, id, { outcome: 'none' })
  ],
  'hotline/chatting/agent readChat': ['hotline', ({ here, person }) => writing.readChat(here, person, id)],
  'hotline/chatting/agent writeAsAgent': [
    'hotline',
    ({ here, person }) => writing.writeAsAgent(here, person, id, { id, words: 'x' })
  ],
  'hotline/chatting/seeing seeAsAgent': [
    'hotline',
    ({ here, person }) => seeing.seeAsAgent(here, person, id, {})
  ],
  'hotline/chatting/agent typeAsAgent': [
    'hotline',
    ({ here, person }) => writing.typeAsAgent(here, person, id)
  ],
  'hotline/appointments/interpreter readAppointments': [
    ['interpret', 'board'],
    ({ here, person }) => keeping.readAppointments(here, person)
  ],
  'hotline/appointments/interpreter cancelFor': [
    ['interpret', 'board'],
    ({ here, person }) => keeping.cancelFor(here, person, id, 'x')
  ],
  'texting/caller sendToCaller': [
    'hotline',
    ({ here, person }) => sendToCaller(here, person, id, { what: 'number', to: '+48601000174' })
  ],
  'hotline/callback askUnitToCall': [
    'hotline',
    ({ here, person }) => ringing.askUnitToCall(here, person, id, { unit: '', words: '', dueOn: '' })
  ],
  'hotline/callback settleCallback': [
    ['hotline', 'unit'],
    ({ here, person }) => ringing.settleCallback(here, person, id, { result: '' })
  ],
  'hotline/callback callOut': [
    'hotline',
    ({ here, person }) => ringing.callOut(here, person, { number: '' })
  ],
  'hotline/supervisor listenTo': ['board', ({ here, person }) => leading.listenTo(here, person, id, '')],
  'hotline/supervisor stopListening': [
    'board',
    ({ here, person }) => leading.stopListening(here, person, id)
  ],
  'hotline/supervisor takeOver': ['board', ({ here, person }) => leading.takeOver(here, person, id)],
  'hotline/supervisor setAgentState': [
    'board',
    ({ here, person }) => leading.setAgentState(here, person, id, { state: 'ready' })
  ],
  'hotline/voicemail hearVoicemail': [
    'hotline',
    ({ here, person }) => voicemails.hearVoicemail(here, person, id)
  ],
  'hotline/voicemail hearTalk': ['recordings', ({ here, person }) => voicemails.hearTalk(here, person, id)],
  'hotline/supervisor pauseRecording': [
    'hotline',
    ({ here, person }) => leading.pauseRecording(here, person, id, true)
  ]
};
