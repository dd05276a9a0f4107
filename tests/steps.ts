/** Every step of `flow/` that somebody of the staff takes: the right it asks for, and the step taken. */
import { randomUUID } from 'node:crypto';
import type { Case } from '#cases/case.ts';
import type { Here } from '#flow/here.server.ts';
import * as agent from '#flow/agent.server.ts';
import { answerWithPhotos } from '#flow/answering.server.ts';
import * as rules from '#flow/dispatch/rules.server.ts';
import * as territories from '#flow/dispatch/territories.server.ts';
import * as units from '#flow/dispatch/units.server.ts';
import { dismissCluster } from '#flow/duplicates/clusters.server.ts';
import { mergeCases, unmergeCase } from '#flow/duplicates/merge.server.ts';
import { removeList, saveList } from '#flow/lists/saved.server.ts';
import * as batch from '#flow/many/batch.server.ts';
import { doOperation } from '#flow/many/bulk.server.ts';
import { previewOperation } from '#flow/many/foresee.server.ts';
import * as imports from '#flow/many/import.server.ts';
import * as operations from '#flow/many/operation.server.ts';
import { undoOperation } from '#flow/many/undo.server.ts';
import * as claims from '#flow/notes/claim.server.ts';
import { note } from '#flow/notes/note.server.ts';
import { relate, unrelate } from '#flow/notes/relate.server.ts';
import * as templates from '#flow/notes/templates.server.ts';
import { sendAgain } from '#flow/office.server.ts';
import { exportPerson } from '#flow/privacy/export.server.ts';
import { findPersonsCases, forgetPerson } from '#flow/privacy/privacy.server.ts';
import { endKeyNow, makeKey } from '#flow/programs/keys.server.ts';
import * as webhooks from '#flow/programs/webhooks.server.ts';
import { publish, withhold } from '#flow/publishing/publish.server.ts';
import { hire, hireAgain } from '#flow/staff/hire.server.ts';
import { letGo } from '#flow/staff/leave.server.ts';
import * as staff from '#flow/staff/staff.server.ts';
import { breakGlass, lookOver } from '#flow/sensitive/open.server.ts';
import * as officer from '#flow/unit.server.ts';
import { recall, reopen } from '#flow/units/again.server.ts';
import { invite } from '#flow/units/invite.server.ts';
import type { Person } from '#people/person.ts';
import type { Right } from '#people/rights/rights.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isRefusal } from '#world/refusal.ts';
import { ARTICLE_STEPS } from './steps/articles.ts';
import { DEADLINE_STEPS } from './steps/deadlines.ts';
import { HOTLINE_STEPS } from './steps/hotline.ts';
import { TOPIC_STEPS } from './steps/topics.ts';

/** Somebody at the case: at the desk, and for the unit that leads it. They saw an older version, so little changes. */
export type At = {
  here: Here;
  c: Case;
  person: Person;
  desk: { person: Person; id: string; seen: number };
  unit: { person: Person; unit: string; id: string; seen: number };
  writer: { person: Person; unit: null; id: string };
};
type Try = (at: At) => unknown;

/** The right a step asks for, or any of several; and the step, taken. Twice where desk and unit both take it. */
export type Row = readonly [Right | readonly Right[], Try];

const id = randomUUID();
const from = '::1';
const acting = (person: Person) => ({ person, from, lang: 'pl', fresh: true }) as const;
const looked = { id, seen: '' };
const place = { role: 'agent', also: [], unit: null, head: false };
const contact = { contact: 'nobody@hejnal.example', reason: 'asked' };
const rule = { category: 'ROAD-1', units: ['ROADS'], from: 'x', reason: '' } as unknown as rules.GivenRule;
const ending = { code: 'NOWHERE', until: '2030-01-01', shares: [] };
const given = { name: 'Słowa', lang: 'pl', text: 'Zrobione.', categories: [] };
const line = { head: {}, id, line: { open: true }, files: [] } as unknown as batch.TypedBatch;
const question = { name: 'Wodociągi', email: 'x', question: 'Czy?', until: 'x', photos: [] };

