import { existsSync, mkdtempSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loudnessOf, SPEECH_LEVEL } from './loudness.ts';
import { toneIn } from './pitch.ts';
import { digitByDigit, type SpokenLang } from './said.ts';
import { openSpeech } from './speech.server.ts';
import { readWav, type Wav } from './wav.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-speech-'));
const speech = openSpeech(folder);
afterAll(() => speech.close());

const read = (file: string) => readWav(readFileSync(join(folder, file))) as Wav;
const seconds = ({ samples, rate }: Wav) => samples.length / rate;

/** How much of the sound lies in a band, by a tone every fifty hertz. */
const band = ({ samples, rate }: Wav, from: number, to: number) => {
  let sum = 0;
  for (let hz = from; hz < to; hz += 50) sum += toneIn(samples.subarray(0, 16_000), hz, rate);
  return sum;
};

describe('spoken announcements', () => {
  it.each([
    ['pl', 'Dzień dobry. Dodzwoniłeś się do urzędu miasta. Przed Tobą są dwie osoby.'],
    ['en', 'Good morning. This is the city hotline. Two people are before you.'],
    ['uk', 'Добрий день. Ви додзвонилися до міської ради. Перед вами двоє людей.']
  ] as [SpokenLang, string][])('are speech, as loud as every other sound: %s', async (lang, words) => {
    const sound = read(await speech.speak(words, lang));
    expect([sound.rate, sound.channels]).toEqual([8000, 1]);
    expect(seconds(sound)).toBeGreaterThan(3);
    expect(seconds(sound)).toBeLessThan(10);
    expect(Math.abs(loudnessOf(sound.samples) - SPEECH_LEVEL)).toBeLessThan(0.03);
    // A voice is loudest in its vowels, below 1 kHz, and has some of everything a line carries.
    expect(band(sound, 100, 1000)).toBeGreaterThan(2 * band(sound, 2500, 3400));
    expect(band(sound, 1000, 3400)).toBeGreaterThan(0.005);
  });

  it('say a number digit by digit, which takes longer than the number as one', async () => {
    const digits = read(await speech.speak(`Sprawa numer ${digitByDigit('2026/001234', 'pl')}.`, 'pl'));
    const fewer = read(await speech.speak(`Sprawa numer ${digitByDigit('2026', 'pl')}.`, 'pl'));
    expect(seconds(digits)).toBeGreaterThan(seconds(fewer) + 2);
  });

  it('are made once: the same words are the same file, in another language another', async () => {
    const file = await speech.speak('Dziękujemy.', 'pl');
    const made = statSync(join(folder, file)).mtimeMs;
    expect(await speech.speak('  Dziękujemy. ', 'pl')).toBe(file);
    expect(speech.fileOf('Dziękujemy.', 'pl')).toBe(file);
    expect(statSync(join(folder, file)).mtimeMs).toBe(made);
    expect(speech.fileOf('Dziękujemy.', 'uk')).not.toBe(file);
  });

  it('not needed for a month are thrown away when the program starts; what is needed stays', async () => {
    const [used, unused] = [await speech.speak('Tak.', 'pl'), await speech.speak('Nie.', 'pl')];
    const days = (many: number) => new Date(Date.now() - many * 86_400_000);
    utimesSync(join(folder, used), days(20), days(20));
    utimesSync(join(folder, unused), days(31), days(31));
    const later = openSpeech(folder);
    expect(await later.speak('Tak.', 'pl')).toBe(used);
    await later.close();
    expect(existsSync(join(folder, unused))).toBe(false);
    expect(Date.now() - statSync(join(folder, used)).mtimeMs).toBeLessThan(60_000);
  });
});
