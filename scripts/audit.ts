/** Known holes in what the program depends on, as the registry tells them. */

type Report = {
  vulnerabilities?: Record<string, { severity: string; range: string; fixAvailable: unknown }>;
};

/** Holes that end a test run: what is less is told and waits for the next update. */
const GRAVE = new Set(['high', 'critical']);

export type Audit =
  /** The registry keeps no such list, or could not be reached. */
  { asked: false } | { asked: true; grave: string[]; lesser: string[] };

/** Reads what `npm audit --json --omit=dev` printed, warnings before and after it left out. */
export function auditIn(printed: string): Audit {
  let report: Report;
  try {
    report = JSON.parse(printed.slice(printed.indexOf('{'), printed.lastIndexOf('}') + 1)) as Report;
  } catch {
    return { asked: false };
  }
  if (report.vulnerabilities === undefined) return { asked: false };
  const told = Object.entries(report.vulnerabilities).map(([name, { severity, range }]) => ({
    grave: GRAVE.has(severity),
    text: `${name} ${range}: ${severity}`
  }));
  return {
    asked: true,
    grave: told.filter(({ grave }) => grave).map(({ text }) => text),
    lesser: told.filter(({ grave }) => !grave).map(({ text }) => text)
  };
}
