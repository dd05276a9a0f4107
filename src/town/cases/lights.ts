/** Stories of street lamps. */
import type { Story } from '#town/story.ts';

export const LIGHTS: readonly Story[] = [
  {
    key: 'lamp',
    about: 'lamp',
    received: { lateBy: 3, at: '19:42' },
    from: 'jakub',
    hears: 'email',
    text: 'Nie świeci latarnia przy przejściu obok szkoły. Najpierw mrugała, od piątku wieczorem jest zupełnie ciemno. Dzieci wracają tędy z zajęć.',
    street: 'ul. Trębaczy 26',
    detail: 'słup stoi tuż przy furtce boiska',
    spot: [1920, 1440],
    answers: { lamp_number: 'POD 1143' },
    photos: ['lamp'],
    steps: [
      { daysAgo: 3, at: '08:00', reminds: 100 },
      {
        daysAgo: 2,
        at: '20:15',
        comments: 'Teraz zgasła też następna, w stronę pętli.',
        photos: ['lamp-next']
      },
      { daysAgo: 1, at: '08:00', reminds: 120 }
    ]
  },
  {
    key: 'yard-lamp',
    about: 'lamp',
    received: { daysAgo: 12, at: '20:20' },
    from: 'oksana',
    hears: 'email',
    text: 'У проході між будинками вже тиждень не світить ліхтар. Увечері там дуже темно, ходити з дитиною страшно. Дякую, якщо полагодите.',
    street: 'os. Na Łuku 7',
    detail: 'прохід від зупинки до під’їздів',
    spot: [-2360, 720],
    steps: [
      {
        after: 3,
        at: '11:30',
        answers: 'Wymieniono oprawę na ledową, latarnia świeci.',
        outcome: 'resolved'
      },
      {
        after: 4,
        at: '09:18',
        by: 'krzysztof',
        closes:
          'Ліхтар знову світить: замінили світильник. Якщо згасне знову, напишіть нам номер на стовпі, так буде швидше.',
        outcome: 'resolved'
      },
      { after: 5, at: '21:03', rates: 'partly', words: 'Дякую! Світить, але сусідній ліхтар усе ще тьмяний.' }
    ]
  }
];
