/** The endpoints of the API: one table that handlers obey and the description is made from. */
import { z } from 'zod';
import { STANDINGS, PERIODS } from '#cases/publishing/filter.ts';
import type { Scope } from '#people/programs/scope.ts';
import { hotlineAskedSchema, hotlineFiguresSchema } from './hotline.ts';
import {
  casesSchema,
  caseSchema,
  categoriesSchema,
  figuresSchema,
  reportSchema,
  sentReportSchema,
  unitsSchema
} from './answers.ts';

/** An address of the API: what it asks in its path, its query and its body, and what it answers. */
export type Endpoint = {
  method: 'GET' | 'POST';
  path: string;
  summary: string;
  /** The scope a key must have. Without one anybody may ask. */
  scope?: Scope;
  /** The scope with which it answers more. */
  wider?: Scope;
  asks: { path?: z.ZodObject; query?: z.ZodObject; body?: z.ZodObject };
  status: 200 | 201;
  answers: z.ZodType;
  /** Statuses of problems beside those every endpoint has. */
  problems: readonly number[];
};

function endpoint<const E extends Endpoint>(given: E): E {
  return given;
}

const code = z.string().regex(/^\d{1,9}-\d{4}$/, 'a number like 11487-2026');
const byNumber = z.strictObject({ number: code });

/** The most cases one page holds. */
export const CASES_MAX = 100;

export const ENDPOINTS = {
  listCategories: endpoint({
    method: 'GET',
    path: '/categories',
    summary: 'Categories that take reports today, with what they ask',
    asks: {},
    status: 200,
    answers: categoriesSchema,
    problems: []
  }),
  listUnits: endpoint({
    method: 'GET',
    path: '/units',
    summary: 'Units that answer cases',
    asks: {},
    status: 200,
    answers: unitsSchema,
    problems: []
  }),
  listCases: endpoint({
    method: 'GET',
    path: '/cases',
    summary: 'Published cases, the latest first, a page at a time',
    asks: {
      query: z.strictObject({
        category: z.string().max(60).optional(),
        district: z.string().max(60).optional(),
        status: z.enum(STANDINGS).default('all'),
        period: z.enum(PERIODS).default('all'),
        limit: z.coerce.number().int().min(1).max(CASES_MAX).default(25),
        after: z.string().max(200).optional()
      })
    },
    status: 200,
    answers: casesSchema,
    problems: []
  }),
  findCase: endpoint({
    method: 'GET',
    path: '/cases/{number}',
    summary: 'One case as it is published; with the scope `cases` any case whole, with its history',
    wider: 'cases',
    asks: { path: byNumber },
    status: 200,
    answers: caseSchema,
    problems: [404]
  }),
  findFigures: endpoint({
    method: 'GET',
    path: '/figures/{month}',
    summary: 'What a month brought and how long people waited',
    asks: {
      path: z.strictObject({ month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month like 2026-10') })
    },
    status: 200,
    answers: figuresSchema,
    problems: [404]
  }),
  findHotlineFigures: endpoint({
    method: 'GET',
    path: '/hotline/figures',
    summary: 'Figures of the hotline from one day to another, by half hour, day, topic and unit',
    scope: 'hotline',
    asks: { query: hotlineAskedSchema },
    status: 200,
    answers: hotlineFiguresSchema,
    problems: [404]
  }),
  sendReport: endpoint({
    method: 'POST',
    path: '/reports',
    summary: 'Send a report; sent twice under one Idempotency-Key it is one case',
    scope: 'report',
    asks: { body: reportSchema },
    status: 201,
    answers: sentReportSchema,
    problems: [409, 413, 415]
  }),
  findReport: endpoint({
    method: 'GET',
    path: '/reports/{number}',
    summary: 'Where a report stands that the same program sent',
    scope: 'report',
    asks: { path: byNumber },
    status: 200,
    answers: sentReportSchema,
    problems: [404]
  })
} as const;

export type EndpointName = keyof typeof ENDPOINTS;

type Part<E extends Endpoint, P extends keyof Endpoint['asks']> = E['asks'][P] extends z.ZodType
  ? z.output<E['asks'][P]>
  : undefined;

/** What was asked of an endpoint, read and checked. */
export type Asked<N extends EndpointName> = {
  path: Part<(typeof ENDPOINTS)[N], 'path'>;
  query: Part<(typeof ENDPOINTS)[N], 'query'>;
  body: Part<(typeof ENDPOINTS)[N], 'body'>;
};
export type AnswerOf<N extends EndpointName> = z.input<(typeof ENDPOINTS)[N]['answers']>;

/** The endpoints at a path, with what stands in its gaps; empty when there is nothing. */
export function endpointsAt(path: string): { name: EndpointName; gaps: Record<string, string> }[] {
  const given = path.split('/').filter((part) => part !== '');
  return (Object.keys(ENDPOINTS) as EndpointName[]).flatMap((name) => {
    const parts = ENDPOINTS[name].path.split('/').slice(1);
    const gaps: Record<string, string> = {};
    const fits = parts.every((part, i) => {
      const gap = /^\{(\w+)\}$/.exec(part)?.[1];
      if (gap !== undefined && given[i] !== undefined) gaps[gap] = given[i];
      return gap !== undefined || part === given[i];
    });
    return fits && parts.length === given.length ? [{ name, gaps }] : [];
  });
}
