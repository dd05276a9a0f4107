/** Who is answering the cases of a list. */
import { caseCode } from '#cases/case.ts';
import type { ListedCase } from '#cases/list.server.ts';

type Row = Pick<ListedCase, 'year' | 'number' | 'version' | 'claim'>;

/** Names of who is answering, by the code of the case; cases nobody answers are left out. */
export function claimsIn(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(rows.flatMap((row) => (row.claim ? [[caseCode(row), row.claim]] : [])));
}

/** The newest state of a list: which cases stand there, how far each has come, and who is answering. */
export function newestOf(rows: readonly Row[]) {
  return rows.map((row) => ({
    code: caseCode(row),
    version: row.version,
    ...(row.claim ? { claim: row.claim } : {})
  }));
}
