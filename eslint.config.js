/** The laws of the house as lint: which room may use which, what a plain file may touch, how large things may grow. */
import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';

/** The rooms in their order: a room uses the rooms before it, never those after it. */
export const ROOMS = [
  'world',
  'ui',
  'days',
  'people',
  'places',
  'photos',
  'catalogue',
  'knowledge',
  'forms',
  'reports',
  'cases',
  'dispatch',
  'notices',
  'contacts',
  'statistics',
  'open311',
  'programs',
  'flow',
  'routes',
  'town'
];

const NO_TRAVEL = {
  group: ['../*', '**/../*'],
  message: 'Inside a room "./file.ts", to another room "#room/file.ts".'
};
const NO_WORLD = {
  group: [
    '**/*.server.ts',
    '**/*.svelte',
    'node:*',
    'pg',
    'kysely',
    'pg-boss',
    'nodemailer',
    'sharp',
    '@sveltejs/*',
    '$app/*'
  ],
  message: 'A plain .ts uses plain files only; what touches the world ends in .server.ts.'
};

/** @param {string} room */
function laterRooms(room) {
  const later = ROOMS.slice(ROOMS.indexOf(room) + 1).filter((r) => r !== 'town');
  return later.length === 0
    ? []
    : [
        {
          group: later.map((r) => `#${r}/**`),
          message: `"${room}" comes before these rooms and may not use them.`
        }
      ];
}

/**
 * In each room: no way up, no later room; plain files besides touch nothing outside.
 *
 * @type {import('eslint').Linter.Config[]}
 */
const rooms = ROOMS.flatMap((room) => [
  {
    files: [`src/${room}/**/*.{ts,svelte}`],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_TRAVEL, ...laterRooms(room)] }] }
  },
  {
    files: [`src/${room}/**/*.ts`],
    ignores: ['**/*.server.ts', '**/*.test.ts', 'src/routes/**', 'src/town/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_TRAVEL, NO_WORLD, ...laterRooms(room)] }] }
  }
]);

/** @type {import('eslint').Linter.Config} */
const purity = {
  files: ['src/**/*.ts'],
  ignores: ['**/*.server.ts', '**/*.test.ts', 'src/routes/**', 'src/hooks*.ts', 'src/**/*.svelte.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      'process',
      'fetch',
      'setTimeout',
      'setInterval',
      'crypto',
      'performance'
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: 'MemberExpression[object.name="Math"][property.name="random"]',
        message: 'Chance comes in as an argument.'
      },
      {
        selector: 'MemberExpression[object.name="Date"][property.name="now"]',
        message: 'Time comes in as an argument.'
      },
      { selector: 'NewExpression[callee.name="Date"]', message: 'Temporal is the only date arithmetic.' },
      {
        selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
        message: 'Time comes in as an argument.'
      }
    ]
  }
};

export default defineConfig(
  { ignores: ['node_modules/', '.svelte-kit/', 'build/', 'data/', 'static/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser, Temporal: 'readonly' } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-undef': 'off',
      'prefer-const': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/require-each-key': 'error'
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: { 'prefer-const': 'off' }
  },
  { files: ['scripts/**', 'bench/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.test.ts', 'tests/**'], rules: { 'max-lines-per-function': 'off' } },
  purity,
  ...rooms
);
