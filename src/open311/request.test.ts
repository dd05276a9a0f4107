import { describe, expect, it } from 'vitest';
import { hamlet, pothole } from '#town/hamlet.ts';
import { isOpenToPrograms, requestOf, requestsOf, type Asking, type Shown } from './request.ts';

const shown: Shown = {
  number: 11487,
  year: 2026,
  category: 'ROAD-1',
  status: 'dispatched',
  outcome: null,
  lead: 'ROADS',
  description: 'Call me, Halina, 601 000 174',
  answers: { lane: 'left', depth: '12', old: ['a', 'b'] },
  lat: 50.061_449,
  lng: 19.936_651,
  address: '1 Green',
  detail: 'by the gate',
  district: 'I',
  receivedAt: '2026-11-20T11:13:27.123Z',
  updatedAt: '2026-11-21T08:00:00.5Z',
  closedAt: null,
  dueOn: '2026-12-01',
  rough: false
};

const anybody: Asking = { city: hamlet, lang: 'en', program: false, extended: false };
const program: Asking = { ...anybody, program: true };
const unpublished = { ...hamlet, categories: [{ ...pothole, published: false }] };

describe('Anybody sees of a case', () => {
  it('when it was to the day only, where its place is told roughly', () => {
    const rough = { ...shown, rough: true, closedAt: '2026-11-22T23:30:00.5Z' };
    expect(requestOf(rough, anybody)).toMatchObject({
      requested_datetime: '2026-11-19T23:00:00Z',
      updated_datetime: '2026-11-22T23:00:00Z'
    });
  });

  it('what it is about, where it stands, its dates, its district and about where', () => {
    expect(requestOf(shown, anybody)).toEqual({
      service_request_id: '11487-2026',
      status: 'open',
      status_notes: 'Passed to a unit',
      service_name: 'Pothole',
      service_code: 'ROAD-1',
      description: null,
      agency_responsible: 'ROADS',
      service_notice: 'We will answer by 1\u00A0December\u00A02026.',
      requested_datetime: '2026-11-20T11:13:27Z',
      updated_datetime: '2026-11-21T08:00:00Z',
      expected_datetime: '2026-12-01T22:59:59Z',
      address: 'First',
      address_id: null,
      zipcode: null,
      lat: 50.061_449,
      long: 19.936_651,
      media_url: null,
      case_status: 'dispatched',
      outcome: null,
      district: 'I'
    });
  });

  it('no word that somebody wrote, however it is asked for', () => {
    const told = JSON.stringify(requestOf(shown, { ...anybody, extended: true }));
    expect(told).not.toMatch(/Halina|601|Green|gate|left|12"/);
  });
});

describe('A program with a key sees of a case', () => {
  it('its words and its exact place besides', () => {
    expect(requestOf(shown, program)).toMatchObject({
      description: 'Call me, Halina, 601 000 174',
      address: '1 Green, by the gate',
      lat: 50.061_449,
      long: 19.936_651
    });
  });

  it('the district where no address was written', () => {
    expect(requestOf({ ...shown, address: null, detail: null }, program)).toMatchObject({ address: 'First' });
  });

  it('neither of them in a category that is not published, only where it stands', () => {
    const told = requestOf(shown, { ...program, city: unpublished, extended: true });
    expect(told).toMatchObject({
      status: 'open',
      description: null,
      lat: null,
      long: null,
      address: 'First'
    });
    expect(told).not.toHaveProperty('attributes');
  });

  it('neither of them in a category the city no longer has', () => {
    expect(isOpenToPrograms(undefined)).toBe(false);
    expect(requestOf({ ...shown, category: 'GONE' }, program)).toMatchObject({
      service_name: 'GONE',
      description: null
    });
  });

  it('the answers by their labels when it asks for extensions', () => {
    expect(requestOf(shown, { ...program, extended: true })).toMatchObject({
      extended_attributes: { detailed_status: 'IN_PROCESS', kind: 'problem' },
      attributes: [
        { code: 'lane', label: 'Lane', value: 'left' },
        { code: 'depth', label: 'Depth', value: '12' },
        { code: 'old', label: 'old', value: 'a, b' }
      ]
    });
  });
});

it('A list tells each of its cases as it is told alone', () => {
  const list = [shown, { ...shown, number: 2, answers: null, description: null }, { ...shown, dueOn: null }];
  expect(requestsOf(list, { ...program, extended: true })).toEqual(
    list.map((c) => requestOf(c, { ...program, extended: true }))
  );
});

describe('How a case stands', () => {
  const closed = {
    ...shown,
    status: 'closed',
    outcome: 'not-done',
    closedAt: '2026-11-30T09:00:00Z'
  } as const;

  it('closed: with the day it was closed, how it ended, and no promise', () => {
    expect(requestOf(closed, anybody)).toMatchObject({
      status: 'closed',
      status_notes: 'Closed, not done',
      updated_datetime: '2026-11-30T09:00:00Z',
      service_notice: null,
      outcome: 'not-done'
    });
  });

  it.each([
    [shown, 'IN_PROCESS'],
    [{ ...shown, status: 'received' }, 'RECEIVED'],
    [closed, 'PROCESSED'],
    [{ ...closed, outcome: 'rejected' }, 'REJECTED'],
    [{ ...closed, outcome: 'not-city' }, 'REJECTED']
  ] as const)('in the words of CitySDK', (c, detailed_status) => {
    expect(requestOf(c, { ...anybody, extended: true })).toMatchObject({
      extended_attributes: { detailed_status }
    });
  });

  it('without place, unit or promise leaves them empty', () => {
    const bare = {
      ...shown,
      lat: null,
      lng: null,
      lead: null,
      dueOn: null,
      district: null,
      address: null,
      detail: null
    };
    expect(requestOf(bare, program)).toMatchObject({
      lat: null,
      long: null,
      agency_responsible: null,
      expected_datetime: null,
      service_notice: null,
      address: null
    });
  });
});
