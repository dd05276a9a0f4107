import { describe, expect, it } from 'vitest';
import type { Category } from '#catalogue/category.ts';
import { hamlet, pothole } from '#town/hamlet.ts';
import { definitionOf, serviceOf, servicesOn } from './service.ts';

const said = (text: string) => ({ pl: `${text} pl`, en: text, uk: `${text} uk` });

describe('A category as a service', () => {
  it('has a code, a name, a group and words to find it by', () => {
    expect(serviceOf(pothole, hamlet, 'en')).toEqual({
      service_code: 'ROAD-1',
      service_name: 'Pothole',
      description: 'Pothole',
      metadata: true,
      type: 'realtime',
      keywords: 'problem, hole',
      group: 'Roads'
    });
  });

  it('speaks the language that was asked for', () => {
    const category = { ...pothole, name: said('Pothole'), hint: said('Where exactly?') };
    expect(serviceOf(category, hamlet, 'uk')).toMatchObject({
      service_name: 'Pothole uk',
      description: 'Where exactly? uk'
    });
  });

  it('says beforehand where a diversion would send people', () => {
    const diversion = {
      stop: false,
      danger: true,
      text: said('In danger ring at once.'),
      phones: [{ number: '112', name: said('Emergency') }]
    };
    expect(serviceOf({ ...pothole, hint: said('Hint.'), diversion }, hamlet, 'en')).toMatchObject({
      description: 'Hint. In danger ring at once. (Emergency: 112)'
    });
  });

  it('that is not published is marked private, so that no client puts it on a map', () => {
    expect(serviceOf({ ...pothole, published: false, words: ['a, b'] }, hamlet, 'en')).toMatchObject({
      keywords: 'problem, a  b, private'
    });
  });

  it('is offered while it takes reports, and never when it belongs on the telephone', () => {
    const ended: Category = { ...pothole, code: 'OLD', until: '2026-11-19' };
    const city = { ...hamlet, categories: [...hamlet.categories, ended] };
    const codes = (day: string) => servicesOn(city, day).map(({ code }) => code);
    expect(codes('2026-11-19')).toEqual(['ROAD-1', 'ROAD-2', 'OLD']);
    expect(codes('2026-11-20')).toEqual(['ROAD-1', 'ROAD-2']);
  });
});

describe('The questions of a category as a service definition', () => {
  it('are attributes in order, with their values', () => {
    expect(definitionOf(pothole, 'en')).toEqual({
      service_code: 'ROAD-1',
      attributes: [
        {
          variable: true,
          code: 'depth',
          datatype: 'number',
          required: false,
          datatype_description: null,
          order: 1,
          description: 'Depth'
        },
        {
          variable: true,
          code: 'lane',
          datatype: 'singlevaluelist',
          required: true,
          datatype_description: null,
          order: 2,
          description: 'Lane',
          values: [
            { key: 'left', name: 'left' },
            { key: 'right', name: 'right' }
          ]
        }
      ]
    });
  });

  it.each([
    ['line', 'string'],
    ['text', 'text'],
    ['number', 'number'],
    ['day', 'datetime'],
    ['choice', 'singlevaluelist'],
    ['choices', 'multivaluelist']
  ] as const)('of kind %s are of datatype %s', (kind, datatype) => {
    const questions = [{ code: 'q', kind, label: said('Q'), required: false }];
    expect(definitionOf({ ...pothole, questions }, 'en')).toMatchObject({ attributes: [{ datatype }] });
  });

  it('are an empty list when there are none', () => {
    expect(definitionOf({ ...pothole, questions: [] }, 'en')).toEqual({
      service_code: 'ROAD-1',
      attributes: []
    });
  });
});
