/** Words of what an agent finds at the desk: results, an article in its short form, a script, sending the gist. */
import { counted } from '#ui/dates.ts';
import type { Lang } from '#ui/lang.ts';

const pl = {
  found: 'Wiedza',
  cases: 'Sprawy',
  noCases: 'Żadna sprawa nie pasuje.',
  report: 'Przyjmij zgłoszenie',
  open: 'otwórz wynik',
  say: 'Powiedz',
  lead: 'O co chodzi',
  steps: 'Co po kolei',
  documents: 'Zabrać',
  fees: 'Opłaty',
  exemptions: 'Kto nie płaci albo płaci mniej',
  times: 'Czas',
  places: 'Gdzie',
  online: 'Przez internet',
  who: 'Dla kogo',
  conditions: 'Warunki',
  contact: 'Jak się skontaktować',
  note: 'Tylko dla nas',
  changes: 'To się zmieni',
  unsure: 'niesprawdzone',
  allUnsure: 'Tego artykułu jeszcze nikt nie potwierdził. Powiedz rozmówcy, że sprawdzisz.',
  over: { expired: 'To już nie obowiązuje.', withdrawn: 'To zostało wycofane.' },
  instead: 'Zamiast tego',
  unit: (unit: string) => `Prowadzi: ${unit}`,
  published: (day: string) => `obowiązuje od ${day}`,
  whole: 'Cała strona dla mieszkańca',
  holds: (from: string, until: string) => `Od ${from} do ${until}`,
  script: {
    title: 'Skrypt rozmowy',
    step: (n: number) => `Krok ${n}`,
    choices: 'Co mówi rozmówca?',
    back: 'Krok wstecz',
    again: 'Od początku',
    end: 'Koniec skryptu',
    ends: (code: string) => `Wynik rozmowy: ${code}`,
    card: 'Otwórz obok:',
    others: 'Inne skrypty',
    choose: 'wybór w\u00A0skrypcie',
    backKey: 'krok wstecz',
    /** Told at the next step when it happens during a call. */
    meanwhile: {
      expired: {
        head: 'Ten skrypt właśnie przestał obowiązywać.',
        kept: 'Odpowiedzi zostały, możesz dokończyć rozmowę.'
      },
      withdrawn: {
        head: 'Ten skrypt właśnie wycofano.',
        kept: 'Odpowiedzi zostały, ale sprawdź, co mówisz.'
      },
      changed: {
        head: 'Skrypt zmienił się w\u00A0trakcie rozmowy.',
        kept: 'To ostatni krok, który jest taki jak przedtem.'
      }
    }
  },
  send: {
    title: 'Wyślij rozmówcy',
    hint: 'Pójdzie najważniejsze i\u00A0link. Adresu nie zapiszemy przy tym artykule.',
    email: 'Adres e-mail rozmówcy',
    button: 'Wyślij e-mail',
    call: 'Wyślij SMS z\u00A0tej rozmowy',
    sent: 'List jest w\u00A0drodze.',
    text: 'Treść SMS-a',
    copy: 'Kopiuj treść SMS-a',
    copied: 'Skopiowane. Wklej w\u00A0telefonie.',
    size: (n: number) => counted(n, 'pl', { one: 'SMS', few: 'SMS-y', many: 'SMS-ów', other: 'SMS-a' }),
    fault: 'List nie poszedł',
    keyCopy: 'kopiuj SMS',
    keySend: 'wyślij e-mail'
  },
  caller: { label: 'Rozmówca mówi', own: 'To znaczy:' },
  missing: {
    title: 'Czegoś tu brakuje?',
    label: 'Czego brakuje albo co się nie zgadza',
    hint: 'Przeczyta to jednostka, która prowadzi ten artykuł. Bez danych rozmówcy.',
    button: 'Przekaż jednostce',
    sent: 'Jednostka to dostała.',
    fault: 'Uwaga nie poszła'
  }
};

export type DeskArticleTexts = typeof pl;

