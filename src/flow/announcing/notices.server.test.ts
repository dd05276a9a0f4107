/** A notice is written, spoken by the clock, told to callers while it holds, stopped at once, and has its journal. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { listNoticeEntries, listNotices, liveNotices } from '#contacts/answering/notices.server.ts';
import { noticeCode } from '#contacts/answering/notice.ts';
import { at, openHere } from '#tests/here.ts';
import { callNow, hireAgent, holdTelephone, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { isFaults, type Faults, type Refusal } from '#world/refusal.ts';
import { openSpeech } from '#world/telephone/sounds/speech.server.ts';
import { callFromBrowser } from '#flow/hotline/caller.server.ts';
import { took } from '#flow/hotline/engine.server.ts';
import { openSayings } from '#flow/hotline/sayings.server.ts';
import { speakNotices } from './voice.server.ts';
import { changeNotice, repeatNotice, stopNotice, writeNotice } from './notices.server.ts';

const base = await openHere(hamlet);
/** A Wednesday, 10 o'clock in Warsaw. */
const here = at(base, '2026-01-07T09:00:00Z');
await holdTelephone(here);
const ewa = await hireAgent(here, 'Ewa', 'supervisor');
const anna = await hireAgent(here, 'Anna');
const sounds = here.world.settings.DATA_DIR;
const speech = openSpeech(sounds);
afterAll(() => speech.close());

const typed = {
  words: { pl: 'Awaria wodociągu.', en: 'A water main broke.', uk: 'Аварія водогону.' },
  from: '2026-01-07T10:00',
  until: '2026-01-07T12:00'
};
const good = <T>(value: T | Refusal | Faults): T => {
  if (isFaults(value)) throw new Error(JSON.stringify(value));
  return sure(value);
};
const live = (instant: string) => liveNotices(here.world.db, Temporal.Instant.from(instant));

/** Somebody calls and hears the greeting to its end. */
async function greeted(): Promise<{ contact: string; leg: string }> {
  const called = sure(await callFromBrowser(here, { lang: 'pl' }));
  await took(here, { what: 'answered', leg: called.leg });
  await took(here, { what: 'played', leg: called.leg, play: 'p0' });
  return called;
}
const saidTo = async (contact: string) => (await callNow(here, contact)).live.saying?.sounds;

