/** The answering tree is changed as a draft, rehearsed, made live, and an earlier version comes back; two at once are told apart. */
import { describe, expect, it } from 'vitest';
import { findCity, loadCity } from '#catalogue/city.server.ts';
import { readCity } from '#catalogue/folder.server.ts';
import { findDraft, listVersions } from '#contacts/answering/versions.server.ts';
import type { PlaceTyped } from '#contacts/answering/editing.ts';
import { findRehearsalOfLeg, listOpenRehearsals } from '#contacts/answering/rehearsals.server.ts';
import { listSounding } from '#contacts/contact.server.ts';
import { at, openHere } from '#tests/here.ts';
import { hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamletHotline } from '#town/hamletHotline.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';
import type { Here } from '#flow/here.server.ts';
import { took } from '#flow/hotline/engine.server.ts';
import { forgetCalls } from '#flow/hotline/forget.server.ts';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import { lookAtClock } from '#flow/hotline/clock.server.ts';
import { addPlace, beginDraft, changePlace, changeTopics, dropDraft, removePlace } from './draft.server.ts';
import { goBack, goLive } from './live.server.ts';
import { hangUpRehearsal, rehearsalStanding, rehearse, type AsIf } from './rehearsal.server.ts';

/** A Saturday night: the hotline is closed. */
const town = { ...(await readCity('cities/brzegowo')), hotlines: [hamletHotline] };
const base = at(await openHere(town), '2026-11-21T22:00:00Z');
await loadCity(base.world.db, town, 'test', base.world.now());
await holdTelephone(base);
const ewa = await hireAgent(base, 'Ewa', 'supervisor');
const anna = await hireAgent(base, 'Anna');
const { db } = base.world;

/** The city as the telephone reads it now. */
async function here(): Promise<Here> {
  return { ...base, city: (await findCity(db, '2026-11-21'))! };
}
const good = <T>(value: T | Refusal | Faults): T => {
  if (isFaults(value)) throw new Error(JSON.stringify(value));
  return sure(value);
};
const said = (text: string) => ({ pl: text, en: text, uk: text });
const NOTHING: PlaceTyped = {
  say: [],
  more: said(''),
  also: '',
  ways: { next: '', open: '', closed: '', otherwise: '' },
  keys: [],
  yes: '',
  no: '',
  seconds: '5',
  topic: ''
};
const greeting = (text: string): PlaceTyped => ({
  ...NOTHING,
  say: [{ code: 'greeting', words: said(text), drop: false }],
  ways: { ...NOTHING.ways, next: 'hours' }
});
const draft = async () => (await findDraft(db))!;
const liveWords = async () =>
  (await here()).city.hotlines[0]!.announcements.find(({ code }) => code === 'greeting')!.words.pl;
const change = async (text: string) =>
  good(await changePlace(await here(), ewa, (await draft()).version, 'greeting', greeting(text)));

/** Rehearses and presses these keys at what is heard, until it is over. */
async function rehearsed(keys: string, asIf: AsIf = 'open') {
  const { leg, token } = sure(await rehearse(await here(), ewa, asIf));
  await took(await here(), { what: 'answered', leg });
  const heard: string[] = [];
  const left = [...keys];
  for (let n = 0; n < 30; n += 1) {
    const call = await findRehearsalOfLeg(db, leg);
    if (!call) break;
    const { saying, listen } = call.live;
    if (saying) {
      heard.push(...saying.sounds);
      await took(await here(), { what: 'played', leg, play: saying.play });
    }
    if (listen > 0 && left.length > 0) await took(await here(), { what: 'key', leg, key: left.shift()! });
    else if (!saying) break;
  }
  return { heard, token, standing: sure(await rehearsalStanding(await here(), ewa, token)) };
}
const contacts = async () =>
  (await db.selectFrom('contacts').select(db.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()).n;

describe('a draft', () => {
  it('is begun from what answers now, which gets a number; begun twice it is the same', async () => {
    const both = await Promise.all([beginDraft(await here(), ewa), beginDraft(await here(), ewa)]);
    expect(both).toEqual([2, 2]);
    expect((await listVersions(db)).map(({ number, liveBy }) => [number, liveBy])).toEqual([[1, null]]);
    expect(await beginDraft(await here(), ewa, 1)).toMatchObject({ refusal: 'draft-there' });
    expect(await beginDraft(await here(), anna)).toMatchObject({ refusal: 'not-allowed' });
  });

  it('is changed by two at once: one is told, and callers hear what answers now', async () => {
    const seen = (await draft()).version;
    const both = await Promise.all([
      changePlace(await here(), ewa, seen, 'greeting', greeting('Ewa')),
      changePlace(await here(), ewa, seen, 'greeting', greeting('Adam'))
    ]);
    expect(both.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'draft-changed' }]);
    expect(await liveWords()).toBe('greeting');
    expect(isFaults(await changePlace(await here(), ewa, seen + 1, 'greeting', greeting('')))).toBe(true);
  });

  it('that was never rehearsed does not go live', async () => {
    await change('Dzień dobry');
    expect(await goLive(await here(), ewa, (await draft()).version, 'Nowe powitanie')).toMatchObject({
      refusal: 'draft-untried'
    });
    expect(await goLive(await here(), ewa, (await draft()).version, ' ')).toMatchObject({
      refusal: 'version-why',
      field: 'why'
    });
  });
});

