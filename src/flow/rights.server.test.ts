/** Every step for staff, for every role: done or refused as the table of rights says. A step missing here fails. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#cases/case.ts';
import type { City } from '#catalogue/city.ts';
import { loadCity } from '#catalogue/city.server.ts';
import type { Here } from '#flow/here.server.ts';
import { addPerson } from '#people/person.server.ts';
import type { Person } from '#people/person.ts';
import { FIRST_ROLES, may } from '#people/rights/rights.ts';
import { hamlet, report } from '#town/hamlet.ts';
import { isFaults, isRefusal } from '#world/refusal.ts';
import { openHere } from '#tests/here.ts';
import { submitReport } from './resident.server.ts';
import { OWN, PARTS, WHOLE } from '#tests/elsewhere.ts';
import { STEPS, type Row } from '#tests/steps.ts';

let here: Here;
let c: Case;

const rowsOf = (step: string): readonly Row[] => {
  const row = STEPS[step]!;
  return Array.isArray(row[0]) && typeof row[0][1] === 'function' ? (row as readonly Row[]) : [row as Row];
};

/** The hamlet, with a letter: a city that is loaded has one. */
const city: City = {
  ...hamlet,
  letters: [{ code: 'closed', lang: 'pl', subject: '{number}', body: '{answer}' }]
};

type Who = { name: string; person: Person };
const staff: Who[] = [];

beforeAll(async () => {
  here = await openHere(city);
  await loadCity(here.world.db, city, 'test', here.world.now());
  const hire = async (
    name: string,
    role: Person['role'],
    own: string | null,
    also: Person['role'][] = []
  ) => {
    const email = `${name.replaceAll(' ', '-')}@hejnal.example`;
    const done = await addPerson(here.world.db, randomUUID(), {
      name,
      email,
      role,
      also,
      unit: own,
      password: 'zielony parasol'
    });
    if (isRefusal(done)) throw new Error(done.refusal);
    staff.push({ name, person: done });
  };
  for (const role of FIRST_ROLES) await hire(role, role, role === 'officer' ? 'ROADS' : null);
  await hire('officer elsewhere', 'officer', 'PARKS');
  await hire('analyst and trustee', 'analyst', null, ['trustee']);
  const reported = await submitReport(here, report, { as: 'resident' });
  if (isFaults(reported)) throw new Error(JSON.stringify(reported.faults));
  c = reported;
});

/** An officer's right to act for the case's unit ends where their unit ends. */
function allowed(person: Person, right: Row[0]): boolean {
  const rights = typeof right === 'string' ? [right] : right;
  return right === 'unit'
    ? may(person, 'unit') && person.unit === 'ROADS'
    : rights.some((one) => may(person, one));
}

function isNotAllowed(done: unknown): boolean {
  if (Array.isArray(done)) return done.some(isNotAllowed);
  return isRefusal(done) && done.refusal === 'not-allowed';
}

async function entriesKept(): Promise<number> {
  const counted = await here.world.db
    .selectFrom('entries')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(counted.n);
}

describe('Steps for staff', () => {
  it.each(Object.keys(STEPS))('%s', async (step) => {
    for (const [right, take] of rowsOf(step)) {
      for (const { name, person } of staff) {
        const at = { person, id: c.id, seen: 0 };
        const before = await entriesKept();
        const done = await take({
          here,
          c,
          person,
          desk: at,
          unit: { ...at, unit: 'ROADS' },
          writer: { ...at, unit: null }
        });
        expect([name, right, !isNotAllowed(done)]).toEqual([name, right, allowed(person, right)]);
        if (isNotAllowed(done)) expect(await entriesKept(), `${name} left something`).toBe(before);
      }
    }
  });
});

describe('The table of steps', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./**/*.server.ts', '!./**/*.test.ts'], {
    eager: true
  });
  const sources = import.meta.glob<string>(['./**/*.server.ts', '!./**/*.test.ts'], {
    eager: true,
    query: '?raw',
    import: 'default'
  });
  const nameOf = (path: string) => path.replace(/^\.\//, '').replace(/\.server\.ts$/, '');
  /** Says in its own first lines that it gives something at once: it calculates, and touches nothing. */
  const calculates = (path: string, name: string) => {
    const [, head] = new RegExp(`export function ${name}\\b([^]*?) \\{\\n`).exec(sources[path]!) ?? [];
    return head !== undefined && /\): (?!Promise<)[^()]+$/.test(head);
  };
  const exported = Object.entries(modules).flatMap(([path, module]) =>
    Object.keys(module)
      .filter((name) => typeof module[name] === 'function' && !calculates(path, name))
      .map((name) => `${nameOf(path)} ${name}`)
  );
  const isIn = (all: readonly string[], file: string) =>
    all.some((one) => (one.endsWith('/') ? file.startsWith(one) : file === one));
  const isElsewhere = (step: string) => {
    const [file = '', name = ''] = step.split(' ');
    return isIn([...WHOLE, ...OWN], file) || (PARTS[file]?.includes(name) ?? false);
  };

  it('has every step there is: whose it is stands in tests/steps.ts, or in tests/elsewhere.ts', () => {
    expect(exported.filter((step) => !(step in STEPS) && !isElsewhere(step))).toEqual([]);
    expect(exported.length).toBeGreaterThan(130);
  });

  it('has no step there is not, and none twice', () => {
    expect(Object.keys(STEPS).filter((step) => !exported.includes(step))).toEqual([]);
    expect(Object.keys(STEPS).filter(isElsewhere)).toEqual([]);
    const parts = Object.entries(PARTS).flatMap(([file, names]) => names.map((name) => `${file} ${name}`));
    expect(parts.filter((step) => !exported.includes(step))).toEqual([]);
    const files = Object.keys(sources).map(nameOf);
    expect([...WHOLE, ...OWN].filter((one) => !files.some((file) => isIn([one], file)))).toEqual([]);
  });

  it('leaves out whole files only where nobody of the staff acts', () => {
    const knows = (all: readonly string[], what: RegExp) =>
      Object.keys(sources).filter((path) => isIn(all, nameOf(path)) && what.test(sources[path]!));
    expect(knows(WHOLE, /\bperson: Person\b|\{ person\b|Person\b.*#people\/person\.ts/)).toEqual([]);
    expect(knows(OWN, /\bmay\(|\bmay[A-Z]\w+\(\w*\.?person/)).toEqual([]);
  });
});
