import { expect, it } from 'vitest';
import { settingsFrom } from './config.ts';

it('nothing set is a demo on this machine', () => {
  expect(settingsFrom({})).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, demo: true });
});

it('production has no demo, and refuses one that is asked for', () => {
  expect(settingsFrom({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(() => settingsFrom({ NODE_ENV: 'production', DEMO: 'yes' })).toThrow('DEMO is refused');
});

it('an empty variable is one that is not set', () => {
  expect(settingsFrom({ PORT: '' }).PORT).toBe(3000);
});

it.each([
  ['PORT', '99999'],
  ['PORT', 'abc'],
  ['PUBLIC_URL', 'krakow'],
  ['SECRET', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['TEXTS_URL', 'http://user:password@host'],
  ['TEXTS_URL', 'smpp://host:2775']
])('%s=%s is named as wrong', (name, value) => {
  expect(() => settingsFrom({ [name]: value })).toThrow(name);
});

it('all faults are told at once, and no value with them', () => {
  expect(() => settingsFrom({ PORT: 'x', SECRET: 'tajne' })).toThrow(/PORT[\s\S]*SECRET/);
  expect(() => settingsFrom({ SECRET: 'tajne' })).not.toThrow(/tajne/);
});
