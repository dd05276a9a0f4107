/** Words of how a call ended: outcomes, flags, reasons of handing on, endings. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  outcomes: {
    informed: 'Poinformowano',
    'informed-partly': 'Poinformowano częściowo',
    'report-new': 'Nowe zgłoszenie',
    'report-added': 'Dopisano do zgłoszenia',
    'report-status': 'Stan sprawy',
    'handed-complicated': 'Przełączono: zawiłe',
    'handed-case-file': 'Przełączono: akta',
    'unit-no-answer': 'Jednostka nie odebrała',
    'call-back': 'Oddzwonimy',
    'not-the-city': 'Poza miastem',
    'emergency-112': 'Alarm 112',
    complaint: 'Skarga',
    'public-information': 'Informacja publiczna',
    'idea-for-articles': 'Brak w\u00A0bazie wiedzy',
    abusive: 'Rozmówca wulgarny',
    silent: 'Nikt się nie odezwał',
    'wrong-number': 'Pomyłka',
    test: 'Próba',
    'not-given': 'Nie zapisano wyniku'
  },
  flags: {
    senior: 'senior',
    'hard-of-hearing': 'słabo słyszy',
    'foreign-language': 'w\u00A0obcym języku',
    repeated: 'dzwoni ponownie',
    vulnerable: 'trudne położenie',
    'press-or-councillor': 'prasa lub radny'
  },
  reasons: {
    complicated: 'Sprawa jest zawiła',
    'case-file': 'Trzeba zajrzeć do akt',
    'out-of-scope': 'Nie obsługujemy tego',
    'on-request': 'Rozmówca o\u00A0to prosi',
    complaint: 'Skarga na nas'
  },
  endings: {
    caller: 'rozłączył się rozmówca',
    agent: 'rozłączył konsultant',
    unit: 'skończyła jednostka',
    abandoned: 'nie doczekał się',
    closed: 'po godzinach',
    overflow: 'za dużo czekało',
    callback: 'poprosił o\u00A0oddzwonienie',
    voicemail: 'zostawiono wiadomość',
    told: 'wystarczyła zapowiedź',
    unreached: 'nie odebrano',
    lost: 'zerwane połączenie',
    fault: 'usterka'
  }
};
export type WrapUpTexts = typeof pl;

const en: WrapUpTexts = {
  outcomes: {
    informed: 'Informed',
    'informed-partly': 'Informed in part',
    'report-new': 'New report',
    'report-added': 'Added to a report',
    'report-status': 'Status of a case',
    'handed-complicated': 'Handed on: complicated',
    'handed-case-file': 'Handed on: case file',
    'unit-no-answer': 'The unit did not answer',
    'call-back': 'We ring back',
    'not-the-city': 'Not the city',
    'emergency-112': 'Emergency 112',
    complaint: 'Complaint',
    'public-information': 'Public information',
    'idea-for-articles': 'Missing in the articles',
    abusive: 'Abusive caller',
    silent: 'Nobody spoke',
    'wrong-number': 'Wrong number',
    test: 'Test',
    'not-given': 'No result written down'
  },
  flags: {
    senior: 'senior',
    'hard-of-hearing': 'hard of hearing',
    'foreign-language': 'foreign language',
    repeated: 'calls again',
    vulnerable: 'in a hard place',
    'press-or-councillor': 'press or councillor'
  },
  reasons: {
    complicated: 'The matter is complicated',
    'case-file': 'The case file must be read',
    'out-of-scope': 'We do not deal with it',
    'on-request': 'The caller asks for it',
    complaint: 'A complaint about us'
  },
  endings: {
    caller: 'the caller hung up',
    agent: 'the agent hung up',
    unit: 'the unit ended it',
    abandoned: 'gave up waiting',
    closed: 'outside hours',
    overflow: 'too many waited',
    callback: 'asked to be rung back',
    voicemail: 'left a message',
    told: 'the announcement was enough',
    unreached: 'not answered',
    lost: 'the connection broke',
    fault: 'a fault'
  }
};

const uk: WrapUpTexts = {
  outcomes: {
    informed: 'Проінформовано',
    'informed-partly': 'Проінформовано частково',
    'report-new': 'Нове звернення',
    'report-added': 'Дописано до звернення',
    'report-status': 'Стан справи',
    'handed-complicated': 'Переведено: складно',
    'handed-case-file': 'Переведено: справа в\u00A0актах',
    'unit-no-answer': 'Служба не відповіла',
    'call-back': 'Передзвонимо',
    'not-the-city': 'Не міське',
    'emergency-112': 'Тривога 112',
    complaint: 'Скарга',
    'public-information': 'Публічна інформація',
    'idea-for-articles': 'Бракує в\u00A0базі знань',
    abusive: 'Лайка',
    silent: 'Ніхто не озвався',
    'wrong-number': 'Помилка номером',
    test: 'Проба',
    'not-given': 'Результат не записано'
  },
  flags: {
    senior: 'літня людина',
    'hard-of-hearing': 'погано чує',
    'foreign-language': 'іноземною мовою',
    repeated: 'дзвонить знову',
    vulnerable: 'у\u00A0скруті',
    'press-or-councillor': 'преса або депутат'
  },
  reasons: {
    complicated: 'Справа складна',
    'case-file': 'Треба зазирнути в\u00A0акти',
    'out-of-scope': 'Ми цього не ведемо',
    'on-request': 'Людина просить про це',
    complaint: 'Скарга на нас'
  },
  endings: {
    caller: 'людина поклала слухавку',
    agent: 'роз’єднав консультант',
    unit: 'завершила служба',
    abandoned: 'не дочекалася',
    closed: 'поза годинами',
    overflow: 'забагато чекало',
    callback: 'попросила передзвонити',
    voicemail: 'залишила повідомлення',
    told: 'вистачило оголошення',
    unreached: 'не відповіли',
    lost: 'зв’язок обірвався',
    fault: 'несправність'
  }
};

export const wrapUpTexts: Record<Lang, WrapUpTexts> = { pl, en, uk };
