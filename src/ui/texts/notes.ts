/** Words of working together on a case: notes, mentions, who is answering, related cases. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  note: {
    action: 'Notatka',
    text: 'Notatka dla współpracowników',
    hint: 'Osoba, która zgłosiła sprawę, jej nie zobaczy. Wpisz @, żeby kogoś zawołać.',
    people: 'Kogo zawołać',
    counted: (n: number) => (n === 0 ? 'Nikogo takiego nie ma' : `Podpowiedzi: ${n}`),
    call: 'Zawołaj',
    nobody: 'nikogo',
    desk: 'obsługa zgłoszeń',
    button: 'Zapisz notatkę',
    done: 'Notatka jest zapisana.'
  },
  mentions: {
    title: 'Wzmianki',
    nothing: 'Nikt Cię jeszcze nie zawołał',
    explain: 'Tu zobaczysz sprawy, do których ktoś zawołał Cię w\u00A0notatce.',
    fresh: 'nowa',
    calls: (name: string) => `${name} woła:`,
    somebody: 'Ktoś',
    older: 'Starsze',
    first: 'Od początku'
  },
  claim: {
    mine: 'Odpowiadasz na to zgłoszenie. Inni to widzą.',
    theirs: (name: string) => `${name} odpowiada na to zgłoszenie.`,
    taken: (name: string) => `${name} przejmuje od Ciebie odpowiedź na to zgłoszenie.`,
    short: (name: string) => `${name} odpowiada`,
    take: 'Biorę tę sprawę',
    takeOver: 'Przejmij',
    letGo: 'Jednak nie odpowiadam',
    done: { claim: 'Inni widzą, że odpowiadasz na to zgłoszenie.', letGo: 'Nikt teraz nie odpowiada.' }
  },
  related: {
    title: 'Powiązane sprawy',
    action: 'Powiąż z\u00A0inną sprawą',
    number: 'Numer innej sprawy',
    hint: 'Sprawy zostaną osobne, każda będzie pokazywać drugą. Te same połącz.',
    button: 'Powiąż',
    remove: 'Usuń powiązanie',
    removeOf: (number: string) => `ze sprawą ${number}`,
    done: { relate: 'Sprawy są powiązane.', unrelate: 'Sprawy nie są już powiązane.' }
  }
};
export type NotesTexts = typeof pl;

const en: NotesTexts = {
  note: {
    action: 'Note',
    text: 'A note for colleagues',
    hint: 'The person who reported will not see it. Type @ to call somebody.',
    people: 'Whom to call',
    counted: (n) => (n === 0 ? 'Nobody of that name' : `Suggestions: ${n}`),
    call: 'Call',
    nobody: 'nobody',
    desk: 'reports desk',
    button: 'Save the note',
    done: 'The note is saved.'
  },
  mentions: {
    title: 'Mentions',
    nothing: 'Nobody has called you yet',
    explain: 'Cases to which somebody calls you in a note appear here.',
    fresh: 'new',
    calls: (name) => `${name} calls:`,
    somebody: 'Somebody',
    older: 'Older',
    first: 'From the beginning'
  },
  claim: {
    mine: 'You are answering this report. Others can see it.',
    theirs: (name) => `${name} is answering this report.`,
    taken: (name) => `${name} took the answer to this report over from you.`,
    short: (name) => `${name} is answering`,
    take: 'I take this case',
    takeOver: 'Take over',
    letGo: 'I am not answering after all',
    done: { claim: 'Others can see that you are answering.', letGo: 'Nobody is answering now.' }
  },
  related: {
    title: 'Related cases',
    action: 'Relate to another case',
    number: 'Number of the other case',
    hint: 'The cases stay apart, and each shows the other. Merge those that are the same.',
    button: 'Relate',
    remove: 'Remove the relation',
    removeOf: (number) => `to case ${number}`,
    done: { relate: 'The cases are related.', unrelate: 'The cases are no longer related.' }
  }
};

const uk: NotesTexts = {
  note: {
    action: 'Нотатка',
    text: 'Нотатка для колег',
    hint: 'Людина, яка повідомила, її не побачить. Введіть @, щоб когось покликати.',
    people: 'Кого покликати',
    counted: (n) => (n === 0 ? 'Нікого такого немає' : `Підказки: ${n}`),
    call: 'Покликати',
    nobody: 'нікого',
    desk: 'опрацювання звернень',
    button: 'Зберегти нотатку',
    done: 'Нотатку збережено.'
  },
  mentions: {
    title: 'Згадки',
    nothing: 'Вас ще ніхто не кликав',
    explain: 'Тут з’являться справи, до яких Вас хтось покликав у\u00A0нотатці.',
    fresh: 'нова',
    calls: (name) => `${name} кличе:`,
    somebody: 'Хтось',
    older: 'Старіші',
    first: 'Від початку'
  },
  claim: {
    mine: 'Ви відповідаєте на це звернення. Інші це бачать.',
    theirs: (name) => `${name} відповідає на це звернення.`,
    taken: (name) => `${name} перебирає від Вас відповідь на це звернення.`,
    short: (name) => `${name} відповідає`,
    take: 'Беру цю справу',
    takeOver: 'Перебрати',
    letGo: 'Усе ж не відповідаю',
    done: { claim: 'Інші бачать, що Ви відповідаєте на це звернення.', letGo: 'Зараз ніхто не відповідає.' }
  },
  related: {
    title: 'Пов’язані справи',
    action: 'Пов’язати з\u00A0іншою справою',
    number: 'Номер іншої справи',
    hint: 'Справи залишаться окремими, кожна показуватиме другу. Однакові об’єднайте.',
    button: 'Пов’язати',
    remove: 'Вилучити зв’язок',
    removeOf: (number) => `зі справою ${number}`,
    done: { relate: 'Справи пов’язано.', unrelate: 'Справи більше не пов’язано.' }
  }
};

export const notesTexts: Record<Lang, NotesTexts> = { pl, en, uk };
