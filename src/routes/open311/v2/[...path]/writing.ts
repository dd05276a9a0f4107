/** What each resource does with what a program writes. */
import { isFaults, isRefusal, refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { todayIn, type Here } from '#flow/here.server.ts';
import { passOn, sendReport } from '#flow/program.server.ts';
import { caseCode } from '#cases/case.ts';
import type { Given } from '#open311/read.ts';
import { reportFrom } from '#open311/report.ts';
import { sentUpdateFrom, updateCode } from '#open311/update.ts';
import { answerBy } from '#open311/words.ts';
import type { Program } from '#people/programs/scope.ts';
import type { Told } from './told.ts';

/** What came, from whom; `sentId` is the program's own number of it, from the header Idempotency-Key. */
export type Writer = {
  here: Here;
  sent: Given;
  files: File[];
  program: Program;
  sentId: string | undefined;
};

type Write = (writer: Writer) => Promise<Told | Refusal | Faults>;

const SENT_ID = /^[\x21-\x7E]{1,200}$/;

async function requests({ here, sent, files, program, sentId }: Writer): Promise<Told | Refusal | Faults> {
  if (sentId !== undefined && !SENT_ID.test(sentId))
    return refuse('not-an-id', 'Idempotency-Key', { max: 200 });
  const report = reportFrom(sent, here.city, todayIn(here, here.world.now()).toString());
  if (isFaults(report)) return report;
  const done = await sendReport(here, program, report, files, sentId);
  if (isRefusal(done) || isFaults(done)) return done;
  return {
    root: 'service_requests',
    tree: [
      {
        service_request_id: caseCode(done),
        service_notice: done.dueOn === null ? null : answerBy(done.dueOn, done.lang),
        account_id: null
      }
    ]
  };
}

async function servicerequestupdates({
  here,
  sent,
  files,
  program
}: Writer): Promise<Told | Refusal | Faults> {
  const update = sentUpdateFrom(sent, here.city.profile.timezone);
  if (isFaults(update)) return update;
  const done = await passOn(here, program, update, files);
  if (isRefusal(done) || isFaults(done)) return done;
  return {
    root: 'service_request_updates',
    tree: [
      {
        update_id: updateCode(done.case, done.seq),
        service_request_id: caseCode(done.case),
        account_id: null
      }
    ]
  };
}

export const writing: Readonly<Record<string, Write>> = { requests, servicerequestupdates };
