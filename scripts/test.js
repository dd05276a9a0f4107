/** `npm test`: installs what is missing, then proves everything (test.ts) on the project's own Node. */

import { runWithOwnNode } from './own-node.js';

await runWithOwnNode('scripts/test.ts', { tools: true });