export const deskArticleTexts: Record<Lang, DeskArticleTexts> = {
  pl,
  en: {
    found: 'Knowledge',
    cases: 'Cases',
    noCases: 'No case fits.',
    report: 'Take a report',
    open: 'open the result',
    say: 'Say',
    lead: 'What it is',
    steps: 'What to do, in order',
    documents: 'To bring',
    fees: 'Fees',
    exemptions: 'Who pays nothing or less',
    times: 'Time',
    places: 'Where',
    online: 'Online',
    who: 'For whom',
    conditions: 'Conditions',
    contact: 'How to reach them',
    note: 'For us only',
    changes: 'This will change',
    unsure: 'not checked',
    allUnsure: 'Nobody has confirmed this article yet. Tell the caller that you will check.',
    over: { expired: 'This holds no longer.', withdrawn: 'This was withdrawn.' },
    instead: 'Instead of it',
    unit: (unit) => `Kept by: ${unit}`,
    published: (day) => `holds since ${day}`,
    whole: 'The whole page residents see',
    holds: (from, until) => `From ${from} until ${until}`,
    script: {
      title: 'Call script',
      step: (n) => `Step ${n}`,
      choices: 'What does the caller say?',
      back: 'One step back',
      again: 'From the beginning',
      end: 'End of the script',
      ends: (code) => `Wrap-up of the call: ${code}`,
      card: 'Open beside:',
      others: 'Other scripts',
      choose: 'choice of the script',
      backKey: 'one step back',
      meanwhile: {
        expired: {
          head: 'This script has just run out.',
          kept: 'The answers are kept, you can end the call with it.'
        },
        withdrawn: {
          head: 'This script has just been withdrawn.',
          kept: 'The answers are kept, but check what you say.'
        },
        changed: {
          head: 'The script changed during the call.',
          kept: 'This is the last step that is as it was.'
        }
      }
    },
    send: {
      title: 'Send it to the caller',
      hint: 'The gist and the link will go. The address is not kept with this article.',
      email: 'The caller’s e-mail address',
      button: 'Send the e-mail',
      call: 'Send a text in this call',
      sent: 'The letter is on its way.',
      text: 'Words of a text message',
      copy: 'Copy the text message',
      copied: 'Copied. Paste it into the telephone.',
      size: (n) => counted(n, 'en', { one: 'message', other: 'messages' }),
      fault: 'The letter was not sent',
      keyCopy: 'copy the text',
      keySend: 'send the e-mail'
    },
    caller: { label: 'The caller speaks', own: 'That means:' },
    missing: {
      title: 'Is something missing here?',
      label: 'What is missing or not true',
      hint: 'The unit that keeps this article will read it. Nothing about the caller, please.',
      button: 'Tell the unit',
      sent: 'The unit has it.',
      fault: 'The remark was not sent'
    }
  },
  uk: {
    found: 'Знання',
    cases: 'Справи',
    noCases: 'Жодна справа не підходить.',
    report: 'Прийняти звернення',
    open: 'відкрити результат',
    say: 'Скажіть',
    lead: 'Про що йдеться',
    steps: 'Що робити по черзі',
    documents: 'Взяти з\u00A0собою',
    fees: 'Оплати',
    exemptions: 'Хто не платить або платить менше',
    times: 'Час',
    places: 'Де',
    online: 'Через інтернет',
    who: 'Для кого',
    conditions: 'Умови',
    contact: 'Як зв’язатися',
    note: 'Лише для нас',
    changes: 'Це зміниться',
    unsure: 'не перевірено',
    allUnsure: 'Цю статтю ще ніхто не підтвердив. Скажіть, що перевірите.',
    over: { expired: 'Це вже не діє.', withdrawn: 'Це відкликано.' },
    instead: 'Замість цього',
    unit: (unit) => `Веде: ${unit}`,
    published: (day) => `діє з\u00A0${day}`,
    whole: 'Уся сторінка для мешканця',
    holds: (from, until) => `Від ${from} до ${until}`,
    script: {
      title: 'Сценарій розмови',
      step: (n) => `Крок ${n}`,
      choices: 'Що каже абонент?',
      back: 'Крок назад',
      again: 'Спочатку',
      end: 'Кінець сценарію',
      ends: (code) => `Результат розмови: ${code}`,
      card: 'Відкрити поруч:',
      others: 'Інші сценарії',
      choose: 'вибір у\u00A0сценарії',
      backKey: 'крок назад',
      meanwhile: {
        expired: {
          head: 'Цей сценарій щойно перестав діяти.',
          kept: 'Відповіді збережено, розмову можна закінчити.'
        },
        withdrawn: {
          head: 'Цей сценарій щойно відкликано.',
          kept: 'Відповіді збережено, але перевіряйте, що кажете.'
        },
        changed: {
          head: 'Сценарій змінився під час розмови.',
          kept: 'Це останній крок, який лишився таким, як був.'
        }
      }
    },
    send: {
      title: 'Надіслати абонентові',
      hint: 'Піде найважливіше й\u00A0посилання. Адресу ми не збережемо при цій статті.',
      email: 'Електронна адреса абонента',
      button: 'Надіслати лист',
      call: 'Надіслати SMS у\u00A0цій розмові',
      sent: 'Лист уже в\u00A0дорозі.',
      text: 'Текст SMS',
      copy: 'Копіювати текст SMS',
      copied: 'Скопійовано. Вставте в\u00A0телефоні.',
      size: (n) => counted(n, 'uk', { one: 'SMS', few: 'SMS', many: 'SMS', other: 'SMS' }),
      fault: 'Лист не надіслано',
      keyCopy: 'копіювати SMS',
      keySend: 'надіслати лист'
    },
    caller: { label: 'Абонент розмовляє мовою', own: 'Це означає:' },
    missing: {
      title: 'Тут чогось бракує?',
      label: 'Чого бракує або що не так',
      hint: 'Це прочитає підрозділ, який веде цю статтю. Без даних абонента.',
      button: 'Передати підрозділу',
      sent: 'Підрозділ це отримав.',
      fault: 'Зауваження не надіслано'
    }
  }
};
