import { fail, redirect } from '@sveltejs/kit';
import { findFactors } from '#people/factors/factors.server.ts';
import { listPasskeys, renamePasskey } from '#people/factors/passkey.server.ts';
import { PASSWORD_MIN } from '#people/person.ts';
import { listSessions } from '#people/sessions/session.server.ts';
import { isFresh } from '#people/sessions/session.ts';
import {
  endSessions,
  prove,
  remakeCodes,
  removeFactor,
  setUpApp,
  setUpPasskey
} from '#flow/signing/factors.server.ts';
import { changeOwnPassword } from '#flow/signing/password.server.ts';
import { keepSession } from '#routes/sign-in/in.server.ts';
import { appOf, ownOf } from '#routes/sign-in/own.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { momentInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['password', 'removed', 'renamed', 'proved', 'ended'] as const;

export const load: PageServerLoad = async (event) => {
  const person = signedIn(event);
  const { locals, url } = event;
  const { here, lang } = locals;
  const present = locals.present!;
  const { db, now } = here.world;
  const owner = { person: person.id };
  const fresh = isFresh(present.session, now());
  const moment = (at: string) => momentInWords(at, lang, here.city.profile.timezone);
  const [held, passkeys, sessions] = await Promise.all([
    findFactors(db, person.id),
    listPasskeys(db, owner),
    listSessions(db, owner, now())
  ]);
  return {
    name: person.name,
    email: person.email,
    demo: present.demo,
    fresh,
    min: PASSWORD_MIN,
    held,
    passkeys: passkeys.map(({ id, name, made_at, used_at }) => ({
      id,
      name,
      made: moment(made_at),
      used: used_at === null ? undefined : moment(used_at)
    })),
    sessions: sessions.map(({ id, device, began_at, seen_at }) => ({
      id,
      device,
      began: moment(began_at),
      seen: moment(seen_at),
      here: id === present.session.id
    })),
    app: fresh && !present.demo ? await appOf(locals, present) : undefined,
    done: DONE.find((done) => done === url.searchParams.get('done'))
  };
};

type Form = (name: string) => string;

/** A form of this page: what was typed, the step, and where it leads. */
function doing(
  at: string,
  step: (event: RequestEvent, said: Form) => Promise<void | Refusal | { codes: string[] }>,
  done: (typeof DONE)[number]
) {
  return async (event: RequestEvent) => {
    signedIn(event);
    const form = await event.request.formData();
    const answer = await step(event, (name) => String(form.get(name) ?? ''));
    if (isRefusal(answer)) {
      const status = answer.refusal === 'too-many-tries' ? 429 : 400;
      return fail(status, { at, field: answer.field ?? at, fault: refusalWords(answer, event.locals.lang) });
    }
    if (answer && answer.codes.length > 0) return { codes: answer.codes };
    redirect(303, `/me?done=${done}`);
  };
}

const here = (event: RequestEvent) => event.locals.here;

export const actions: Actions = {
  prove: doing(
    'prove',
    async (event, said) => {
      const given = said('answer') === '' ? { password: said('password') } : { answer: said('answer') };
      const done = await prove(here(event), ownOf(event), given);
      return isRefusal(done) ? done : keepSession(event, done);
    },
    'proved'
  ),
  password: doing(
    'password',
    (event, said) =>
      changeOwnPassword(here(event), ownOf(event), { old: said('old'), password: said('next') }),
    'password'
  ),
  app: doing('app', (event, said) => setUpApp(here(event), ownOf(event), said('code')), 'proved'),
  passkey: doing(
    'passkeys',
    (event, said) => setUpPasskey(here(event), ownOf(event), { answer: said('answer'), name: said('name') }),
    'renamed'
  ),
  rename: doing(
    'passkeys',
    async (event, said) => {
      const { present } = ownOf(event);
      await renamePasskey(here(event).world.db, { person: present.person.id }, said('id'), said('name'));
    },
    'renamed'
  ),
  remove: doing(
    'factors',
    (event, said) =>
      removeFactor(here(event), ownOf(event), said('id') === '' ? 'totp' : { passkey: said('id') }),
    'removed'
  ),
  codes: doing(
    'codes',
    async (event) => {
      const codes = await remakeCodes(here(event), ownOf(event));
      return isRefusal(codes) ? codes : { codes };
    },
    'renamed'
  ),
  end: doing(
    'sessions',
    (event, said) =>
      endSessions(here(event), ownOf(event), said('id') === '' ? 'others' : { id: said('id') }),
    'ended'
  )
};
