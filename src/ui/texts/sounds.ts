/** Words of the recordings of announcements. */
import type { Lang } from '#ui/lang.ts';

const pl = {
  title: 'Nagrania zapowiedzi',
  lead: 'Każdą zapowiedź czyta syntezator, dopóki nie wczytasz nagrania. Nagranie działa od następnej rozmowy.',
  ofDraft: 'Są tu słowa ze szkicu. Nagranie nowych słów zabrzmi, gdy szkic zostanie wprowadzony.',
  all: 'Zapowiedzi infolinii',
  language: 'Język zapowiedzi',
  languages: { pl: 'Po polsku', en: 'Po angielsku', uk: 'Po ukraińsku' },
  city: 'Zapowiedzi miasta',
  program: 'Co każda infolinia mówi sama: miejsca w\u00A0kolejce, czas, stan zgłoszenia',
  recorded: 'Nagranie',
  of: (name: string, seconds: number, at: string, by: string) =>
    `${name}, ${seconds} s, ${at}${by ? `, ${by}` : ''}`,
  spoken: 'Czyta syntezator',
  outdated: 'Jest nagranie, ale innych słów. Nagraj nowe.',
  code: (code: string) => `Nazwa: ${code}`,
  listen: (code: string) => `Posłuchaj: ${code}`,
  add: 'Wczytaj nagranie',
  replace: 'Wczytaj inne',
  file: (code: string) => `Nagranie: ${code}`,
  hint: 'WAV, 16 bitów, od 8 do 48 kHz, najwyżej 110 sekund. Głośność wyrównamy.',
  upload: 'Wczytaj',
  remove: 'Usuń nagranie',
  removeOne: (code: string) => `Usuń nagranie: ${code}`,
  refused: 'Nagranie nie zostało wczytane',
  done: { taken: 'Nagranie wczytane. Posłuchaj go.', removed: 'Nagranie usunięte. Znów czyta syntezator.' }
};
export type SoundsTexts = typeof pl;

const en: SoundsTexts = {
  title: 'Recordings of announcements',
  lead: 'A synthesizer reads each announcement until you upload a recording. It is played from the next call on.',
  ofDraft: 'These are the words of the draft. A recording of new words is heard once the draft is live.',
  all: 'How the hotline answers',
  language: 'Language of announcements',
  languages: { pl: 'In Polish', en: 'In English', uk: 'In Ukrainian' },
  city: 'Announcements of the city',
  program: 'What every hotline says by itself: places in the queue, waits, status of a report',
  recorded: 'Recording',
  of: (name, seconds, at, by) => `${name}, ${seconds} s, ${at}${by ? `, ${by}` : ''}`,
  spoken: 'Read by the synthesizer',
  outdated: 'There is a recording, but of other words. Record it anew.',
  code: (code) => `Name: ${code}`,
  listen: (code) => `Listen: ${code}`,
  add: 'Upload a recording',
  replace: 'Upload another',
  file: (code) => `Recording: ${code}`,
  hint: 'WAV, 16 bits, 8 to 48 kHz, 110 seconds at most. We even out how loud it is.',
  upload: 'Upload',
  remove: 'Remove the recording',
  removeOne: (code) => `Remove the recording: ${code}`,
  refused: 'The recording was not taken',
  done: {
    taken: 'The recording is taken. Listen to it.',
    removed: 'The recording is removed. The synthesizer reads again.'
  }
};

const uk: SoundsTexts = {
  title: 'Записи привітань',
  lead: 'Кожне привітання читає синтезатор, доки Ви не завантажите запис. Він лунає з\u00A0наступного дзвінка.',
  ofDraft: 'Тут слова з\u00A0чернетки. Запис нових слів пролунає, коли чернетку запустять.',
  all: 'Привітання гарячої лінії',
  language: 'Мова привітань',
  languages: { pl: 'Польською', en: 'Англійською', uk: 'Українською' },
  city: 'Привітання міста',
  program: 'Що кожна гаряча лінія каже сама: місця в\u00A0черзі, час, стан повідомлення',
  recorded: 'Запис',
  of: (name, seconds, at, by) => `${name}, ${seconds} с, ${at}${by ? `, ${by}` : ''}`,
  spoken: 'Читає синтезатор',
  outdated: 'Запис є, але інших слів. Запишіть наново.',
  code: (code) => `Назва: ${code}`,
  listen: (code) => `Послухати: ${code}`,
  add: 'Завантажити запис',
  replace: 'Завантажити інший',
  file: (code) => `Запис: ${code}`,
  hint: 'WAV, 16 біт, від 8 до 48 кГц, щонайбільше 110 секунд. Гучність вирівняємо.',
  upload: 'Завантажити',
  remove: 'Вилучити запис',
  removeOne: (code) => `Вилучити запис: ${code}`,
  refused: 'Запис не завантажено',
  done: { taken: 'Запис завантажено. Послухайте його.', removed: 'Запис вилучено. Знову читає синтезатор.' }
};

export const soundsTexts: Record<Lang, SoundsTexts> = { pl, en, uk };
