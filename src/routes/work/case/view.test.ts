/** One page of a case: what each reader sees of it, and what they do not. */
import { describe, expect, it } from 'vitest';
import { begin, follow, type Case } from '#cases/case.ts';
import { entry, type By, type Entry, type NewEntry } from '#cases/entry.ts';
import { receive } from '#cases/receive.ts';
import { hamlet, pothole, report, workdays } from '#town/hamlet.ts';
import { addedSince } from './journal.ts';
import { caseView, type Viewer } from './view.ts';

const calendars = {
  working: workdays,
  statutory: workdays,
  office: { from: '07:30', to: '15:30' },
  timezone: 'Europe/Warsaw'
};
const desk: Viewer = {
  lang: 'pl',
  today: '2026-11-12',
  rules: new Map(),
  names: new Map([
    ['p1', 'Anna Gawlik'],
    ['p2', 'Marek Lis']
  ]),
  calendars
};
const roads: Viewer = { ...desk, unit: 'ROADS' };
const parks: Viewer = { ...desk, unit: 'PARKS' };
const monday = Temporal.Instant.from('2026-11-09T09:21:00Z');
const wednesday = Temporal.Instant.from('2026-11-11T08:00:00Z');
const marek: By = { as: 'officer', person: 'p2', unit: 'ROADS' };
const anna: By = { as: 'agent', person: 'p1' };
const promised = { dueOn: '2026-11-19', from: '2026-11-09', period: { working_days: 7 } };

function told(more: NewEntry[]): { c: Case; journal: Entry[] } {
  const received = receive(
    report,
    pothole,
    { year: 2026, number: 7 },
    promised,
    { lead: 'ROADS', further: ['PARKS'] },
    { as: 'resident' },
    monday
  );
  const begun = begin('c1', received);
  const followed = follow(begun.case, more);
  return { c: followed.case, journal: [...begun.entries, ...followed.entries] };
}
const seen = ({ c, journal }: ReturnType<typeof told>, viewer: Viewer) =>
  caseView(c, journal, hamlet, viewer);

const answered = entry('answered', marek, wednesday, {
  unit: 'ROADS',
  text: 'Mended.',
  outcome: 'resolved',
  photos: ['f1']
});
const asked = entry('asked', marek, wednesday, { unit: 'ROADS', question: 'Which lane?' });
const closed = entry('closed', anna, wednesday, { outcome: 'resolved', text: 'It is mended.', photos: [] });

describe('A case at the desk', () => {
  const view = seen(told([answered]), desk);

  it('says what it is, how it came and until when we answer', () => {
    expect(view).toMatchObject({
      number: '7/2026',
      title: 'Pothole',
      came: 'portal, pn\u00A09.11, 10.21',
      facts: [{ term: 'Lane', text: 'left' }],
      slip: { state: 'valid', text: 'do\u00A019\u00A0listopada' }
    });
  });

  it('counts its days one by one, Independence Day and the weekend left out', () => {
    expect(view.count!.text).toBe('Jak policzono: 7\u00A0dni roboczych');
    expect(view.count!.days.map(({ weekday, date, note }) => `${weekday} ${date} ${note}`.trim())).toEqual([
      'pn 9 –',
      'wt 10 1',
      'śr 11 święto',
      'czw 12 2',
      'pt 13 3',
      'sob 14 wolne',
      'nd 15 wolne',
      'pn 16 4',
      'wt 17 5',
      'śr 18 6',
      'czw 19 7'
    ]);
  });

  it('tells each unit’s task, the leading one first, with its answer and proposal', () => {
    expect(view.tasks).toMatchObject([
      {
        unit: 'ROADS',
        role: 'prowadzi',
        text: 'Mended.',
        photos: ['f1'],
        tag: { tone: 'done' },
        ended: 'Termin: 19\u00A0listopada, dotrzymany'
      },
      { unit: 'PARKS', role: 'współdziała', tag: { tone: 'moving' }, slip: { state: 'valid' } }
    ]);
    expect(view.tasks[0]!.proposes).toBe('Propozycja: rozwiązane');
  });

  it('tells the journal with dispatches of one moment as one line, and who acted by name', () => {
    expect(view.journal.map(({ what, who }) => (who ? `${what} – ${who}` : what))).toEqual([
      'Przyjęte przez portal',
      'Przekazane: ROADS (prowadzi) i PARKS',
      'ROADS: odpowiedź (rozwiązane) – Marek Lis'
    ]);
  });

  it('says in the history what is ahead: the promised day, and by how much it is over', () => {
    expect(view.ahead).toBe('do\u00A019\u00A0listopada');
    const late = seen(told([]), { ...desk, today: '2026-11-21' });
    expect(late.ahead).toBe('do\u00A019\u00A0listopada, 2\u00A0dni po terminie');
    expect(seen(told([answered, closed]), desk).ahead).toBeUndefined();
  });

  it('a deadline that moved tells by what, and shows the days that were left out', () => {
    const friday = Temporal.Instant.from('2026-11-13T08:00:00Z');
    const moved = { ...promised, dueOn: '2026-11-20' };
    const replied = entry('replied', { as: 'resident' }, friday, {
      text: 'The left.',
      photos: [],
      promised: moved
    });
    const { count, slip } = seen(told([asked, replied]), desk);
    expect(count!.lines.map((line) => line.replaceAll('\u00A0', ' '))).toEqual(
      expect.arrayContaining([
        'Czekaliśmy na odpowiedź na pytanie od 11 listopada 2026 do 13 listopada 2026: 2 dni nie liczymy.',
        'Ostatni dzień to 20 listopada 2026.'
      ])
    );
    expect(count!.days.find(({ date }) => date === '12')?.note).toBe('stoi');
    expect(slip!.text).toBe('do\u00A020\u00A0listopada');
  });
});

describe('What was added meanwhile', () => {
  it('is told from the version the reader had seen, but for letters of the clock', () => {
    const letter = entry('informed', { as: 'clock' }, wednesday, { notice: 'n1', by: 'email' });
    const { journal } = seen(told([answered, letter]), desk);
    expect(addedSince(journal, 3).map(({ what }) => what)).toEqual(['ROADS: odpowiedź (rozwiązane)']);
    expect(addedSince(journal, 4)).toEqual([]);
    expect(addedSince(journal, undefined)).toEqual([]);
  });
});

describe('Contact details', () => {
  const email = { by: 'email', text: 'halina@hejnal.example' };
  it.each<[string, NewEntry[], Viewer, object]>([
    ['the desk sees them while the case is open', [answered], desk, email],
    ['and no longer when it is closed', [answered, closed], desk, { by: 'over' }],
    ['a unit sees them while its task is open', [], roads, email],
    ['and no longer when it has answered', [answered], roads, { by: 'over' }],
    ['while the other unit still does', [answered], parks, email]
  ])('%s', (_, more, viewer, contact) => {
    const view = seen(told(more), viewer);
    expect(view.contact).toMatchObject(contact);
    if (view.contact.by === 'over') expect(JSON.stringify(view)).not.toContain('halina@hejnal.example');
  });
});
