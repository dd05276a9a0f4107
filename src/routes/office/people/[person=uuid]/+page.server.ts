import { error, fail, redirect } from '@sveltejs/kit';
import { findHolding } from '#people/staff/handover.server.ts';
import { findMember, listStaff } from '#people/staff/staff.server.ts';
import { seenAs } from '#people/staff/staff.ts';
import { hireAgain, type Acting } from '#flow/staff/hire.server.ts';
import { letGo, mayInherit } from '#flow/staff/leave.server.ts';
import { givePlace, resetFactors, resume, suspend, type Looked } from '#flow/staff/staff.server.ts';
import type { Here } from '#flow/here.server.ts';
import { acting, choicesOf, placeIn, proveHere, toldAt } from '#routes/office/people/acting.server.ts';
import { provingOf } from '#routes/office/proving.server.ts';
import { isRefusal, type Refusal } from '#world/refusal.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const DONE = ['hired', 'placed', 'suspended', 'resumed', 'reset'] as const;

export const load: PageServerLoad = async (event) => {
  const by = acting(event);
  const { person } = by;
  const { locals, params, url } = event;
  const { db, now } = locals.here.world;
  const member = await findMember(db, params.person);
  if (!member) error(404, 'not-found');
  const [holding, staff] = await Promise.all([findHolding(db, member.id, now()), listStaff(db, {})]);
  const heirs = staff.filter((one) => mayInherit(one, member));
  const { id, name, email, standing, demo, role, also = [], unit, head = false } = member;
  return {
    ...choicesOf(locals),
    proving: await provingOf(event, by),
    member: { id, name, email, standing, demo, factors: Number(member.totp) + member.passkeys },
    place: { role, also: [...also], unit, head },
    seen: seenAs(member),
    self: person.id === id,
    holding,
    heirs: heirs.map((one) => ({ value: one.id, text: one.name })),
    done: DONE.find((done) => done === url.searchParams.get('done'))
  };
};

type Step = (
  here: Here,
  by: Acting,
  looked: Looked,
  form: FormData
) => Promise<void | Refusal | { link: string }>;

/** A deed on this person, as they were seen when the form was made. */
function deed(step: Step, done: (typeof DONE)[number] | 'left') {
  return async (event: RequestEvent) => {
    const by = acting(event);
    const form = await event.request.formData();
    const looked = { id: event.params.person, seen: String(form.get('seen') ?? '') };
    const answer = await step(event.locals.here, by, looked, form);
    if (answer && 'link' in answer) return answer;
    if (answer) {
      return fail(400, { faults: [toldAt(answer, by.lang)] });
    }
    redirect(303, done === 'left' ? '/office/people?done=left' : `/office/people/${looked.id}?done=${done}`);
  };
}

export const actions: Actions = {
  prove: proveHere,
  place: deed((here, by, looked, form) => givePlace(here, by, looked, placeIn(form)), 'placed'),
  suspend: deed(suspend, 'suspended'),
  resume: deed(resume, 'resumed'),
  reset: deed(resetFactors, 'reset'),
  leave: deed((here, by, looked, form) => {
    const heir = String(form.get('heir') ?? '');
    return letGo(here, by, looked, heir === '' ? undefined : heir);
  }, 'left'),
  again: async (event) => {
    const by = acting(event);
    const done = await hireAgain(event.locals.here, by, event.params.person);
    if (isRefusal(done)) return fail(400, { faults: [toldAt(done, by.lang)] });
    if (done.link !== undefined) return { link: done.link };
    redirect(303, `/office/people/${done.id}?done=hired`);
  }
};
