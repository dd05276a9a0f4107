import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { dropPassword, endSessions, setPassword } from '#flow/account/mine.server.ts';
import { addPasskey, dropPasskey } from '#flow/account/passkey.server.ts';
import { dropIdentity } from '#flow/account/ways.server.ts';
import { findAccount } from '#people/accounts/account.server.ts';
import { listPasskeys } from '#people/factors/passkey.server.ts';
import { listIdentities } from '#people/identity/identity.server.ts';
import { listSessions, type Holder } from '#people/sessions/session.server.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords, localTime, momentInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import { holderIn, proveAgain } from '#routes/(portal)/account/guard.server.ts';
import type { Actions, PageServerLoad } from './$types';

const DONE = ['password', 'dropped', 'key', 'unkeyed', 'linked', 'unlinked', 'ended'] as const;
type Done = (typeof DONE)[number];

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const { account, session } = holderIn(event);
  const { db, now } = here.world;
  const { timezone } = here.city.profile;
  const owner = { account: account.id };
  const [found, keys, identities, sessions] = await Promise.all([
    findAccount(db, account.id),
    listPasskeys(db, owner),
    listIdentities(db, owner),
    listSessions(db, owner, now())
  ]);
  const dayOf = (at: string) => dayInWords(localTime(at, timezone).day, lang);
  return {
    email: account.email,
    hasPassword: found?.hasPassword ?? false,
    keys: keys.map(({ id, name, made_at }) => ({
      id,
      name,
      made: dayOf(made_at)
    })),
    services: here.world.providers
      .filter((one) => one.for === 'residents')
      .map(({ code, name }) => {
        const linked = identities.find(({ provider }) => provider === code);
        const to = `${address('/account/entry', lang)}?done=linked`;
        const href = `/sign-in/with/${code}?${new URLSearchParams({ lang, to })}&link`;
        return { code, name: name[lang], href, linked: linked ? dayOf(linked.first_at) : undefined };
      }),
    sessions: sessions.map(({ id, device, seen_at }) => ({
      id,
      device,
      seen: momentInWords(seen_at, lang, timezone),
      present: id === session.id
    })),
    done: DONE.find((done) => done === event.url.searchParams.get('done'))
  };
};

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

type Given = { form: FormData; holder: Holder; from: string };

/** Changes, and back to the page with a word of it; to somebody not proved just now the way leads past coming in. */
function changing(done: Done, change: (event: RequestEvent, given: Given) => Promise<Refusal | unknown>) {
  return async (event: RequestEvent) => {
    const { lang, address: from } = event.locals;
    const holder = holderIn(event);
    const form = await event.request.formData();
    const came = await change(event, { form, holder, from });
    if (!isRefusal(came)) redirect(303, `${address('/account/entry', lang)}?done=${done}`);
    if (came.refusal === 'prove-again') proveAgain(event);
    return fail(400, { fault: { field: came.field ?? 'password', text: refusalWords(came, lang) } });
  };
}

export const actions: Actions = {
  password: changing('password', ({ locals }, { form, holder, from }) =>
    setPassword(locals.here, holder, { password: typed(form, 'password'), from })
  ),
  drop: changing('dropped', ({ locals }, { holder, from }) => dropPassword(locals.here, holder, from)),
  key: changing('key', ({ locals }, { form, holder, from }) =>
    addPasskey(locals.here, holder, { answer: typed(form, 'answer'), name: typed(form, 'name'), from })
  ),
  unkey: changing('unkeyed', ({ locals }, { form, holder, from }) =>
    dropPasskey(locals.here, holder, { id: typed(form, 'id'), from })
  ),
  unlink: changing('unlinked', ({ locals }, { form, holder, from }) =>
    dropIdentity(locals.here, holder, { provider: typed(form, 'provider'), from })
  ),
  end: changing('ended', ({ locals }, { form, holder, from }) =>
    endSessions(locals.here, holder, { id: typed(form, 'id') }, from)
  ),
  others: changing('ended', ({ locals }, { holder, from }) =>
    endSessions(locals.here, holder, 'others', from)
  )
};
