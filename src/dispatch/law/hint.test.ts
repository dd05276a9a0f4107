import { expect, test } from 'vitest';
import { regimeHint } from './hint.ts';

test.each([
  ['Składam skargę na opieszałość urzędnika.', 'complaint'],
  ['SKARGA na Zarząd Dróg', 'complaint'],
  ['skarze sie na pracownika urzedu', 'complaint'],
  ['W załączeniu petycja mieszkańców ulicy Długiej.', 'petition'],
  ['Wniosek o udostępnienie informacji publicznej: ile kosztował remont?', 'information'],
  ['wnosze o udostepnienie informacji publicznej', 'information'],
  ['This is a complaint about the officer on duty.', 'complaint'],
  ['Прошу надати публічну інформацію про ремонт.', 'information'],
  ['Подаю скаргу на роботу служби.', 'complaint']
])('"%s" may be a %s', (text, regime) => {
  expect(regimeHint(text)).toBe(regime);
});

test.each(['Dziura w jezdni.', 'Wnoszę o naprawę latarni.', 'Skarpa się osuwa.', ''])(
  '"%s" shows nothing',
  (text) => {
    expect(regimeHint(text)).toBeUndefined();
  }
);
