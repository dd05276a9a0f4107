/** A course and topics of the town, with everything a test needs of them. */
import type { Course } from '#knowledge/learning/course.ts';
import type { TopicSheet } from '#knowledge/topics/sheet.ts';

const said = (pl: string, en: string, uk: string) => ({ pl, en, uk });

/** Three questions: two with one right answer and one with two. */
export const crane: Course = {
  code: 'crane',
  title: said('Dźwig na ulicy', 'A crane in the street', 'Кран на вулиці'),
  topic: 'crane',
  pass: 80,
  lessons: [
    {
      head: { pl: 'Kto pyta', en: 'Who asks' },
      text: { pl: 'Firmy i **sąsiedzi** budowy.', en: 'Firms and **neighbours** of a site.' }
    },
    { head: { pl: 'Co powiedzieć' }, text: { pl: 'Zgoda jest potrzebna:\n\n* na jezdni,\n* na chodniku.' } }
  ],
  questions: [
    {
      ask: { pl: 'Czy dźwig na chodniku wymaga zgody?' },
      answers: [
        { text: { pl: 'Tak' }, right: true },
        { text: { pl: 'Nie' }, right: false }
      ],
      why: { pl: 'Chodnik jest częścią drogi.' }
    },
    {
      ask: { pl: 'Co trzeba podać?' },
      answers: [
        { text: { pl: 'Miejsce' }, right: true },
        { text: { pl: 'Czas' }, right: true },
        { text: { pl: 'Kolor dźwigu' }, right: false }
      ],
      why: { pl: 'Z miejsca i czasu liczy się opłata.' }
    },
    {
      ask: { pl: 'Kto wydaje zgodę?' },
      answers: [
        { text: { pl: 'Straż Miejska' }, right: false },
        { text: { pl: 'Zarządca drogi' }, right: true }
      ],
      why: { pl: 'Drogą zarządza zarządca drogi.' }
    }
  ],
  verified: false
};

/** A topic the unit answers, about to be handed over. */
export const craneTopic: TopicSheet = {
  code: 'crane',
  name: said('Dźwigi', 'Cranes', 'Крани'),
  unit: 'ROADS',
  status: 'unit',
  materials: [{ kind: 'card', code: 'ROADS-1' }],
  course: 'crane',
  verified: false
};