export const STEPS: Readonly<Record<string, Row | readonly Row[]>> = {
  'agent submitForCaller': [
    'desk',
    ({ here, person }) => agent.submitForCaller(here, person, { ...report, description: '' }, id)
  ],
  'agent dispatchTo': ['desk', ({ here, desk }) => agent.dispatchTo(here, desk, ['PARKS'])],
  'agent recategorise': ['desk', ({ here, desk }) => agent.recategorise(here, desk, 'ROAD-2')],
  'agent ask': ['desk', ({ here, desk }) => agent.ask(here, desk, 'Where?')],
  'agent close': [
    'desk',
    ({ here, desk }) => agent.close(here, desk, { outcome: 'resolved', text: 'Done.', photos: [] })
  ],
  'agent informByPhone': ['desk', ({ here, person }) => agent.informByPhone(here, person, id)],
  'answering answerWithPhotos': [
    'unit',
    async ({ here, unit }) => {
      const done = await answerWithPhotos(here, unit, {
        text: '',
        outcome: 'resolved',
        files: [],
        kept: []
      });
      return 'refusals' in done ? done.refusals[0] : done;
    }
  ],
  'unit accept': ['unit', ({ here, unit }) => officer.accept(here, unit)],
  'unit giveBack': ['unit', ({ here, unit }) => officer.giveBack(here, unit, { reason: 'Not ours.' })],
  'unit passOn': ['unit', ({ here, unit }) => officer.passOn(here, unit, { to: '', reason: '' })],
  'unit ask': ['unit', ({ here, unit }) => officer.ask(here, unit, 'Where?')],
  'unit answer': [
    'unit',
    ({ here, unit }) => officer.answer(here, unit, { text: '', outcome: 'resolved', photos: [] })
  ],
  'dispatch/rules saveRule': ['set-up', ({ here, person }) => rules.saveRule(here, person, rule)],
  'dispatch/rules endRule': [
    'set-up',
    ({ here, person }) => rules.endRule(here, person, { code: 'none', seen: 1 }, '2030-01-01')
  ],
  'dispatch/rules tryRule': ['set-up', ({ here, person }) => rules.tryRule(here, person, rule)],
  'dispatch/territories bringAreas': [
    'set-up',
    ({ here, person }) => territories.bringAreas(here, person, undefined)
  ],
  'dispatch/territories takeAreas': [
    'set-up',
    ({ here, person }) => territories.takeAreas(here, person, id, 'territories')
  ],
  'dispatch/territories joinDistricts': [
    'set-up',
    ({ here, person }) =>
      territories.joinDistricts(here, person, { name: { pl: '', en: '', uk: '' }, districts: [] })
  ],
  'dispatch/units planEnding': ['set-up', ({ here, person }) => units.planEnding(here, person, ending)],
  'dispatch/units endUnit': ['set-up', ({ here, person }) => units.endUnit(here, person, ending, 1)],
  'dispatch/units keepUnit': ['set-up', ({ here, person }) => units.keepUnit(here, person, 'NOWHERE', 1)],
  'dispatch/units addUnit': [
    'set-up',
    ({ here, person }) => units.addUnit(here, person, { ...hamlet.units[1]! })
  ],
  'dispatch/units moveOfficersTo': [
    'set-up',
    ({ here, person }) => units.moveOfficersTo(here, person, 'NOWHERE', 'NOWHERE')
  ],
  'duplicates/clusters dismissCluster': ['desk', ({ here, person }) => dismissCluster(here, person, id)],
  'duplicates/merge mergeCases': [
    'desk',
    ({ here, person, desk }) => mergeCases(here, person, { ...desk, seen: 99 }, [id])
  ],
  'duplicates/merge unmergeCase': ['desk', ({ here, c, person }) => unmergeCase(here, person, c.id)],
  ...ARTICLE_STEPS,
  ...DEADLINE_STEPS,
  ...TOPIC_STEPS,
  ...HOTLINE_STEPS,
  'lists/saved saveList': [
    ['desk', 'unit'],
    ({ here, person }) => saveList(here, person, { name: 'Mine', shared: false, narrowed: {} })
  ],
  'lists/saved removeList': [
    ['desk', 'unit'],
    async ({ here, person }) => {
      const kept = await saveList(here, person, { name: 'Mine', shared: false, narrowed: {} });
      return removeList(here, person, isRefusal(kept) ? id : kept);
    }
  ],
  'many/batch beginBatch': ['desk', ({ here, person }) => batch.beginBatch(here, person)],
  'many/batch openBatch': ['desk', ({ here, person }) => batch.openBatch(here, person, id)],
  'many/batch typeLine': ['desk', ({ here, person }) => batch.typeLine(here, person, id, line)],
  'many/batch dropLine': ['desk', ({ here, person }) => batch.dropLine(here, person, id, id)],
  'many/batch recordBatch': ['desk', ({ here, person }) => batch.recordBatch(here, person, id)],
  'many/bulk doOperation': ['many', ({ here, person }) => doOperation(here, person, id)],
  'many/foresee previewOperation': [
    'many',
    ({ here, person }) =>
      previewOperation(here, person, { id, intent: null } as unknown as Parameters<
        typeof previewOperation
      >[2])
  ],
  'many/import readImport': [
    'import',
    ({ here, person }) => imports.readImport(here, person, { name: 'x.csv', bytes: new Uint8Array(3) })
  ],
  'many/import openImport': ['import', ({ here, person }) => imports.openImport(here, person, id)],
  'many/import askToRecord': ['import', ({ here, person }) => imports.askToRecord(here, person, id)],
  'many/operation chooseCases': ['many', ({ here, person }) => operations.chooseCases(here, person, [])],
  'many/operation openOperation': ['many', ({ here, person }) => operations.openOperation(here, person, id)],
  'many/operation onOperation': [
    'many',
    ({ here, person }) => operations.onOperation(here, person, id, () => Promise.resolve('done'))
  ],
  'many/operation intend': ['many', ({ here, person }) => operations.intend(here, person, id, {} as never)],
  'many/undo undoOperation': ['many', ({ here, person }) => undoOperation(here, person, id)],
  'notes/claim claim': [
    ['desk', ({ here, writer }) => claims.claim(here, writer)],
    ['unit', ({ here, unit }) => claims.claim(here, unit)]
  ],
  'notes/claim takeOver': [
    ['desk', ({ here, writer }) => claims.takeOver(here, writer, id)],
    ['unit', ({ here, unit }) => claims.takeOver(here, unit, id)]
  ],
  'notes/claim letGo': [
    ['desk', ({ here, writer }) => claims.letGo(here, writer)],
    ['unit', ({ here, unit }) => claims.letGo(here, unit)]
  ],
  'notes/note note': [
    ['desk', ({ here, writer }) => note(here, writer, { text: '', chosen: [] })],
    ['unit', ({ here, unit }) => note(here, unit, { text: '', chosen: [] })]
  ],
  'notes/relate relate': ['desk', ({ here, desk }) => relate(here, desk, 'x')],
  'notes/relate unrelate': ['desk', ({ here, desk }) => unrelate(here, desk, 'x')],
  'notes/templates keepTemplate': [
    [
      'templates',
      ({ here, writer }) => templates.keepTemplate(here, writer, { id: randomUUID(), seen: 0 }, given)
    ],
    ['unit', ({ here, unit }) => templates.keepTemplate(here, unit, { id: randomUUID(), seen: 0 }, given)]
  ],
  'notes/templates archiveTemplate': [
    ['templates', ({ here, writer }) => templates.archiveTemplate(here, writer, { id, seen: 1 }, true)],
    ['unit', ({ here, unit }) => templates.archiveTemplate(here, unit, { id, seen: 1 }, true)]
  ],
  'notes/templates filledTemplate': [
    ['desk', ({ here, c, writer }) => templates.filledTemplate(here, c, writer, id)],
    ['unit', ({ here, c, unit }) => templates.filledTemplate(here, c, unit, id)]
  ],
  'office sendAgain': ['outbox', ({ here, person }) => sendAgain(here, person, id)],
  'privacy/export exportPerson': ['export', ({ here, person }) => exportPerson(here, person, contact)],
  'privacy/privacy findPersonsCases': [
    ['export', 'forget'],
    ({ here, person }) => findPersonsCases(here, person, contact.contact)
  ],
  'privacy/privacy forgetPerson': [
    'forget',
    ({ here, person }) => forgetPerson(here, person, { ...contact, what: 'contact' })
  ],
  'programs/keys makeKey': [
    'programs',
    ({ here, person }) => makeKey(here, { person, from, fresh: true }, { name: '', scopes: [], until: '' })
  ],
  'programs/keys endKeyNow': [
    'programs',
    ({ here, person }) => endKeyNow(here, { person, from, fresh: true }, id)
  ],
  'programs/webhooks makeWebhook': [
    'programs',
    ({ here, person }) =>
      webhooks.makeWebhook(here, { person, from, fresh: true }, { name: '', url: 'x', kinds: [] })
  ],
  'programs/webhooks stop': [
    'programs',
    ({ here, person }) => webhooks.stop(here, { person, from, fresh: true }, id)
  ],
  'programs/webhooks resume': [
    'programs',
    ({ here, person }) => webhooks.resume(here, { person, from, fresh: true }, id)
  ],
  'programs/webhooks remove': [
    'programs',
    ({ here, person }) => webhooks.remove(here, { person, from, fresh: true }, id)
  ],
  'programs/webhooks tryOut': [
    'programs',
    ({ here, person }) => webhooks.tryOut(here, { person, from, fresh: true }, id)
  ],
  'programs/webhooks sendAgain': [
    'programs',
    ({ here, person }) => webhooks.sendAgain(here, { person, from, fresh: true }, id)
  ],
  'publishing/publish publish': [
    'publish',
    ({ here, desk }) => publish(here, desk, { text: '', precision: 'district', photos: [] })
  ],
  'publishing/publish withhold': ['publish', ({ here, desk }) => withhold(here, desk, '')],
  'staff/hire hire': [
    'people',
    ({ here, person }) => hire(here, acting(person), { ...place, name: '', email: '' })
  ],
  'staff/hire hireAgain': ['people', ({ here, person }) => hireAgain(here, acting(person), id)],
  'staff/leave letGo': ['people', ({ here, person }) => letGo(here, acting(person), looked, undefined)],
  'staff/staff givePlace': [
    'people',
    ({ here, person }) => staff.givePlace(here, acting(person), looked, place)
  ],
  'staff/staff suspend': ['people', ({ here, person }) => staff.suspend(here, acting(person), looked)],
  'staff/staff resume': ['people', ({ here, person }) => staff.resume(here, acting(person), looked)],
  'staff/staff resetFactors': [
    'people',
    ({ here, person }) => staff.resetFactors(here, acting(person), looked)
  ],
  'units/again reopen': ['desk', ({ here, desk }) => reopen(here, desk, { reason: '', undo: false })],
  'sensitive/open breakGlass': [
    'break-glass',
    ({ here, c, person }) => breakGlass(here, { person, id: c.id, reason: 'It cannot wait.', from })
  ],
  'sensitive/open lookOver': ['openings', ({ here, person }) => lookOver(here, person, id)],
  'units/again recall': ['desk', ({ here, desk }) => recall(here, desk, [])],
  'units/invite invite': [
    ['desk', ({ here, desk }) => invite(here, desk, question)],
    ['unit', ({ here, unit }) => invite(here, unit, question)]
  ]
};
