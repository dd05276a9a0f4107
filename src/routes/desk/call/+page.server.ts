import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { caseCode } from '#cases/case.ts';
import { isMessage, type Call } from '#contacts/call.ts';
import { findCall } from '#contacts/contact.server.ts';
import { addQuestion } from '#flow/hotline/wrap-up.server.ts';
import { submitForCaller } from '#flow/agent.server.ts';
import { todayIn } from '#flow/here.server.ts';
import { categoryOptions } from '#routes/desk/[code]/offers.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { pointSchema } from '#places/place.ts';
import { alikeView, listAlike } from '#routes/desk/near/alike.server.ts';
import type { Lang } from '#ui/lang.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { emailOf } from './email.server.ts';
import { callMatters, callRedirects } from './matters.ts';
import { callReport, typedCall, wayOf } from './reading.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { isId } from '#world/key.ts';

/** The call the report is taken in, when whoever takes it has it; or the message it is made of. */
async function callIn(
  event: Pick<RequestEvent, 'locals'>,
  contact: string | null
): Promise<Call | undefined> {
  const { here } = event.locals;
  const call = isId(contact) ? await findCall(here.world.db, contact) : undefined;
  return call && (call.agent === signedIn(event).id || isMessage(call)) ? call : undefined;
}

export const load: PageServerLoad = async (event) => {
  const { here, lang } = event.locals;
  const call = await callIn(event, event.url.searchParams.get('contact'));
  const { city, world } = here;
  const today = todayIn(here, world.now()).toString();
  const asked = event.url.searchParams.get('category');
  const { outline, centre, zoom } = city.profile.map;
  return {
    once: world.newId(),
    /** Who calls is filled in; nothing of them stands in the address. */
    call: call && {
      id: call.id,
      number: call.number ?? '',
      email: await emailOf(here, call),
      lang: call.lang,
      way: wayOf(call)
    },
    /** What was found before the report was begun. */
    category: city.categories.find(({ code }) => code === asked)?.code ?? '',
    categories: categoryOptions(city, today, lang, 'all'),
    matters: callMatters(city, lang),
    redirects: callRedirects(city, lang),
    districts: city.districts.map(({ code, name }) => ({ value: code, text: name[lang] })),
    map: {
      style: world.settings.MAP_STYLE,
      centre,
      zoom,
      outline: { type: 'MultiPolygon' as const, coordinates: outline }
    }
  };
};

export const actions: Actions = {
  /** Without script a chosen category shows its questions, and what is alike near by; nothing typed is lost. */
  look: async (event) => {
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const typed = typedCall(form, here.city);
    const place = { point: placedAt(typed), address: typed.address };
    const alike = await listAlike(here, signedIn(event), typed.category, place, ALIKE_MOST);
    return {
      typed,
      faults: undefined,
      once: onceIn(form),
      alike: alike.map((one) => alikeView(here, one, lang))
    };
  },

  take: async (event) => {
    const person = signedIn(event);
    const { here, lang } = event.locals;
    const form = await event.request.formData();
    const typed = typedCall(form, here.city);
    const once = onceIn(form) ?? here.world.newId();
    const call = await callIn(event, textIn(form, 'contact'));
    const today = todayIn(here, here.world.now()).toString();
    const report = callReport(form, typed, here.city, today, wayOf(call));
    const done = isFaults(report) ? report : await submitForCaller(here, person, report, once);
    if (isFaults(done)) return refusedCall(typed, done.faults, once, lang);
    if (isRefusal(done)) return refusedCall(typed, [done], once, lang);
    if (!call) redirect(303, `/desk/call/${caseCode(done)}`);
    const question = { about: `category:${done.category}`, outcome: 'report-new', case: done.id };
    const kept = await addQuestion(here, person, call.id, once, question);
    if (isRefusal(kept)) redirect(303, `/desk/call/${caseCode(done)}`);
    redirect(303, isMessage(call) ? `/desk/contacts/${call.id}` : `/desk/hotline/${call.id}`);
  }
};

/** As many cases alike as are read while somebody waits on the telephone. */
const ALIKE_MOST = 5;

function placedAt({ lat, lng }: ReturnType<typeof typedCall>) {
  return lat === '' ? undefined : pointSchema.safeParse({ lat: Number(lat), lng: Number(lng) }).data;
}

/** The id the empty form was given. */
function onceIn(form: FormData): string | undefined {
  const once = textIn(form, 'once');
  return isId(once) ? once : undefined;
}

function refusedCall(
  typed: ReturnType<typeof typedCall>,
  faults: Parameters<typeof faultsInWords>[0],
  once: string,
  lang: Lang
) {
  return fail(400, { typed, faults: faultsInWords(faults, lang), once });
}
