/** Who is answering the cases of a list. */
import { caseCode } from '#cases/case.ts';
import { listClaims } from '#cases/notes/claim.server.ts';
import type { Here } from '#flow/here.server.ts';

type Row = { id: string; year: number; number: number; version: number };

/** Names of who is answering, by the code of the case; cases nobody answers are left out. */
export async function claimsIn(here: Here, rows: readonly Row[]): Promise<Record<string, string>> {
  const claims = await listClaims(
    here.world.db,
    rows.map(({ id }) => id),
    here.world.now()
  );
  return Object.fromEntries(
    rows.flatMap((row) => {
      const claim = claims.get(row.id);
      return claim ? [[caseCode(row), claim.name]] : [];
    })
  );
}

/** The newest state of a list: which cases stand there, how far each has come, and who is answering. */
export async function newestOf(here: Here, rows: readonly Row[]) {
  const claims = await claimsIn(here, rows);
  return rows.map((row) => {
    const code = caseCode(row);
    const { [code]: claim } = claims;
    return { code, version: row.version, ...(claim === undefined ? {} : { claim }) };
  });
}
