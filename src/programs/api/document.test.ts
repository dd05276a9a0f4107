import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { documentOf } from './document.ts';
import { ENDPOINTS, type Endpoint } from './endpoint.ts';

const made = documentOf('https://city.example', 'API');
const whole = JSON.stringify(made);

describe('The description', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(JSON.parse(whole))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('describes every endpoint once', () => {
    const paths = made['paths'] as Record<string, Record<string, { operationId: string }>>;
    const described = Object.values(paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId)
    );
    expect(described.toSorted()).toEqual(Object.keys(ENDPOINTS).toSorted());
    for (const { path, method } of Object.values(ENDPOINTS) as Endpoint[])
      expect(paths[path]?.[method.toLowerCase()]).toBeDefined();
  });

  it('names nothing that it does not hold', () => {
    const { schemas } = made['components'] as { schemas: Record<string, unknown> };
    const named = [...whole.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in schemas))).toEqual([]);
    expect([...whole.matchAll(/"\$ref":"(?!#\/components\/schemas\/\w+")/g)]).toEqual([]);
  });
});
