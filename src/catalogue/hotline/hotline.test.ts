/** A hotline as a city writes it down. */
import { expect, it } from 'vitest';
import { hamletHotline } from '#town/hamletHotline.ts';
import { announcementSchema, hotlineLangSchema, hotlineSchema, hotlineTopicSchema } from './hotline.ts';

it('Goes without saying: 20 seconds for one agent, 45 for wrapping up, no recording', () => {
  expect(hamletHotline).toMatchObject({
    offerSeconds: 20,
    wrapUp: { seconds: 45 },
    screenBreak: { minutes: 5, everyMinutes: 60 },
    recording: { on: false },
    callback: { tries: 3, days: 2 }
  });
});

it('Has at most five topics, each with one key', () => {
  const topic = hamletHotline.topics[0]!;
  expect(hotlineSchema.safeParse({ ...hamletHotline, topics: Array(6).fill(topic) }).success).toBe(false);
  expect(hotlineTopicSchema.safeParse({ ...topic, key: '12' }).success).toBe(false);
});

it('Speaks languages we have words in, and says everything in all of them', () => {
  expect(hotlineLangSchema.safeParse({ lang: 'de' }).success).toBe(false);
  expect(announcementSchema.safeParse({ code: 'greeting', words: { pl: 'a' }, verified: true }).success).toBe(
    false
  );
});
