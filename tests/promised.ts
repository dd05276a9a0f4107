/** What tests of deadlines share: a hamlet with letters, reports in it, and what became of them. */
import { LETTER_CODES, type LetterCode } from '#catalogue/letter.ts';
import type { City } from '#catalogue/city.ts';
import type { Case } from '#cases/case.ts';
import { listEntries } from '#cases/case.server.ts';
import type { Here } from '#flow/here.server.ts';
import { submitReport } from '#flow/resident.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import type { Contact } from '#reports/report.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { LANGS } from '#ui/lang.ts';
import { sure } from './sure.ts';

/** The hamlet with every letter in every language, all alike but for what `body` says. */
export function letteredHamlet(body: (code: LetterCode) => string, subject = '{number}'): City {
  const letters = LETTER_CODES.flatMap((code) =>
    LANGS.map((lang) => ({ code, lang, subject, body: body(code) }))
  );
  return { ...hamlet, letters };
}

/** Somebody works here: an officer on the roads, or somebody at the desk. */
export async function hired(
  { world }: Here,
  name: string,
  role: 'agent' | 'officer',
  head = false
): Promise<Person> {
  const unit = role === 'officer' ? 'ROADS' : null;
  const given = {
    name,
    email: `${name}@hejnal.example`,
    role,
    unit,
    head,
    password: 'correct horse battery'
  };
  return sure(await addPerson(world.db, world.newId(), given));
}

/** A resident reports a pothole. */
export async function reported(here: Here, contact: Contact = report.contact): Promise<Case> {
  return sure(await submitReport(here, { ...report, contact }, { as: 'resident' }));
}

/** The day a case is promised for, as it stands in the database. */
export async function dueOnOf({ world }: Here, { id }: Case): Promise<string | null> {
  const row = world.db.selectFrom('cases').select('due_on').where('id', '=', id);
  return (await row.executeTakeFirstOrThrow()).due_on;
}

/** What happened to a case, entry by entry. */
export async function kindsOf({ world }: Here, { id }: Case): Promise<string[]> {
  return (await listEntries(world.db, id)).map(({ kind }) => kind);
}
