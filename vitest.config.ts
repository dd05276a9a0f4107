/**
 * The kinds of tests: rules (pure, in milliseconds), server (real PostgreSQL), journeys (real browser); and telephone
 * (real exchange, by `npm run test:telephone` only, as it needs root).
 */

import { defineConfig } from 'vitest/config';

const servers = ['{src,scripts,tests,bench}/**/*.server.test.ts'];
const telephone = ['tests/telephone/**/*.test.ts'];
const journeys = ['tests/{journeys,open311}/**/*.test.ts'];

export default defineConfig({
  test: {
    passWithNoTests: false,
    projects: [
      {
        test: {
          name: 'rules',
          include: ['{src,scripts,tests,bench}/**/*.test.ts'],
          exclude: [...servers, ...journeys, ...telephone],
          pool: 'threads',
          isolate: false,
          maxWorkers: 2,
          testTimeout: 30_000
        }
      },
      {
        test: {
          name: 'server',
          include: servers,
          globalSetup: ['tests/cluster.ts'],
          setupFiles: ['tests/done.ts'],
          pool: 'forks',
          // The program is read once by each of the workers, not anew for each file: it keeps nothing between them.
          isolate: false,
          // Three for two cores: some wait for sound or for a program that begins.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
          // What needed a second try is named at the end: a clock on a busy machine is late once, a fault twice.
          retry: 1,
          testTimeout: 60_000,
          hookTimeout: 180_000
        }
      },
      {
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: ['tests/cluster.ts'],
          setupFiles: ['tests/done.ts'],
          pool: 'forks',
          isolate: false,
          maxWorkers: 2,
          // A browser on a busy machine may be late once; what fails twice is broken.
          retry: 1,
          testTimeout: 180_000,
          hookTimeout: 240_000
        }
      },
      {
        test: {
          name: 'telephone',
          include: telephone,
          globalSetup: ['tests/cluster.ts'],
          setupFiles: ['tests/done.ts'],
          pool: 'forks',
          // Every exchange has the same ports.
          fileParallelism: false,
          // Sound on a busy machine may be late once; what fails twice is broken.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000
        }
      }
    ]
  }
});
