/** The files of what the program speaks: the same words have the same name on every machine. */
import { createHash } from 'node:crypto';
import type { SpokenLang } from './said.ts';

/** Voices and words a minute: a little slower than people talk, for a line of 8 kHz. */
export const VOICES: Record<SpokenLang, { name: string; speed: number }> = {
  pl: { name: 'pl', speed: 145 },
  en: { name: 'en-gb', speed: 150 },
  uk: { name: 'uk', speed: 140 }
};

/** Everything that the sound depends on; another voice or another loudness is another file. */
const MADE = 'espeak-ng 0.3.5, 8 kHz, level 0.1';
/** The file, in the folder of sounds, in which these words are said. */
export function spokenFile(words: string, lang: SpokenLang): string {
  const about = [MADE, VOICES[lang].name, VOICES[lang].speed, words.normalize('NFC').trim()].join('\n');
  return `spoken/${createHash('sha256').update(about).digest('hex').slice(0, 32)}.wav`;
}
