/** Steps about deadlines, with the right each asks for. */
import * as calendars from '#flow/deadlines/calendars.server.ts';
import { extendAtDesk, extendInUnit } from '#flow/deadlines/extend.server.ts';
import { requalify } from '#flow/deadlines/requalify.server.ts';
import type { Row } from '#tests/steps.ts';

const to = { day: undefined, reason: '' };
const closure = { calendar: 'none', day: 'x', name: { pl: '', en: '', uk: '' } };

export const DEADLINE_STEPS: Readonly<Record<string, Row>> = {
  'deadlines/extend extendAtDesk': ['desk', ({ here, desk }) => extendAtDesk(here, desk, to)],
  'deadlines/extend extendInUnit': ['unit', ({ here, unit }) => extendInUnit(here, unit, to)],
  'deadlines/requalify requalify': [
    'desk',
    ({ here, desk }) => requalify(here, desk, { regime: 'complaint', reason: 'x' })
  ],
  'deadlines/calendars planClosure': [
    'set-up',
    ({ here, person }) => calendars.planClosure(here, person, closure)
  ],
  'deadlines/calendars closeDay': [
    'set-up',
    ({ here, person }) => calendars.closeDay(here, person, closure, 0)
  ],
  'deadlines/calendars openDay': [
    'set-up',
    ({ here, person }) => calendars.openDay(here, person, closure, 0)
  ],
  'deadlines/calendars setOfficeHours': [
    'set-up',
    ({ here, person }) => calendars.setOfficeHours(here, person, { from: '', to: '' }, 0)
  ]
};
