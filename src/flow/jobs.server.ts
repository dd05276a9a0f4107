/** The jobs of the clock: what is done over and over, and how often. */
import type { Job } from '#world/jobs.server.ts';
import { closeUnused } from './account/close.server.ts';
import { sendNotices, tidy } from './clock.server.ts';
import { recountPromises } from './deadlines/recount.server.ts';
import { remindLate } from './deadlines/remind.server.ts';
import { askWhetherItHelped } from './deadlines/survey.server.ts';
import { remindDesk } from './deadlines/waiting.server.ts';
import { countMonths } from './count.server.ts';
import { forgetOver } from './privacy/privacy.server.ts';
import { turnDay } from './editing/clock.server.ts';
import { remindUnits } from './editing/remind.server.ts';
import { remindAppointments } from './hotline/appointments/clock.server.ts';
import { closeUnwrapped } from './hotline/clock.server.ts';
import { forgetCalls } from './hotline/forget.server.ts';
import { findClusters } from './duplicates/clusters.server.ts';
import { handOver } from './dispatch/handover.server.ts';
import { giveOldCasesWords } from './lists/words.server.ts';
import { recordImports } from './many/import.server.ts';
import { sendDeliveries } from './programs/deliver.server.ts';
import { coarsenPublic } from './publishing/coarsen.server.ts';
import { tellAreas } from './publishing/tell.server.ts';
import { tellUnheld } from './sensitive/unheld.server.ts';
import type { Here } from './here.server.ts';

/** Every job with its times in UTC; `here` gives the world and the city as they are when the work begins. */
export function jobsOf(here: () => Here): Job[] {
  return [
    { name: 'send-notices', cron: '* * * * *', work: () => sendNotices(here()) },
    { name: 'send-deliveries', cron: '* * * * *', work: () => sendDeliveries(here()) },
    { name: 'count-figures', cron: '*/5 * * * *', work: () => countMonths(here()) },
    { name: 'give-words', cron: '*/10 * * * *', work: () => giveOldCasesWords(here()) },
    { name: 'forget', cron: '41 1 * * *', work: async () => void (await forgetOver(here())) },
    // Often, because days begin in the city's own time and hardly anything has to be looked up.
    { name: 'hand-over', cron: '*/5 * * * *', work: () => handOver(here()) },
    { name: 'publish-articles', cron: '*/5 * * * *', work: () => turnDay(here()) },
    { name: 'remind-reviews', cron: '20 7 * * *', work: () => remindUnits(here()) },
    { name: 'tell-unheld', cron: '35 7 * * *', work: () => tellUnheld(here()) },
    { name: 'find-clusters', cron: '*/10 * * * *', work: () => findClusters(here()) },
    { name: 'remind-late', cron: '*/5 * * * *', work: () => remindLate(here()) },
    // Hour by hour, because a desk looks at its lists anyway.
    { name: 'remind-desk', cron: '10 * * * *', work: () => remindDesk(here()) },
    { name: 'coarsen', cron: '*/5 * * * *', work: async () => void (await coarsenPublic(here())) },
    { name: 'recount', cron: '*/5 * * * *', work: () => recountPromises(here()) },
    // In the morning, because nobody wants a letter at night.
    { name: 'survey', cron: '30 7-12 * * *', work: () => askWhetherItHelped(here()) },
    { name: 'close-unused', cron: '40 8 * * *', work: async () => void (await closeUnused(here())) },
    { name: 'tell-areas', cron: '* * * * *', work: () => tellAreas(here()) },
    { name: 'record-imports', cron: '* * * * *', work: () => recordImports(here()) },
    { name: 'close-unwrapped', cron: '25 * * * *', work: () => closeUnwrapped(here()) },
    { name: 'remind-appointments', cron: '*/15 * * * *', work: () => remindAppointments(here()) },
    { name: 'forget-calls', cron: '11 2 * * *', work: () => forgetCalls(here()) },
    { name: 'tidy', cron: '17 2 * * *', work: () => tidy(here()) }
  ];
}
