/** `npm run bench`: installs what is missing, then measures (bench/run.ts) on the project's own Node. */

import { runWithOwnNode } from './own-node.js';

await runWithOwnNode('bench/run.ts', { tools: true });
