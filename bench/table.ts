/** The table of a run: each row is told as soon as it is measured, and all of them at the end, however it ends. */

/** What was measured, what is wanted, what came out, and what one answer cost the processor. */
export type Row = [what: string, wanted: string, measured: string, each?: string];

const HEAD: Row[] = [
  ['what', 'wanted', 'measured', 'Node (its main thread) + PostgreSQL, each'],
  ['---', '---', '---', '---']
];

export type Table = { tell(...rows: readonly Row[]): void; print(): void };

export function openTable(): Table {
  const told: Row[] = [];
  return {
    tell(...rows) {
      told.push(...rows);
      for (const [what, wanted, measured] of rows) console.log(`  ${what}: ${measured} (${wanted})`);
    },
    print() {
      const rows = [...HEAD, ...told];
      const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
      console.log();
      for (const row of rows)
        console.log(`| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |`);
    }
  };
}
