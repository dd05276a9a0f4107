/** What the registry says of holes, and what it means for a test run. */
import { expect, it } from 'vitest';
import { auditIn } from './audit.ts';

const told = (vulnerabilities: object) => JSON.stringify({ auditReportVersion: 2, vulnerabilities });
const hole = (severity: string) => ({ severity, range: '<2.0.0', fixAvailable: true });

it('A registry that keeps no list was not asked, which is no clean answer', () => {
  expect(auditIn('{"statusCode":405,"message":"405 Method Not Allowed"}')).toEqual({ asked: false });
  expect(auditIn('')).toEqual({ asked: false });
});

it('No known hole is a clean answer', () => {
  expect(auditIn(`npm warn something\n${told({})}\n`)).toEqual({ asked: true, grave: [], lesser: [] });
});

it('A grave hole is told apart from a lesser one', () => {
  expect(auditIn(told({ sieve: hole('critical'), cup: hole('moderate'), pot: hole('high') }))).toEqual({
    asked: true,
    grave: ['sieve <2.0.0: critical', 'pot <2.0.0: high'],
    lesser: ['cup <2.0.0: moderate']
  });
});
