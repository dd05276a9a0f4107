/** `npm run city`, `npm run bench` …: runs the script named first on the project's own Node. */

import { runWithOwnNode } from './own-node.js';

const [script = '', ...args] = process.argv.slice(2);

await runWithOwnNode(script, { tools: !script.startsWith('scripts/'), args });
