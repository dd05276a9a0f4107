/** Words of refusals at recordings taken in for the hotline. */
import type { RefusalWords } from './words.ts';

export const SOUNDS: RefusalWords = {
  'sound-none': {
    pl: 'W pliku nie ma dźwięku. Wybierz nagranie.',
    en: 'There is no sound in the file. Choose a recording.',
    uk: 'У файлі немає звуку. Виберіть запис.'
  },
  'sound-not-wav': {
    pl: 'To nie jest plik WAV. Zapisz nagranie jako WAV i wybierz je jeszcze raz.',
    en: 'This is no WAV file. Save the recording as WAV and choose it again.',
    uk: 'Це не файл WAV. Збережіть запис як WAV і виберіть його ще раз.'
  },
  'sound-not-16-bit': {
    pl: 'Nagranie musi mieć 16 bitów bez kompresji (PCM). Zapisz je tak i wybierz jeszcze raz.',
    en: 'The recording must have 16 bits without compression (PCM). Save it so and choose it again.',
    uk: 'Запис повинен мати 16 біт без стиснення (PCM). Збережіть його так і виберіть ще раз.'
  },
  'sound-channels': {
    pl: 'Nagranie może mieć jeden kanał albo dwa.',
    en: 'The recording may have one channel or two.',
    uk: 'Запис може мати один канал або два.'
  },
  'sound-rate': {
    pl: 'Częstotliwość próbkowania musi wynosić od 8 do 48 kHz.',
    en: 'The sample rate must be from 8 to 48 kHz.',
    uk: 'Частота дискретизації має бути від 8 до 48 кГц.'
  },
  'sound-too-long': {
    pl: 'Nagranie może trwać najwyżej 110 sekund.',
    en: 'The recording may last 110 seconds at most.',
    uk: 'Запис може тривати щонайбільше 110 секунд.'
  },
  'sound-silent': {
    pl: 'W nagraniu nic nie słychać. Sprawdź mikrofon i nagraj jeszcze raz.',
    en: 'Nothing can be heard in the recording. Check the microphone and record again.',
    uk: 'У записі нічого не чути. Перевірте мікрофон і запишіть ще раз.'
  },
  'sound-unknown': {
    pl: 'Nie ma takiej zapowiedzi albo jej głosu jeszcze nie ma.',
    en: 'There is no such announcement, or no voice of it yet.',
    uk: 'Такого привітання немає або його голосу ще немає.'
  }
};
