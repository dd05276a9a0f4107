/** Words of refusals at the hotline: calls, states, transfers, wrap-ups. */
import type { RefusalWords } from './words.ts';

export const HOTLINE: RefusalWords = {
  'hotline-none': {
    pl: 'To miasto nie ma infolinii.',
    en: 'This city has no hotline.',
    uk: 'Це місто не має гарячої лінії.'
  },
  'hotline-away': {
    pl: 'Infolinia jest teraz niedostępna. Spróbuj za kilka minut albo napisz w portalu.',
    en: 'The hotline cannot be reached now. Try again in a few minutes or write to us here.',
    uk: 'Гаряча лінія зараз недоступна. Спробуйте за кілька хвилин або напишіть тут.'
  },
  'no-such-days': {
    pl: 'Podaj dni od wcześniejszego do późniejszego, najwyżej rok naraz.',
    en: 'Give days from an earlier to a later one, a year at most at once.',
    uk: 'Вкажіть дні від ранішого до пізнішого, щонайбільше рік одночасно.'
  },
  'no-such-call': {
    pl: 'Nie ma takiej rozmowy.',
    en: 'There is no such call.',
    uk: 'Такої розмови немає.'
  },
  'call-taken': {
    pl: 'Tę rozmowę odebrał już ktoś inny.',
    en: 'Somebody else has taken this call.',
    uk: 'Цю розмову вже прийняв хтось інший.'
  },
  'call-gone': {
    pl: 'Ta rozmowa już się skończyła.',
    en: 'This call is over.',
    uk: 'Ця розмова вже закінчилася.'
  },
  'reach-wrong': {
    pl: 'Wpisz numer telefonu albo adres e-mail.',
    en: 'Type a telephone number or an e-mail address.',
    uk: 'Введіть номер телефону або адресу ел. пошти.'
  },
  'not-mobile': {
    pl: 'Na ten numer SMS nie dojdzie. Podaj komórkę albo e-mail.',
    en: 'A text message cannot reach this number. Give a mobile number or an e-mail address.',
    uk: 'На цей номер SMS не дійде. Вкажіть мобільний або ел. пошту.'
  },
  'texts-none': {
    pl: 'Nasze miasto nie wysyła SMS-ów. Podaj e-mail.',
    en: 'Our city sends no text messages. Give an e-mail address.',
    uk: 'Наше місто не надсилає SMS. Вкажіть ел. пошту.'
  },
  'nothing-to-send': {
    pl: 'Z tej rozmowy nie ma jeszcze sprawy, której numer można wysłać.',
    en: 'There is no case of this call yet whose number could be sent.',
    uk: 'У цій розмові ще немає справи, номер якої можна надіслати.'
  },
  'call-not-yours': {
    pl: 'To nie jest Twoja rozmowa.',
    en: 'This call is not yours.',
    uk: 'Це не ваша розмова.'
  },
  'call-busy': {
    pl: 'Najpierw wróć do rozmówcy albo zakończ konsultację.',
    en: 'Go back to the caller or end the consultation first.',
    uk: 'Спершу поверніться до абонента або завершіть консультацію.'
  },
  'call-on': {
    pl: 'Rozmowa jeszcze trwa. Wynik zapiszesz po jej zakończeniu.',
    en: 'The call is still on. Wrap it up when it is over.',
    uk: 'Розмова ще триває. Результат запишете після її завершення.'
  },
  'call-not-answered': {
    pl: 'Tej rozmowy nikt nie odebrał, więc nie ma wyniku.',
    en: 'Nobody answered this call, so there is nothing to wrap up.',
    uk: 'Цю розмову ніхто не прийняв, тому результату немає.'
  },
  'call-not-missed': {
    pl: 'To nie jest nieodebrane połączenie.',
    en: 'This is not a missed call.',
    uk: 'Це не пропущений дзвінок.'
  },
  'call-settled': {
    pl: 'Ktoś już załatwił to połączenie.',
    en: 'Somebody has settled this call already.',
    uk: 'Хтось уже опрацював цей дзвінок.'
  },
  'away-why': {
    pl: 'Wybierz, dlaczego nie odbierasz.',
    en: 'Choose why you are away.',
    uk: 'Виберіть, чому ви не відповідаєте.'
  },
  'longer-why': {
    pl: 'Wybierz, dlaczego potrzebujesz dłużej.',
    en: 'Choose why you need longer.',
    uk: 'Виберіть, чому вам потрібно довше.'
  },
  'longer-over': {
    pl: 'Więcej czasu po tej rozmowie już nie ma. Zapisz wynik; jeśli trzeba, zrób przerwę.',
    en: 'There is no more time after this call. Save the result; take a break if you need one.',
    uk: 'Більше часу після цієї розмови немає. Запишіть результат; якщо треба, зробіть перерву.'
  },
  'longer-not-now': {
    pl: 'Ta rozmowa nie czeka już na wynik.',
    en: 'This call does not wait for a result any more.',
    uk: 'Ця розмова вже не чекає на результат.'
  },
  'agent-not-free': {
    pl: 'Ta osoba nie może teraz odebrać.',
    en: 'This person cannot take a call now.',
    uk: 'Ця особа зараз не може відповісти.'
  },
  'unit-no-phone': {
    pl: 'Ta jednostka nie ma numeru telefonu. Poproś ją, żeby oddzwoniła.',
    en: 'This unit has no telephone number. Ask it to call back.',
    uk: 'Ця служба не має номера телефону. Попросіть її передзвонити.'
  },
  'transfer-why': {
    pl: 'Wybierz powód przełączenia.',
    en: 'Choose why you hand the call on.',
    uk: 'Виберіть причину переведення.'
  },
  'transfer-words': {
    pl: 'Zapowiedź może mieć najwyżej {most} znaków.',
    en: 'The announcement can have at most {most} characters.',
    uk: 'Повідомлення може мати не більше {most} знаків.'
  },
  'other-not-there': {
    pl: 'Druga strona jeszcze nie odebrała.',
    en: 'The other party has not answered yet.',
    uk: 'Інша сторона ще не відповіла.'
  },
  'wrap-outcome': {
    pl: 'Wybierz wynik rozmowy.',
    en: 'Choose how the call ended.',
    uk: 'Виберіть результат розмови.'
  },
  'wrap-topic': {
    pl: 'Wybierz, czego dotyczyła rozmowa.',
    en: 'Choose what the call was about.',
    uk: 'Виберіть, про що була розмова.'
  },
  'wrap-note': {
    pl: 'Notatka może mieć najwyżej {most} znaków.',
    en: 'The note can have at most {most} characters.',
    uk: 'Нотатка може мати не більше {most} знаків.'
  },
  'question-empty': {
    pl: 'Wybierz temat pytania albo opisz je słowami.',
    en: 'Choose what the question is about, or put it in words.',
    uk: 'Виберіть тему питання або опишіть його словами.'
  },
  'no-such-question': {
    pl: 'Nie ma takiego pytania w tej rozmowie.',
    en: 'There is no such question in this call.',
    uk: 'Такого питання в цій розмові немає.'
  },
  'callback-words': {
    pl: 'Napisz, o co chodzi (najwyżej {most} znaków).',
    en: 'Write what it is about (at most {most} characters).',
    uk: 'Напишіть, про що йдеться (не більше {most} знаків).'
  },
  'callback-day': {
    pl: 'Podaj dzień, do którego jednostka ma oddzwonić.',
    en: 'Give the day by which the unit is to call back.',
    uk: 'Вкажіть день, до якого служба має передзвонити.'
  },
  'callback-result': {
    pl: 'Wybierz, jak skończyło się oddzwonienie.',
    en: 'Choose how calling back ended.',
    uk: 'Виберіть, чим закінчився зворотний дзвінок.'
  },
  'no-such-callback': {
    pl: 'Nie ma takiego oddzwonienia.',
    en: 'There is no such call-back.',
    uk: 'Такого зворотного дзвінка немає.'
  },
  'callback-settled': {
    pl: 'To oddzwonienie jest już załatwione albo ktoś właśnie dzwoni.',
    en: 'This call-back is settled already, or somebody is calling right now.',
    uk: 'Цей зворотний дзвінок уже опрацьовано або хтось зараз телефонує.'
  },
  'no-way-out': {
    pl: 'Stąd nie można zadzwonić na numer telefonu: infolinia działa bez centrali. Zadzwoń z własnego aparatu i zapisz wynik.',
    en: 'No telephone number can be called from here: the hotline works without an exchange. Call from your own telephone and write down the result.',
    uk: 'Звідси не можна зателефонувати на номер: гаряча лінія працює без станції. Зателефонуйте зі свого апарата й запишіть результат.'
  },
  'agent-not-ready': {
    pl: 'Najpierw zakończ bieżącą rozmowę i włącz dźwięk.',
    en: 'End the current call and turn the sound on first.',
    uk: 'Спершу завершіть поточну розмову й увімкніть звук.'
  },
  'call-not-on': {
    pl: 'W tej rozmowie nie ma teraz konsultanta.',
    en: 'No agent is in this call now.',
    uk: 'У цій розмові зараз немає консультанта.'
  },
  'calls-too-many': {
    pl: 'Z tego miejsca dzwoniono już wiele razy. Spróbuj za {minutes} minut.',
    en: 'Many calls came from this place already. Try again in {minutes} minutes.',
    uk: 'Звідси вже багато разів телефонували. Спробуйте за {minutes} хвилин.'
  }
};
