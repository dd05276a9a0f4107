/** Words of refusals about the people who work here. */
import type { RefusalWords } from './words.ts';

export const STAFF: RefusalWords = {
  'lists-too-many': {
    pl: 'Masz już {max} zapisanych widoków. Usuń któryś, żeby zapisać nowy.',
    en: 'You already keep {max} views. Remove one to keep a new one.',
    uk: 'У Вас уже {max} збережених виглядів. Видаліть якийсь, щоб зберегти новий.'
  },
  'unit-missing': {
    pl: 'Wybierz jednostkę.',
    en: 'Choose a unit.',
    uk: 'Виберіть службу.'
  },
  'unit-twice': {
    pl: 'Ta jednostka jest wybrana dwa razy.',
    en: 'This unit is chosen twice.',
    uk: 'Цю службу вибрано двічі.'
  },
  'unknown-unit': {
    pl: 'Takiej jednostki dziś nie ma. Wybierz ją z listy.',
    en: 'There is no such unit today. Choose one from the list.',
    uk: 'Такої служби сьогодні немає. Виберіть зі списку.'
  },
  'not-allowed': {
    pl: 'Nie masz do tego uprawnień.',
    en: 'You are not allowed to do this.',
    uk: 'Ви не маєте на це дозволу.'
  },
  'no-such-notice': {
    pl: 'Nie ma takiego powiadomienia.',
    en: 'There is no such notice.',
    uk: 'Такого повідомлення немає.'
  },
  'told-before': {
    pl: 'Ktoś już zadzwonił z tą wiadomością.',
    en: 'Somebody has rung about this already.',
    uk: 'Хтось уже зателефонував із цим повідомленням.'
  },
  'name-missing': {
    pl: 'Podaj imię i\u00A0nazwisko, najwyżej 100 znaków.',
    en: 'Give first and last name, 100 characters at most.',
    uk: 'Вкажіть ім’я та прізвище, не більше 100 символів.'
  },
  'email-taken': {
    pl: 'Ten adres ma już ktoś inny.',
    en: 'Somebody else has this address already.',
    uk: 'Ця адреса вже належить комусь іншому.'
  },
  'unknown-role': {
    pl: 'Wybierz rolę z\u00A0listy.',
    en: 'Choose a role that is in the list.',
    uk: 'Виберіть роль зі списку.'
  },
  'unit-for-officers': {
    pl: 'Jednostkę ma tylko pracownik jednostki.',
    en: 'Only an officer has a unit.',
    uk: 'Службу має лише її працівник.'
  },
  'password-short': {
    pl: 'Hasło musi mieć co najmniej {min} znaków.',
    en: 'The password needs at least {min} characters.',
    uk: 'Пароль має містити щонайменше {min} символів.'
  },
  'password-long': {
    pl: 'Hasło może mieć najwyżej {max} znaków.',
    en: 'The password can have at most {max} characters.',
    uk: 'Пароль може містити щонайбільше {max} символів.'
  },
  'wrong-password': {
    pl: 'Ten adres i\u00A0to hasło do siebie nie pasują. Sprawdź jedno i\u00A0drugie.',
    en: 'This address and this password do not belong together. Check both.',
    uk: 'Ця адреса й цей пароль не підходять одне до одного. Перевірте обидва.'
  },
  'too-many-tries': {
    pl: 'Za dużo prób. Spróbuj ponownie za {minutes} minut.',
    en: 'Too many tries. Try again in {minutes} minutes.',
    uk: 'Забагато спроб. Спробуйте ще раз за {minutes} хвилин.'
  },
  'passkey-refused': {
    pl: 'Nie udało się potwierdzić kluczem. Spróbuj jeszcze raz.',
    en: 'The passkey did not work. Try once more.',
    uk: 'Не вдалося підтвердити ключем. Спробуйте ще раз.'
  },
  'passkeys-many': {
    pl: 'Masz już {max} kluczy. Usuń któryś, żeby dodać nowy.',
    en: 'You already have {max} passkeys. Remove one to add a new one.',
    uk: 'У Вас уже {max} ключів. Видаліть якийсь, щоб додати новий.'
  },
  'factor-wrong': {
    pl: 'Ten kod nie pasuje. Wpisz aktualny kod z\u00A0aplikacji albo nieużyty kod zapasowy.',
    en: 'This code does not fit. Enter the current code of the app or an unused recovery code.',
    uk: 'Цей код не підходить. Введіть поточний код із застосунку або невикористаний резервний код.'
  },
  'factor-over': {
    pl: 'To logowanie się skończyło. Zacznij od nowa.',
    en: 'This signing in is over. Begin again.',
    uk: 'Цей вхід завершився. Почніть спочатку.'
  },
  'last-factor': {
    pl: 'To Twój ostatni drugi składnik. Najpierw dodaj inny.',
    en: 'This is your last second factor. Add another one first.',
    uk: 'Це Ваш останній другий чинник. Спершу додайте інший.'
  },
  'prove-first': {
    pl: 'Najpierw potwierdź, że to Ty.',
    en: 'First confirm that it is you.',
    uk: 'Спершу підтвердьте, що це Ви.'
  },
  'demo-stays': {
    pl: 'To konto na próbę i\u00A0służy wszystkim. Jego logowania nie można zmienić.',
    en: 'This is a trial account for everybody. How it signs in cannot be changed.',
    uk: 'Це пробний запис для всіх. Спосіб його входу змінити не можна.'
  },
  'not-the-password': {
    pl: 'To nie jest Twoje hasło.',
    en: 'This is not your password.',
    uk: 'Це не Ваш пароль.'
  },
  'link-over': {
    pl: 'Ten link już nie działa. Poproś o\u00A0nowy.',
    en: 'This link no longer works. Ask for a new one.',
    uk: 'Це посилання більше не діє. Попросіть нове.'
  },
  'no-such-person': {
    pl: 'Nie ma tu takiej osoby.',
    en: 'There is no such person here.',
    uk: 'Такої людини тут немає.'
  },
  'person-changed': {
    pl: 'Ktoś zmienił to w\u00A0międzyczasie. Sprawdź i\u00A0zapisz jeszcze raz.',
    en: 'Somebody changed this in the meantime. Check it and save once more.',
    uk: 'Хтось змінив це тим часом. Перевірте й збережіть ще раз.'
  },
  'last-administrator': {
    pl: 'To ostatni administrator. Najpierw daj tę rolę komuś innemu.',
    en: 'This is the last administrator. First give that role to somebody else.',
    uk: 'Це останній адміністратор. Спершу дайте цю роль комусь іншому.'
  },
  'not-yourself': {
    pl: 'Tego nie możesz zrobić ze swoim kontem. Poproś innego administratora.',
    en: 'You cannot do this to your own account. Ask another administrator.',
    uk: 'Цього не можна зробити зі своїм записом. Попросіть іншого адміністратора.'
  },
  'came-before': {
    pl: 'Ta osoba już się zalogowała. Zaproszenie nie jest potrzebne.',
    en: 'This person has signed in already. No invitation is needed.',
    uk: 'Ця людина вже входила. Запрошення не потрібне.'
  },
  'no-heir': {
    pl: 'Ta osoba nie może przejąć tej pracy, bo nie widzi tych spraw.',
    en: 'This person cannot take over, because they do not see those cases.',
    uk: 'Ця людина не може перейняти роботу, бо не бачить цих справ.'
  },
  'outcome-missing': {
    pl: 'Wybierz, jak kończy się sprawa.',
    en: 'Choose how the case ends.',
    uk: 'Виберіть, чим завершується справа.'
  },
  'caller-contact-missing': {
    pl: 'Wybierz, jak rozmówca chce dostać odpowiedź.',
    en: 'Choose how the caller wants the answer.',
    uk: 'Виберіть, як людина хоче отримати відповідь.'
  },
  'contact-unreadable': {
    pl: 'Wpisz adres e-mail, numer telefonu albo numer sprawy.',
    en: 'Enter an e-mail address, a telephone number or a case number.',
    uk: 'Введіть адресу електронної пошти, номер телефону або номер справи.'
  },
  'nobody-known': {
    pl: 'Nie mamy spraw z takim kontaktem.',
    en: 'We have no cases with this contact.',
    uk: 'У нас немає справ із таким контактом.'
  },
  'law-keeps-it': {
    pl: 'To skarga, wniosek, petycja albo informacja publiczna. Przepisy każą ją przechować.',
    en: 'This is a complaint, proposal, petition or request for information. The law has it kept.',
    uk: 'Це скарга, пропозиція, петиція або запит на інформацію. Закон вимагає її зберігати.'
  },
  'forgotten-before': {
    pl: 'Te dane są już usunięte.',
    en: 'These data are removed already.',
    uk: 'Ці дані вже видалено.'
  }
};
