/** A fault in a city's data: where it is and what was expected there. */
import type { core } from 'zod';

/** `path` leads through the city as `citySchema` shapes it, or through one sheet of its folder. */
export type Fault = { path: readonly PropertyKey[]; expected: string };

/** The faults of a document that zod found, in words. */
export function faultsOf(error: core.$ZodError): Fault[] {
  return error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          expected: `nothing called "${key}": nobody reads it`
        }))
      : [{ path: issue.path, expected: inWords(issue) }]
  );
}

/** One fault as a person would say it: "expected string, found nothing". */
function inWords({ message }: core.$ZodIssue): string {
  return message
    .replace(/^Invalid (input|string|option|key|element)(: |$)/, '')
    .replace(', received undefined', ', found nothing')
    .replace(', received ', ', found ')
    .replace(/^(?=must )/, 'it ')
    .replace(/^$/, 'something else expected');
}

/** The path as a clerk would find it: `questions 2, label, uk`; lists count from one. */
export function pathInWords(path: readonly PropertyKey[]): string {
  const words: string[] = [];
  for (const step of path) {
    if (typeof step === 'number' && words.length > 0) words[words.length - 1] += ` ${step + 1}`;
    else words.push(typeof step === 'number' ? `item ${step + 1}` : String(step));
  }
  return words.join(', ');
}
