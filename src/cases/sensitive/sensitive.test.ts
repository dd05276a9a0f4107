import { describe, expect, it } from 'vitest';
import { hamlet, pothole } from '#town/hamlet.ts';
import { closedTo, isSensitive, sensitiveCodes, veiled } from './sensitive.ts';

const city = { categories: [...hamlet.categories, { ...pothole, code: 'HARM', sensitive: true }] };

describe('A sensitive case', () => {
  it('is one in a category the city calls so', () => {
    expect(sensitiveCodes(city)).toEqual(['HARM']);
    expect(isSensitive(city, 'HARM')).toBe(true);
    expect(isSensitive(city, 'ROAD-1') || isSensitive(hamlet, 'HARM')).toBe(false);
  });

  it('is closed to everybody without the role for it, whatever else they are', () => {
    for (const role of ['agent', 'supervisor', 'administrator', 'guardian', 'officer'] as const)
      expect([role, closedTo(city, { role })]).toEqual([role, ['HARM']]);
    expect(closedTo(city, undefined)).toEqual(['HARM']);
    expect(closedTo(city, { role: 'agent', also: ['trustee'] })).toEqual([]);
  });

  it('stands in a list with its number and district, and nothing that tells of whom or where', () => {
    const told = {
      description: 'Words',
      address: '1 Green',
      lat: 50,
      lng: 20,
      photos: 2,
      suggestion: 'PARKS'
    };
    const row = veiled({ ...told, number: 7, district: 'I' });
    expect(row).toEqual({
      number: 7,
      district: 'I',
      description: '',
      address: null,
      lat: null,
      lng: null,
      photos: 0,
      suggestion: null,
      veiled: true
    });
  });
});
