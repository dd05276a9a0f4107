/** A recording is uploaded, heard by callers instead of the program's voice, replaced and removed; faults are told. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findSound, listSounds } from '#contacts/answering/sounds.server.ts';
import { openHere } from '#tests/here.ts';
import { hireAgent, sure } from '#tests/hotline.ts';
import { hamlet } from '#town/hamlet.ts';
import { toneOf } from '#world/telephone/sounds/pitch.ts';
import { openSpeech } from '#world/telephone/sounds/speech.server.ts';
import { soundsIn } from '#world/telephone/sounds/store.server.ts';
import { readWav, writeWav } from '#world/telephone/sounds/wav.ts';
import { openSayings } from '#flow/hotline/sayings.server.ts';
import { hearAnnouncement, removeRecording, takeRecording } from './sounds.server.ts';

const here = await openHere(hamlet);
const ewa = await hireAgent(here, 'Ewa', 'supervisor');
const anna = await hireAgent(here, 'Anna');
const folder = soundsIn(here.world.settings);
const speech = openSpeech(folder);
afterAll(() => speech.close());
const sayings = openSayings(speech, (words) => expect.unreachable(words));

const wav = (hz: number, seconds = 1, rate = 16_000) =>
  writeWav({ rate, channels: 1, samples: toneOf(hz, seconds, rate) });
const greeting = { code: 'greeting', lang: 'pl' } as const;
const upload = (hz: number) => ({ name: 'powitanie.wav', bytes: wav(hz) });

/** The file a caller hears for an announcement. */
async function played(sound: string, at = here): Promise<string> {
  const hears = { what: 'sounds', play: 'p', sounds: [sound] } as const;
  const part = { leg: 'l', hears, heardBy: { who: 'everybody' } } as const;
  const plan = await sayings.inFiles(at, { contact: 'c', parts: [part] });
  const [first] = plan.parts;
  return first!.hears.what === 'sounds' ? first!.hears.sounds[0]! : '';
}

describe('a recording', () => {
  it('is played instead of the program’s voice, in its language only, brought to the telephone’s rate', async () => {
    const before = await played('pl/greeting.wav');
    expect(before).toMatch(/^spoken\//);
    expect(sure(await takeRecording(here, ewa, greeting, upload(440)))).toEqual({ seconds: 1 });
    const file = await played('pl/greeting.wav');
    expect(file).toMatch(/^taken\//);
    expect(await played('en/greeting.wav')).toMatch(/^spoken\//);
    const heard = readWav(sure(await hearAnnouncement(here, ewa, greeting)));
    expect(heard).toMatchObject({ rate: 8000, channels: 1 });
    expect(await listSounds(here.world.db, 'pl')).toMatchObject([
      { code: 'greeting', name: 'powitanie.wav', by: ewa.id, seconds: 1 }
    ]);
  });

  it('is replaced by another, and removed; then the program speaks again', async () => {
    const first = await played('pl/greeting.wav');
    sure(await takeRecording(here, ewa, greeting, upload(660)));
    const second = await played('pl/greeting.wav');
    expect(second).not.toBe(first);
    await removeRecording(here, ewa, greeting);
    await removeRecording(here, ewa, greeting);
    expect(await played('pl/greeting.wav')).toMatch(/^spoken\//);
    expect(sure(await hearAnnouncement(here, ewa, greeting)).length).toBeGreaterThan(44);
    const kept = await here.world.db.selectFrom('hotline_sounds').select(['gone_by']).execute();
    expect(kept).toEqual([{ gone_by: ewa.id }, { gone_by: ewa.id }]);
  });

  it('taken twice at once is there once', async () => {
    await Promise.all([
      takeRecording(here, ewa, greeting, upload(500)),
      takeRecording(here, ewa, greeting, upload(700))
    ]);
    expect(await listSounds(here.world.db, 'pl')).toHaveLength(1);
  });

  it('says the words it was made for: other words are spoken, the same again are heard', async () => {
    const [hotline] = here.city.hotlines;
    const words = { pl: 'Inaczej', en: 'Else', uk: 'Інакше' };
    const announcements = hotline!.announcements.map((one) =>
      one.code === 'greeting' ? { ...one, words } : one
    );
    const changed = { ...here, city: { ...here.city, hotlines: [{ ...hotline!, announcements }] } };
    expect(await played('pl/greeting.wav', changed)).toMatch(/^spoken\//);
    expect(await played('pl/greeting.wav')).toMatch(/^taken\//);
    expect(await findSound(here.world.db, 'greeting', 'pl', 'Inaczej')).toBeUndefined();
  });

  it('of what every hotline says by itself is taken too', async () => {
    sure(await takeRecording(here, ewa, { code: 'place-1', lang: 'uk' }, upload(800)));
    expect(await played('uk/place-1.wav')).toMatch(/^taken\//);
  });

  it.each([
    ['no WAV', new TextEncoder().encode('ID3 mp3'), 'sound-not-wav'],
    ['nothing', new Uint8Array(), 'sound-none'],
    ['an empty room', writeWav({ rate: 8000, channels: 1, samples: new Int16Array(8000) }), 'sound-silent'],
    ['six minutes', wav(440, 361, 8000), 'sound-too-long']
  ])('that is %s is refused, and nothing is kept of it', async (_, bytes, refusal) => {
    const before = readdirSync(join(folder, 'taken')).length;
    const done = await takeRecording(here, ewa, { code: 'goodbye', lang: 'pl' }, { name: 'a', bytes });
    expect(done).toMatchObject({ refusal, field: 'sound' });
    expect(readdirSync(join(folder, 'taken'))).toHaveLength(before);
  });

  it('of what nobody says, or by somebody who may not, is refused', async () => {
    const moon = { code: 'moon', lang: 'pl' } as const;
    expect(await takeRecording(here, ewa, moon, upload(440))).toMatchObject({ refusal: 'sound-unknown' });
    expect(await takeRecording(here, anna, greeting, upload(440))).toMatchObject({ refusal: 'not-allowed' });
    expect(await hearAnnouncement(here, anna, greeting)).toMatchObject({ refusal: 'not-allowed' });
  });
});
