/** `npm start`: installs what is missing, then starts Hejnał (start.ts) on the project's own Node. */

import { runWithOwnNode } from './own-node.js';

await runWithOwnNode('scripts/start.ts', { tools: false });
