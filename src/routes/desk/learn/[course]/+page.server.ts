import { voiceIn } from '#catalogue/cards/spoken.ts';
import { languageOf } from '#knowledge/learning/spoken.ts';
import { courseAt } from '#routes/desk/learn/course.server.ts';
import type { PageServerLoad } from './$types';

/** One lesson at a time: what is read alone is remembered better than what is scrolled past. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { content } = await courseAt(locals, params.course);
  const of = content.lessons.length;
  const asked = Number(url.searchParams.get('lesson') ?? 1);
  const number = Number.isInteger(asked) && asked >= 1 && asked <= of ? asked : 1;
  const { head, text } = content.lessons[number - 1]!;
  const lang = languageOf([head, text], locals.lang);
  return {
    title: content.title[locals.lang],
    href: `/desk/learn/${content.code}`,
    number,
    of,
    lesson: { lang, head: head[lang] ?? head.pl, html: voiceIn(lang).block(text) },
    heads: content.lessons.map((one) => {
      const own = languageOf([one.head], locals.lang);
      return { lang: own, text: one.head[own] ?? one.head.pl };
    })
  };
};
