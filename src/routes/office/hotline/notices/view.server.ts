/** Notices as their pages show them, and what their form sends. */
import { fail } from '@sveltejs/kit';
import { standingOf, type Notice, type Typed } from '#contacts/answering/notice.ts';
import type { Here } from '#flow/here.server.ts';
import { textIn } from '#routes/work/case/form.server.ts';
import { localTime, momentInWords } from '#ui/dates.ts';
import { LANGS, type Lang } from '#ui/lang.ts';
import { hotlineNoticesTexts } from '#ui/texts/hotlineNotices.ts';
import { refusalWords } from '#ui/texts/refusals.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';

export function noticeView({ city, world }: Here, notice: Notice, lang: Lang) {
  const zone = city.profile.timezone;
  const texts = hotlineNoticesTexts[lang];
  const standing = standingOf(notice, world.now());
  return {
    id: notice.id,
    words: notice.words[lang],
    span: texts.span(momentInWords(notice.from, lang, zone), momentInWords(notice.until, lang, zone)),
    standing: texts.standings[standing],
    on: standing === 'on',
    goes: standing === 'on' || standing === 'coming',
    unspoken: notice.spokenAt === null && standing === 'on'
  };
}
export type NoticeView = ReturnType<typeof noticeView>;

/** What stands in the fields of the form. */
export type NoticeFields = Typed & { seen: number };

/** A moment as a field of a form takes it. */
function clock(instant: string, zone: string): string {
  const { day, time } = localTime(instant, zone);
  return `${day}T${time}`;
}

export function fieldsOf({ city }: Here, notice: Notice): NoticeFields {
  const zone = city.profile.timezone;
  return {
    words: notice.words,
    from: clock(notice.from, zone),
    until: clock(notice.until, zone),
    seen: notice.version
  };
}

export function fieldsIn(form: FormData): NoticeFields {
  const word = (lang: Lang) => textIn(form, `words.${lang}`).slice(0, 2000);
  const [pl, en, uk] = LANGS.map(word) as [string, string, string];
  return {
    words: { pl, en, uk },
    from: textIn(form, 'from').slice(0, 40),
    until: textIn(form, 'until').slice(0, 40),
    seen: Number(textIn(form, 'seen')) || 0
  };
}

/** Everything that is wrong, with all that was typed. */
export function refused(typed: NoticeFields | undefined, why: Refusal | Faults, lang: Lang) {
  const all = isFaults(why) ? why.faults : [why];
  return fail(400, {
    typed,
    faults: all.map((one) => ({
      ...(one.field === undefined ? {} : { field: one.field }),
      text: refusalWords(one, lang)
    }))
  });
}
