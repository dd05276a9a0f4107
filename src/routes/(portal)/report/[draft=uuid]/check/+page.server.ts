import { fail, redirect } from '@sveltejs/kit';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { personalIn } from '#reports/personal.ts';
import { contactFrom, phoneInGroups } from '#reports/contact.ts';
import { answersOf, placeOf } from '#reports/draft.ts';
import { reasonInWords } from '#dispatch/reason.ts';
import { unitsFor } from '#dispatch/units.ts';
import { sendDraft } from '#flow/draft.server.ts';
import { effortFor, maySend } from '#flow/sending/report.server.ts';
import { deadlineNow, periodFor, todayIn } from '#flow/here.server.ts';
import { districtAt } from '#places/district.ts';
import { dayInWords } from '#ui/dates.ts';
import { draftTexts } from '#ui/texts/draft.ts';
import { placeTexts } from '#ui/texts/place.ts';
import { answerInWords } from '#routes/(portal)/report/[draft=uuid]/answer.ts';
import {
  atDraft,
  backAddress,
  openStep,
  photoAddress,
  stepAddress,
  whatAddress,
  type Opened
} from '#routes/(portal)/report/[draft=uuid]/open.server.ts';
import { faultsInWords } from '#routes/(portal)/report/[draft=uuid]/faults.ts';
import { wayAt } from '#routes/(portal)/report/[draft=uuid]/way.ts';
import { word } from '#routes/(portal)/report/typed.ts';
import type { Actions, PageServerLoad } from './$types';

/** Until when, why, and by whom, if it were sent today. */
function promise({ here, draft, category, lang }: Opened) {
  const { city, world } = here;
  const today = todayIn(here, world.now());
  const contact = contactFrom(draft);
  const named = !isRefusal(contact) && contact.by !== 'none';
  const deadline = deadlineNow(city, periodFor(city, category), world.now(), named);
  const units = unitsFor(category, city, placeOf(draft), today.toString());
  const unit = city.units.find(({ code }) => code === units?.lead);
  return {
    until: dayInWords(deadline.promised.dueOn, lang),
    dueOn: deadline.promised.dueOn,
    reason: reasonInWords(deadline, lang),
    unit: unit?.name[lang]
  };
}

/** The answers in words, each with the page where it can be changed. */
function answersIn({ here, draft, category, lang }: Opened) {
  const { address, detail, district, point } = placeOf(draft);
  const code = district ?? (point && districtAt(here.city.districts, point)?.code);
  const found = here.city.districts.find((one) => one.code === code);
  const contact = contactFrom(draft);
  const texts = draftTexts[lang].check;
  const answers = answersOf(draft, category);
  return {
    place: category.place === 'none' ? undefined : [address, detail].filter(Boolean).join(', '),
    onMap: point !== undefined,
    district: found && placeTexts[lang].photoPlace.district(found.name[lang]),
    questions: category.questions.flatMap((question) => {
      const text = answerInWords(question, answers[question.code], lang);
      return text === '' ? [] : [{ label: question.label[lang], text }];
    }),
    description: draft.description.trim(),
    personal: personalIn(draft.description).length > 0,
    contact:
      isRefusal(contact) || contact.by === 'none'
        ? texts.byNone
        : contact.by === 'email'
          ? texts.byEmail(contact.to)
          : texts.byPhone(phoneInGroups(contact.to))
  };
}

export const load: PageServerLoad = async (event) => {
  const opened = await openStep(event, 'check');
  const { here, lang, at, draft, category, photos } = opened;
  const group = here.city.groups.find(({ code }) => code === category.group);
  return {
    effort: await effortFor(here, at.id),
    way: wayAt(category, 'check', lang),
    kind: category.kind,
    category: category.name[lang],
    group: group?.name[lang] ?? '',
    answers: answersIn(opened),
    photos: photos.map(({ id }) => photoAddress(at.id, id, lang)),
    change: {
      what: whatAddress(at.id, draft, lang),
      place: stepAddress(at.id, 'place', lang),
      details: stepAddress(at.id, 'details', lang),
      contact: stepAddress(at.id, 'contact', lang)
    },
    promise: promise(opened)
  };
};

export const actions: Actions = {
  next: async (event) => {
    const { here, lang } = event.locals;
    const at = atDraft(event);
    const form = await event.request.formData();
    const doubt = await maySend(here, {
      draft: at.id,
      effort: word(form, 'effort'),
      trap: word(form, 'homepage'),
      waited: word(form, 'waited'),
      from: event.locals.address
    });
    if (doubt) {
      // A draft that was sent already leads to its receipt all the same.
      await openStep(event, 'check');
      return fail(429, { faults: faultsInWords([doubt], lang), waited: doubt.waited });
    }
    const sent = await sendDraft(here, at, lang, event.locals.account?.account.id);
    if (isFaults(sent)) return fail(400, { faults: faultsInWords(sent.faults, lang), waited: '' });
    if (isRefusal(sent)) {
      // Whatever stands in the way is told by opening the page anew: it leads to the page whose turn it is.
      await openStep(event, 'check');
      return fail(400, { faults: faultsInWords([sent], lang), waited: '' });
    }
    redirect(303, stepAddress(at.id, 'done', lang));
  },
  back: async (event) => {
    redirect(303, backAddress(await openStep(event, 'check'), 'check'));
  }
};
