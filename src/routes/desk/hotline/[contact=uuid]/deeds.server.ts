/** The forms of the screen of a call: read, one step taken, answered in words. */
import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import { askUnitToCall } from '#flow/hotline/callback.server.ts';
import { transfer, type Transfer } from '#flow/hotline/transfer.server.ts';
import { addQuestion, settleQuestion, tieCase, wrapUp } from '#flow/hotline/wrap-up.server.ts';
import { sendToCaller } from '#flow/texting/caller.server.ts';
import { textIn, textsIn } from '#routes/work/case/form.server.ts';
import { signedIn } from '#routes/work/guard.server.ts';
import { openIn } from '#routes/work/open.ts';
import { callerLang } from '#routes/desk/article/[kind]/[code]/caller.server.ts';
import { dayInWords } from '#ui/dates.ts';
import { handingTexts } from '#ui/texts/handing.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isId } from '#world/key.ts';
import { isRefusal, refuse, type Refusal } from '#world/refusal.ts';

/** Which form was refused, what was typed in it, and why. */
export type RefusedDeed = {
  at: 'question' | 'settle' | 'tie' | 'transfer' | 'ask' | 'wrap' | 'send-number' | 'send-gist';
  typed: Record<string, string>;
  flags: string[];
  fault: { field: string; text: string };
};

type Asking = Pick<RequestEvent, 'locals' | 'request' | 'url'> & { params: { contact: string } };

/** The screen of the call, with the article and the step of the script that lay open beside it. */
function screenOf({ params, url }: Asking): string {
  const open = openIn(url.search);
  return `/desk/hotline/${params.contact}${open === '' ? '' : `?${open}`}`;
}

function refused(
  at: RefusedDeed['at'],
  form: FormData,
  refusal: Refusal,
  { locals }: Asking
): ActionFailure<RefusedDeed> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  );
  const fault = { field: `${at}-${refusal.field ?? 'form'}`, text: refusalWords(refusal, locals.lang) };
  return fail(400, { at, typed, flags: textsIn(form, 'flag'), fault });
}

/** One more question of the call, with its result where it has one. */
export async function askedQuestion(event: Asking) {
  const form = await event.request.formData();
  const [once, about, words] = [textIn(form, 'once'), textIn(form, 'about'), textIn(form, 'words')];
  const { here } = event.locals;
  const id = isId(once) ? once : here.world.newId();
  const question = { about: about || null, words: words || null, outcome: textIn(form, 'outcome') || null };
  const done = await addQuestion(here, signedIn(event), event.params.contact, id, question);
  if (isRefusal(done)) return refused('question', form, done, event);
  return redirect(303, screenOf(event));
}

/** How a question that was open ended. */
export async function settledQuestion(event: Asking) {
  const form = await event.request.formData();
  const id = textIn(form, 'question');
  const { here } = event.locals;
  const settled = { outcome: textIn(form, 'outcome') };
  const done = isId(id)
    ? await settleQuestion(here, signedIn(event), event.params.contact, id, settled)
    : refuse('no-such-question');
  if (isRefusal(done)) return refused('settle', form, done, event);
  return redirect(303, screenOf(event));
}

/** A case that was there before, or was found, belongs to this call. */
export async function tiedCase(event: Asking) {
  const form = await event.request.formData();
  const id = textIn(form, 'case');
  const { here } = event.locals;
  const done = isId(id)
    ? await tieCase(here, signedIn(event), event.params.contact, id)
    : refuse('no-such-case');
  if (isRefusal(done)) return refused('tie', form, done, event);
  return redirect(303, screenOf(event));
}

function targetIn(form: FormData): Transfer['to'] {
  const agent = textIn(form, 'agent');
  return agent === '' ? { unit: textIn(form, 'unit') } : { agent };
}

/** The call is handed to a unit or a colleague. */
export async function handedOn(event: Asking) {
  const form = await event.request.formData();
  const given = {
    to: targetIn(form),
    reason: textIn(form, 'reason'),
    words: textIn(form, 'said'),
    warm: form.has('warm')
  };
  const done = await transfer(event.locals.here, signedIn(event), event.params.contact, given);
  if (isRefusal(done)) return refused('transfer', form, done, event);
  return redirect(303, screenOf(event));
}

/** The unit is asked to ring the caller, and must say that it did. */
export async function askedUnit(event: Asking) {
  const form = await event.request.formData();
  const { here, lang } = event.locals;
  const [unit, words, dueOn, number] = ['unit', 'said', 'dueOn', 'number'].map((name) => textIn(form, name));
  const given = { unit: unit!, words: words!, dueOn: dueOn!, number: number! || undefined };
  const done = await askUnitToCall(here, signedIn(event), event.params.contact, given);
  if (isRefusal(done)) return refused('ask', form, done, event);
  const name = here.city.units.find(({ code }) => code === unit)?.name[lang] ?? unit!;
  return { asked: handingTexts[lang].asked(name, dayInWords(dueOn!, lang)) };
}

/** The number of the report, or the article that lies open, goes to the caller. */
export async function sentToCaller(event: Asking) {
  const form = await event.request.formData();
  const [to, kind, code] = [textIn(form, 'to'), textIn(form, 'kind'), textIn(form, 'code')];
  const what = textIn(form, 'what') === 'gist' ? 'gist' : 'number';
  const lang = callerLang(event.url, undefined);
  const given = what === 'gist' ? ({ what, kind, code, lang, to } as const) : ({ what, to } as const);
  const done = await sendToCaller(event.locals.here, signedIn(event), event.params.contact, given);
  if (isRefusal(done)) return refused(`send-${what}`, form, done, event);
  return redirect(303, `${screenOf(event)}${what === 'gist' ? '#beside' : ''}`);
}

/** How the call ended; then its record is shown. */
export async function wrapped(event: Asking) {
  const form = await event.request.formData();
  const given = {
    outcome: textIn(form, 'outcome'),
    about: textIn(form, 'about') || null,
    flags: textsIn(form, 'flag'),
    note: textIn(form, 'note') || null
  };
  const done = await wrapUp(event.locals.here, signedIn(event), event.params.contact, given);
  if (isRefusal(done)) return refused('wrap', form, done, event);
  return redirect(303, `/desk/contacts/${event.params.contact}?done=wrapped`);
}
