/** The jobs of the clock: what is done over and over, and how often. */
import type { Job } from '#world/jobs.server.ts';
import { sendNotices, tidy } from './clock.server.ts';
import { countMonths } from './count.server.ts';
import { forgetOver } from './privacy/privacy.server.ts';
