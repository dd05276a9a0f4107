import { error, fail, redirect } from '@sveltejs/kit';
import { caseNumber } from '#cases/case.ts';
import { TEXT_MAX } from '#cases/work.ts';
import { answerInvitation, findInvited, type Invited } from '#flow/units/invite.server.ts';
import { filesIn } from '#photos/photos.server.ts';
import { withoutFlat } from '#cases/publishing/publish.ts';
import { withoutPersonal } from '#reports/personal.ts';
import { address } from '#ui/addresses.ts';
import { dayInWords } from '#ui/dates.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isRefusal } from '#world/refusal.ts';
import { countMissed } from '#routes/(portal)/missed.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever knows the address may answer, so the address may not travel: no referrer, no cache, no index. */
const SECRET = {
  'referrer-policy': 'no-referrer',
  'cache-control': 'private, no-store',
  'x-robots-tag': 'noindex, nofollow'
};

/** What the outside body sees of the case: nothing of who reported it. */
function matterOf({ case: c, invitation }: Invited, { here, lang }: App.Locals) {
  const { city } = here;
  const district = city.districts.find(({ code }) => code === c.place.district)?.name[lang];
  const { address: street, detail, point } = c.place;
  const asking = city.units.find(({ code }) => code === invitation.unit);
  const description = withoutPersonal(c.description);
  return {
    category: city.categories.find(({ code }) => code === c.category)?.name[lang] ?? '',
    place: [street && withoutFlat(street), detail && withoutPersonal(detail), district]
      .filter(Boolean)
      .join(', '),
    ...(point ? { point } : {}),
    description,
    hidden: description !== c.description,
    photos: [...invitation.shown],
    question: invitation.question,
    asks: asking?.name[lang] ?? city.profile.centre[lang],
    until: dayInWords(invitation.until, lang)
  };
}

export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  setHeaders(SECRET);
  const invited = await findInvited(locals.here, params.link);
  if (!invited) await countMissed(locals);
  if (!invited) error(404, 'no-such-invitation');
  const { standing, invitation } = invited;
  return {
    number: caseNumber(invited.case),
    name: invitation.name,
    standing,
    /** Only while it can be answered. */
    matter: standing === 'open' ? matterOf(invited, locals) : undefined,
    link: params.link,
    limit: TEXT_MAX,
    mapStyle: locals.here.world.settings.MAP_STYLE
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, setHeaders }) => {
    const { here, lang } = locals;
    const form = await request.formData();
    const text = form.get('text');
    const given = {
      text: typeof text === 'string' ? text : '',
      files: filesIn(form, 'photos'),
      kept: form.getAll('kept').filter((one) => typeof one === 'string')
    };
    const done = await answerInvitation(here, params.link, given);
    if ('refusals' in done) {
      // A form sent twice finds its answer already here: its page says so.
      if (!done.refusals.some(({ refusal }) => refusal === 'invitation-answered')) {
        const faults = done.refusals.map((one) => ({
          field: one.field ?? 'text',
          text: refusalWords(one, lang)
        }));
        return fail(400, { text: given.text, kept: done.kept, faults });
      }
    } else if (isRefusal(done)) error(500);
    setHeaders(SECRET);
    redirect(303, address(`/invited/${params.link}`, lang));
  }
};
