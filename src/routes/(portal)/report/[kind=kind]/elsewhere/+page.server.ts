import { error } from '@sveltejs/kit';
import { categoryOf, todayIn } from '#flow/here.server.ts';
import { telephone } from '#routes/(portal)/board.ts';
import { alongWith, choose } from '#routes/(portal)/report/choose.server.ts';
import { isInForce } from '#routes/(portal)/report/matters.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whom to call, or whose matter it is, before a report is begun; and whether one can be begun at all. */
export const load: PageServerLoad = ({ locals, url }) => {
  const { here, lang } = locals;
  const { city, world } = here;
  const category = categoryOf(city, url.searchParams.get('category') ?? '');
  const open = category && isInForce(category, todayIn(here, world.now()).toString()) ? category : undefined;
  const { diversion } = open ?? {};
  const wanted = diversion?.redirect ?? (open ? '' : url.searchParams.get('redirect'));
  const redirect = city.redirects.find(({ code }) => code === wanted);
  if (!diversion && !redirect) error(404, 'Not found');
  return {
    about: open?.name[lang] ?? redirect?.name[lang] ?? '',
    text: diversion?.text[lang],
    danger: diversion?.danger ?? false,
    stop: diversion?.stop ?? true,
    phones: (diversion?.phones ?? []).map(({ number, name }) => ({ ...telephone(number), name: name[lang] })),
    redirect: redirect && {
      name: redirect.name[lang],
      text: redirect.text[lang],
      phone: redirect.phone === undefined ? undefined : telephone(redirect.phone),
      url: redirect.url
    },
    code: open?.code ?? '',
    along: alongWith(url.searchParams)
  };
};

export const actions: Actions = { choose };