describe('a notice', () => {
  it('is told to nobody until it is spoken; then to every caller after the greeting, as sound', async () => {
    const id = good(await writeNotice(here, ewa, typed));
    expect(await live('2026-01-07T09:30:00Z')).toEqual([]);
    expect(await speakNotices(here, speech)).toBe(1);
    expect(await speakNotices(here, speech)).toBe(0);
    expect(readdirSync(join(sounds, 'spoken'))).toHaveLength(3);
    expect(await live('2026-01-07T09:30:00Z')).toEqual([noticeCode(id)]);
    const { contact, leg } = await greeted();
    expect(await saidTo(contact)).toEqual([`pl/${noticeCode(id)}.wav`]);
    const sayings = openSayings(speech, (words) => expect.unreachable(words));
    const hears = { what: 'sounds', play: 'p1', sounds: [`pl/${noticeCode(id)}.wav`] } as const;
    const part = { leg, hears, heardBy: { who: 'everybody' } } as const;
    const plan = await sayings.inFiles(here, { contact, parts: [part] });
    expect(plan.parts[0]!.hears).toMatchObject({ sounds: [speech.fileOf(typed.words.pl, 'pl')] });
    // Stopped while it is heard: the caller goes on at once, and the next one hears nothing of it.
    sure(await stopNotice(here, ewa, id));
    expect(await saidTo(contact)).toEqual(['pl/languages.wav']);
    expect(await live('2026-01-07T09:30:00Z')).toEqual([]);
    expect(await saidTo((await greeted()).contact)).toEqual(['pl/languages.wav']);
    sure(await stopNotice(here, ewa, id));
    const journal = await listNoticeEntries(here.world.db, id);
    expect(journal.map(({ what, by }) => [what, by])).toEqual([
      ['written', ewa.id],
      ['stopped', ewa.id]
    ]);
  });

  it('holds from its beginning to its end and not a second longer', async () => {
    const id = good(await writeNotice(here, ewa, { ...typed, from: '2026-01-07T11:00' }));
    await speakNotices(here, speech);
    expect(await live('2026-01-07T09:59:59Z')).toEqual([]);
    expect(await live('2026-01-07T10:00:00Z')).toEqual([noticeCode(id)]);
    expect(await live('2026-01-07T10:59:59Z')).toEqual([noticeCode(id)]);
    expect(await live('2026-01-07T11:00:00Z')).toEqual([]);
    sure(await stopNotice(here, ewa, id));
  });

  it('is spoken anew when its words change, and not when its times do', async () => {
    const id = good(await writeNotice(here, ewa, typed));
    await speakNotices(here, speech);
    good(await changeNotice(here, ewa, id, 1, { ...typed, until: '2026-01-07T13:00' }));
    expect(await speakNotices(here, speech)).toBe(0);
    good(await changeNotice(here, ewa, id, 2, { ...typed, words: { ...typed.words, pl: 'Naprawione.' } }));
    expect(await live('2026-01-07T09:30:00Z')).toEqual([]);
    expect(await speakNotices(here, speech)).toBe(1);
    sure(await stopNotice(here, ewa, id));
    const { here: going, over } = await listNotices(here.world.db, here.world.now());
    expect(going).toEqual([]);
    expect(over.map((one) => one.id)).toContain(id);
  });

  it('that begins in days is not spoken yet', async () => {
    const id = good(
      await writeNotice(here, ewa, { ...typed, from: '2026-01-10T10:00', until: '2026-01-11T10:00' })
    );
    expect(await speakNotices(here, speech)).toBe(0);
    expect(await speakNotices(at(here, '2026-01-09T12:00:00Z'), speech)).toBe(1);
    sure(await stopNotice(here, ewa, id));
  });

  it('whose voice breaks is told to nobody, and tried again', async () => {
    const id = good(await writeNotice(here, ewa, typed));
    const dumb = { speak: () => Promise.reject(new Error('no voice')) };
    expect(await speakNotices(here, dumb)).toBe(0);
    expect(await live('2026-01-07T09:30:00Z')).toEqual([]);
    expect(await speakNotices(here, speech)).toBe(1);
    sure(await stopNotice(here, ewa, id));
  });

  it('two change at once: one does, the other is told and loses nothing; a stopped one is not changed', async () => {
    const id = good(await writeNotice(here, ewa, typed));
    const both = await Promise.all([
      changeNotice(here, ewa, id, 1, { ...typed, until: '2026-01-07T14:00' }),
      changeNotice(here, ewa, id, 1, { ...typed, until: '2026-01-07T15:00' })
    ]);
    expect(both.filter((one) => 'refusal' in one)).toMatchObject([{ refusal: 'notice-changed' }]);
    sure(await stopNotice(here, ewa, id));
    expect(await changeNotice(here, ewa, id, 3, typed)).toMatchObject({ refusal: 'notice-over' });
  });

  it('is nobody’s to write but whoever leads the hotline', async () => {
    expect(await writeNotice(here, anna, typed)).toMatchObject({ refusal: 'not-allowed' });
    expect(await stopNotice(here, anna, anna.id)).toMatchObject({ refusal: 'not-allowed' });
    expect(await stopNotice(here, ewa, anna.id)).toMatchObject({ refusal: 'notice-gone' });
  });
});

describe('a notice that is over', () => {
  it('is told again for some hours as a new one; one that still is told is not', async () => {
    const id = good(
      await writeNotice(here, ewa, { ...typed, words: { pl: 'Znów.', en: 'Again.', uk: 'Знов.' } })
    );
    expect(await repeatNotice(here, ewa, id, 2)).toMatchObject({ refusal: 'notice-goes' });
    good(await stopNotice(here, ewa, id));
    const evening = at(base, '2026-01-07T18:00:30Z');
    const again = good(await repeatNotice(evening, ewa, id, 2));
    expect(again).not.toBe(id);
    const made = (await listNotices(evening.world.db, evening.world.now())).here.find(
      (one) => one.id === again
    );
    expect(made).toMatchObject({ words: { pl: 'Znów.' }, until: '2026-01-07T20:01:00Z', stoppedAt: null });
    expect(await listNoticeEntries(evening.world.db, again)).toMatchObject([{ what: 'written', by: ewa.id }]);
    expect(await repeatNotice(evening, anna, id, 2)).toMatchObject({ refusal: 'not-allowed' });
    expect(await repeatNotice(evening, ewa, anna.id, 2)).toMatchObject({ refusal: 'notice-gone' });
  });
});
