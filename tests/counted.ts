/** What a piece of work asks of the database and of the processor, counted while the real ones do it. */
import { createHook } from 'node:async_hooks';
import { PostgresQueryCompiler, type KyselyPlugin } from 'kysely';
import type { Here } from '#flow/here.server.ts';

export type Work = { statements: string[]; passwords: number };

/** Does it, and gives the statements it sent, in order, and how often a password was worked out (argon2). */
export async function counted(here: Here, work: (here: Here) => Promise<unknown>): Promise<Work> {
  const done: Work = { statements: [], passwords: 0 };
  const compiler = new PostgresQueryCompiler();
  const listening: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      done.statements.push(compiler.compileQuery(node, queryId).sql);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result)
  };
  const hook = createHook({
    init(_, type) {
      if (type === 'ARGON2REQUEST') done.passwords += 1;
    }
  }).enable();
  try {
    await work({ ...here, world: { ...here.world, db: here.world.db.withPlugin(listening) } });
  } finally {
    hook.disable();
  }
  return done;
}
