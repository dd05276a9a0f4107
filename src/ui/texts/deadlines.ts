/** Words about deadlines: moving a day, reminding those who work. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  remindedOf: (percent: number) => `Przypomniano: minęło ${percent}% czasu.`,
  extend: {
    action: 'Przesuń termin',
    asked: 'Mieszkaniec jest pytany i\u00A0termin stoi. Przesunie się sam, gdy odpowie.',
    before: 'Termin tej sprawy był już raz przesunięty. Drugi raz nie można.',
    rule: (last: string) => `Można raz, najdalej do ${last}.`,
    ceiling: (day: string) =>
      `Po ${day} minie miesiąc od zgłoszenia. Wtedy list jest też zawiadomieniem z\u00A0przepisów: poda przyczynę i\u00A0nowy termin.`,
    legend: 'Nowy termin',
    hint: 'Dzień roboczy, późniejszy niż obiecany.',
    day: 'Dzień',
    month: 'Miesiąc',
    year: 'Rok',
    reason: 'Dlaczego potrzeba więcej czasu',
    reasonHint: 'Mieszkaniec przeczyta to słowo w słowo. Napisz prosto, bez skrótów.',
    preview: {
      email: 'Mieszkaniec dostanie e-mail:',
      phone: 'Do mieszkańca trzeba zadzwonić i\u00A0powiedzieć:',
      none: 'Nikogo nie zawiadomimy, bo nie ma kontaktu. Na stronie sprawy będzie napisane:'
    },
    told: (was: string, until: string, reason: string) =>
      `Sprawa zajmie więcej czasu, niż obiecaliśmy. Mieliśmy odpowiedzieć do ${was}. Odpowiemy do ${until}. Dlaczego: ${reason}`,
    aDay: '[nowy termin]',
    aReason: '[powód]',
    button: 'Przesuń termin',
    done: 'Termin jest przesunięty, a\u00A0mieszkaniec się o\u00A0tym dowie.'
  },
  reminded: {
    accept: 'Jednostka nie przyjęła zadania w czasie, który na to ma. Przyjmij je albo oddaj.',
    80: 'Minęło 80% czasu na odpowiedź.',
    100: 'Czas na odpowiedź minął, a odpowiedzi nie ma.',
    120: 'Czas na odpowiedź minął już dawno: upłynęło 120% czasu.',
    waits: 'Sprawa nie jest w\u00A0żadnej jednostce: czeka w\u00A0centrum.'
  }
};

export type DeadlineTexts = typeof pl;

const en: DeadlineTexts = {
  remindedOf: (percent) => `Reminded: ${percent}% of the time is over.`,
  extend: {
    action: 'Move the deadline',
    asked:
      'The resident is being asked and the clock stands still. The day moves by itself when they answer.',
    before: 'The deadline of this case was moved once already. It cannot be moved again.',
    rule: (last) => `Once, and no later than ${last}.`,
    ceiling: (day) =>
      `After ${day} a month has gone since the report. The letter is then also the notice the law wants: the reason and the new day.`,
    legend: 'New deadline',
    hint: 'A working day later than the promised one.',
    day: 'Day',
    month: 'Month',
    year: 'Year',
    reason: 'Why more time is needed',
    reasonHint: 'The resident reads this word for word. Write plainly, without abbreviations.',
    preview: {
      email: 'The resident gets an e-mail:',
      phone: 'Somebody has to ring the resident and say:',
      none: 'Nobody can be told, there is no contact. The page of the case will say:'
    },
    told: (was, until, reason) =>
      `The case takes longer than we promised. We were to answer by ${was}. We will answer by ${until}. Why: ${reason}`,
    aDay: '[new deadline]',
    aReason: '[reason]',
    button: 'Move the deadline',
    done: 'The deadline is moved, and the resident will be told.'
  },
  reminded: {
    accept: 'The unit did not take the task in the time it has for that. Take it or give it back.',
    80: '80% of the time to answer is over.',
    100: 'The time to answer is over and there is no answer.',
    120: 'The time to answer is long over: 120% of it has gone by.',
    waits: 'No unit has the case: it waits at the centre.'
  }
};

const uk: DeadlineTexts = {
  remindedOf: (percent) => `Нагадано: минуло ${percent}% часу.`,
  extend: {
    action: 'Перенести термін',
    asked: 'Мешканця запитано, і термін стоїть. Він перенесеться сам, коли надійде відповідь.',
    before: 'Термін цієї справи вже один раз переносили. Удруге не можна.',
    rule: (last) => `Один раз, не пізніше ніж до ${last}.`,
    ceiling: (day) =>
      `Після ${day} мине місяць від звернення. Тоді лист є також повідомленням, якого вимагає закон: причина й новий термін.`,
    legend: 'Новий термін',
    hint: 'Робочий день, пізніший за обіцяний.',
    day: 'День',
    month: 'Місяць',
    year: 'Рік',
    reason: 'Чому потрібно більше часу',
    reasonHint: 'Мешканець прочитає це слово в слово. Пишіть просто, без скорочень.',
    preview: {
      email: 'Мешканець отримає електронний лист:',
      phone: 'Мешканцеві треба зателефонувати й сказати:',
      none: 'Нікого не повідомимо, бо немає контакту. На сторінці справи буде написано:'
    },
    told: (was, until, reason) =>
      `Справа потребує більше часу, ніж ми обіцяли. Ми мали відповісти до ${was}. Відповімо до ${until}. Чому: ${reason}`,
    aDay: '[новий термін]',
    aReason: '[причина]',
    button: 'Перенести термін',
    done: 'Термін перенесено, мешканець про це дізнається.'
  },
  reminded: {
    accept: 'Служба не прийняла завдання в час, який на це має. Прийміть його або поверніть.',
    80: 'Минуло 80% часу на відповідь.',
    100: 'Час на відповідь минув, а відповіді немає.',
    120: 'Час на відповідь давно минув: пройшло 120% часу.',
    waits: 'Справи немає в жодної служби: вона чекає в центрі.'
  }
};

export const deadlineTexts: Record<Lang, DeadlineTexts> = { pl, en, uk };
