/** Vitest reads this before each test file: files share a process, so each leaves nothing open behind it. */
import { afterAll } from 'vitest';
import { closeAll } from './closing.ts';

afterAll(closeAll);
