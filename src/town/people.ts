/** The people of the town: invented residents, agents, officers and an administrator. */
import { unitOn } from '#people/unit.ts';
import type { City } from '#catalogue/city.ts';
import type { Person } from '#people/person.ts';
import type { Role } from '#people/rights/rights.ts';
import type { Lang } from '#ui/lang.ts';
import { categoryAbout, type Matter } from './matters.ts';

/** The password of everybody who works in the town, and the key of its programs. */
export const PASSWORD = 'hejnal-demo';
export const API_KEY = 'demo-key';

type Worker = { name: string; role: Role; also?: readonly Role[]; matter?: Matter; head?: boolean };

const WORKERS = {
  anna: { name: 'Anna Gawlik', role: 'agent' },
  krzysztof: { name: 'Krzysztof Bień', role: 'agent', also: ['trustee'] },
  marek: { name: 'Marek Ziębiński', role: 'officer', matter: 'pothole' },
  ewa: { name: 'Ewa Turek', role: 'officer', matter: 'grass' },
  tomasz: { name: 'Tomasz Kłos', role: 'officer', matter: 'litter' },
  dorota: { name: 'Dorota Wilk', role: 'officer', matter: 'stop' },
  pawel: { name: 'Paweł Rzepka', role: 'officer', matter: 'wreck' },
  joanna: { name: 'Joanna Sikora', role: 'administrator' },
  barbara: { name: 'Barbara Kmita', role: 'officer', matter: 'pothole', head: true },
  helena: { name: 'Helena Czuwaj', role: 'guardian' }
} as const satisfies Record<string, Worker>;
export type WorkerName = keyof typeof WORKERS;

/** A resident of the town; `phone` and `email` lead nowhere (RFC 2606 keeps `.example` for that). */
export type Resident = { name: string; lang: Lang; email: string; phone: string };

export const RESIDENTS = {
  halina: {
    name: 'Halina Wójtowicz',
    lang: 'pl',
    email: 'halina.wojtowicz@hejnal.example',
    phone: '+48601000174'
  },
  jakub: { name: 'Jakub Sowa', lang: 'pl', email: 'jakub.sowa@hejnal.example', phone: '+48601000175' },
  zofia: { name: 'Zofia Mrozek', lang: 'pl', email: 'zofia.mrozek@hejnal.example', phone: '+48601000176' },
  bartosz: { name: 'Bartosz Lis', lang: 'pl', email: 'bartosz.lis@hejnal.example', phone: '+48601000177' },
  oksana: {
    name: 'Оксана Коваленко',
    lang: 'uk',
    email: 'oksana.kovalenko@hejnal.example',
    phone: '+48601000178'
  },
  emily: { name: 'Emily Carter', lang: 'en', email: 'emily.carter@hejnal.example', phone: '+48601000179' }
} as const satisfies Record<string, Resident>;
export type ResidentName = keyof typeof RESIDENTS;

const FOLD: Readonly<Record<string, string>> = {
  ł: 'l',
  ę: 'e',
  ń: 'n',
  ź: 'z',
  ż: 'z',
  ó: 'o',
  ą: 'a',
  ś: 's',
  ć: 'c'
};

export function emailOf(name: string): string {
  const folded = name.toLowerCase().replaceAll(/[ąćęłńóśźż]/g, (letter) => FOLD[letter] ?? letter);
  return `${folded.replaceAll(' ', '.')}@hejnal.example`;
}

/** Ids are the same in every town, so that a journal names the same people wherever it is told. */
export function idOf(at: number): string {
  return `01990000-0000-7000-8000-${String(at + 1).padStart(12, '0')}`;
}

export type Workers = Readonly<Record<WorkerName, Person>>;

/** Everybody who works in this city on this day; an officer works in the unit that leads their matter there. */
export function workersOf(city: City, day: string): Workers {
  const workers = Object.entries(WORKERS).map(([key, worker], at): [string, Person] => {
    const unit =
      'matter' in worker ? unitOn(city.units, categoryAbout(city, worker.matter).lead, day)?.code : undefined;
    const person = {
      id: idOf(at),
      name: worker.name,
      email: emailOf(worker.name),
      role: worker.role,
      ...('also' in worker ? { also: worker.also } : {}),
      unit: unit ?? null,
      ...('head' in worker ? { head: worker.head } : {})
    };
    return [key, person];
  });
  return Object.fromEntries(workers) as Workers;
}

/** Who acts for a unit in which nobody of the town works: somebody whose name nobody knows any more. */
const COLLEAGUE = idOf(98);

/** The id of the officer who acts for a unit. */
export function officerOf(workers: Workers, unit: string): string {
  return Object.values(workers).find((person) => person.unit === unit)?.id ?? COLLEAGUE;
}
