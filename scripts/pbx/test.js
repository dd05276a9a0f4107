/** `npm run test:telephone`: installs what is missing, then proves the hotline on a real exchange (test.ts). */

import { runWithOwnNode } from '../own-node.js';

await runWithOwnNode('scripts/pbx/test.ts', { tools: true });