describe('a rehearsal', () => {
  it('hears the draft as if it were open, comes to no agent, and is no contact', async () => {
    const before = await contacts();
    const { heard, standing } = await rehearsed('80');
    expect(heard).toEqual(['pl/greeting.wav', 'pl/languages.wav', 'uk/topics.wav', 'uk/rehearsal-queue.wav']);
    expect(standing).toMatchObject({ over: true, reached: true, lang: 'uk' });
    expect(await contacts()).toBe(before);
    expect(await listOpenRehearsals(db)).toEqual([]);
    expect((await draft()).triedBy).toBe(ewa.id);
  });

  it('hears it as the clock says: closed, where a message is only told of', async () => {
    const { heard } = await rehearsed('1', 'now');
    expect(heard).toEqual([
      'pl/greeting.wav',
      'pl/closed.wav',
      'pl/voicemail.wav',
      'pl/rehearsal-voicemail.wav'
    ]);
    expect(await db.selectFrom('callbacks').selectAll().execute()).toEqual([]);
  });

  it('that is hung up before an end tries nothing; and a draft that changes is untried again', async () => {
    await change('Witamy');
    expect((await draft()).triedAt).toBeNull();
    const { leg, token } = sure(await rehearse(await here(), ewa, 'open'));
    await took(await here(), { what: 'answered', leg });
    expect((await listSounding(db)).map((call) => call.live.leg)).toContain(leg);
    sure(await hangUpRehearsal(await here(), ewa, token));
    expect(sure(await rehearsalStanding(await here(), ewa, token))).toMatchObject({
      over: true,
      reached: false
    });
    expect((await draft()).triedAt).toBeNull();
  });

  it('of words that changed while it was heard does not count for the new ones', async () => {
    const { leg } = sure(await rehearse(await here(), ewa, 'open'));
    await took(await here(), { what: 'answered', leg });
    await change('Jeszcze inaczej');
    for (const key of ['8', '0']) {
      const { saying } = (await findRehearsalOfLeg(db, leg))!.live;
      await took(await here(), { what: 'played', leg, play: saying!.play });
      await took(await here(), { what: 'key', leg, key });
    }
    expect((await draft()).triedAt).toBeNull();
  });

  it('goes on by the clock as calls do, and is forgotten after a day', async () => {
    const { leg } = sure(await rehearse(await here(), ewa, 'open'));
    const later = at(await here(), '2026-11-21T22:05:00Z');
    await lookAtClock(later);
    expect(await findRehearsalOfLeg(db, leg)).toBeUndefined();
    await forgetCalls(at(await here(), '2026-11-23T22:00:00Z'));
    expect(await db.selectFrom('rehearsals').select('id').execute()).toEqual([]);
  });
});

describe('going live', () => {
  it('is refused while anything is wrong, then callers hear the new words', async () => {
    good(await removePlace(await here(), ewa, (await draft()).version, 'goodbye'));
    expect(await rehearse(await here(), ewa, 'open')).toMatchObject({ refusal: 'draft-faulty' });
    const end = { kind: 'end', name: 'goodbye', typed: { ...NOTHING, more: said('Pa') } } as const;
    good(await addPlace(await here(), ewa, (await draft()).version, end));
    await change('Witamy w mieście');
    await rehearsed('80');
    const { version } = await draft();
    // Nobody in the hamlet is told what becomes of their data: that is no fault, but it is said why.
    expect(await goLive(await here(), ewa, version, 'Nowe powitanie', ' ')).toMatchObject({
      refusal: 'draft-unsaid',
      field: 'despite'
    });
    const both = await Promise.all([
      goLive(await here(), ewa, version, 'Nowe powitanie', 'Przysiółek na próbę'),
      goLive(await here(), ewa, version, 'Nowe powitanie', 'Przysiółek na próbę')
    ]);
    expect(both.filter((one) => one === 2)).toHaveLength(1);
    expect(both).toContainEqual({ refusal: 'draft-gone' });
    expect((await listVersions(db))[0]).toMatchObject({ number: 2, despite: 'Przysiółek na próbę' });
    expect(await liveWords()).toBe('Witamy w mieście');
    expect(await findDraft(db)).toBeUndefined();
    const now = await here();
    expect(now.city.hotlines[0]).toMatchObject({ offerSeconds: 20, serviceLevel: { percent: 80 } });
    const { leg } = sure(await callFromBrowser(now, { lang: 'pl' }));
    expect(leg).toBeDefined();
  });

  it('goes back to an earlier version at once, under a number of its own, and says why', async () => {
    expect(await goBack(await here(), ewa, 99, 'x')).toMatchObject({ refusal: 'version-gone' });
    expect(sure(await goBack(await here(), ewa, 1, 'Nikt nie rozumiał nowego'))).toBe(3);
    expect(await liveWords()).toBe('greeting');
    expect((await listVersions(db)).map(({ number, why }) => [number, why])).toEqual([
      [3, 'Nikt nie rozumiał nowego'],
      [2, 'Nowe powitanie'],
      [1, null]
    ]);
  });

  it('a draft from an earlier version is thrown away as it was seen', async () => {
    expect(sure(await beginDraft(await here(), ewa, 2))).toBe(4);
    expect((await draft()).answering.announcements.some(({ words }) => words.pl === 'Pa')).toBe(true);
    const six = Array.from({ length: 6 }, (_, n) => ({
      code: '',
      key: String(n),
      name: said(`T${n}`),
      recorded: false
    }));
    const refused = await changeTopics(await here(), ewa, 1, {
      topics: six,
      recording: false,
      languages: []
    });
    expect(isFaults(refused) && refused.faults).toMatchObject([
      { refusal: 'topics-five', field: 'topics.5.key' }
    ]);
    expect(await dropDraft(await here(), ewa, 9)).toMatchObject({ refusal: 'draft-changed' });
    await dropDraft(await here(), ewa, 1);
    expect(await findDraft(db)).toBeUndefined();
  });
});
