import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toneIn, toneOf } from '#world/telephone/sounds/pitch.ts';
import { readWav, type Wav } from '#world/telephone/sounds/wav.ts';
import { mendRecordings, openRecorder, recordingPath, type Recorder } from './recorder.server.ts';

const folder = mkdtempSync(join(tmpdir(), 'hejnal-recorder-'));
const root = join(import.meta.dirname, '../../../..');
const read = (file: string) => readWav(readFileSync(join(folder, file))) as Wav;
const [left, right] = [toneOf(440, 1, 8000), toneOf(880, 1, 8000)];
const none = () => expect.unreachable();

function speak(recorder: Recorder, seconds: number): void {
  for (let n = 0; n < seconds * 50; n++) {
    const from = (n % 50) * 160;
    recorder.write(left.subarray(from, from + 160), right.subarray(from, from + 160));
  }
}

/** A program of its own that records: it speaks faster than anybody, waits for the disk, and says so. */
const program = (path: string, seconds: number) => `
  import { openRecorder } from '#world/telephone/embedded/recorder.server.ts';
  const recorder = openRecorder(${JSON.stringify(path)}, (why) => console.log('failed', why));
  for (let n = 0; n < ${seconds}; n++) {
    for (let i = 0; i < 50; i++) recorder.write(new Int16Array(160).fill(1000), new Int16Array(160).fill(-1000));
    await new Promise((done) => setTimeout(done, 20));
  }
  console.log('written');
  if (process.argv.includes('end')) console.log(JSON.stringify(await recorder.end()));
  else setInterval(() => undefined, 1000);
`;

describe('a recording', () => {
  it('holds two channels, each with whom it is for, and says its length', async () => {
    const recorder = openRecorder(recordingPath(folder, 'deep/er/one.wav'), none);
    speak(recorder, 2.5);
    expect(await recorder.end()).toEqual({ seconds: 2.5 });
    const { rate, channels, samples } = read('deep/er/one.wav');
    expect([rate, channels, samples.length]).toEqual([8000, 2, 40_000]);
    const [one, two] = [0, 1].map((channel) => samples.filter((_, i) => i % 2 === channel));
    expect([toneIn(one!, 440, 8000), toneIn(one!, 880, 8000)].map((a) => a.toFixed(1))).toEqual([
      '0.3',
      '0.0'
    ]);
    expect([toneIn(two!, 440, 8000), toneIn(two!, 880, 8000)].map((a) => a.toFixed(1))).toEqual([
      '0.0',
      '0.3'
    ]);
  });

  it('goes on in the same file', async () => {
    for (const seconds of [1, 2]) {
      const recorder = openRecorder(join(folder, 'twice.wav'), none);
      speak(recorder, 1);
      expect(await recorder.end()).toEqual({ seconds });
    }
    expect(read('twice.wav').samples.length).toBe(32_000);
  });

  it('that was cut off by a crash is readable afterwards', async () => {
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', program(join(folder, 'cut.wav'), 3)],
      {
        cwd: root
      }
    );
    await new Promise<void>((done) =>
      child.stdout.on('data', (said) => String(said).includes('written') && done())
    );
    await new Promise((done) => setTimeout(done, 300));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('exit', done));
    expect(existsSync(join(folder, 'cut.wav'))).toBe(false);
    expect(await mendRecordings(folder)).toBe(1);
    const { samples } = read('cut.wav');
    expect(samples.length).toBe(3 * 16_000);
    expect(samples[0]).toBe(1000);
    expect(await mendRecordings(folder)).toBe(0);
    expect(await mendRecordings(join(folder, 'nowhere'))).toBe(0);
  });

  it('on a full disk says so once; what was written stays readable', () => {
    // A file that may not grow beyond 100 kB stands for a disk that is full: the same error, without filling one.
    const path = join(folder, 'full.wav');
    const { stdout, status } = spawnSync(
      'bash',
      [
        '-c',
        'trap "" XFSZ; ulimit -f 100; exec "$0" --input-type=module -e "$1" end',
        process.execPath,
        program(path, 6)
      ],
      { cwd: root, encoding: 'utf8' }
    );
    expect(status).toBe(0);
    expect(stdout.trim().split('\n')).toEqual(['failed disk', 'written', '{"why":"disk"}']);
    expect(read('full.wav').samples.length).toBeGreaterThan(3 * 16_000 - 1);
  });

  it('where no file can be is told too, and nothing breaks', async () => {
    const why: string[] = [];
    const recorder = openRecorder(join(folder, 'twice.wav/under.wav'), (one) => why.push(one));
    speak(recorder, 3);
    expect(await recorder.end()).toHaveProperty('why');
    expect(why).toHaveLength(1);
  });

  it.each(['../out.wav', '/etc/out.wav', 'a/../../out.wav'])('never leaves its folder: %s', (file) => {
    expect(() => recordingPath(folder, file)).toThrow('No name');
    expect(readdirSync(folder)).not.toContain('out.wav');
  });
});
