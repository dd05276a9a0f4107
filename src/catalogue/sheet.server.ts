/** A sheet: one YAML file of a city's folder, with the line each of its parts stands on. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCollection, isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';

export type Sheet = {
  /** Its name below the folder. */
  readonly file: string;
  readonly value: unknown;
  /** What makes it no YAML at all, with the line. */
  readonly broken: readonly { line: number; expected: string }[];
  /** The line of a part; of the nearest thing around it when the part is missing. */
  lineOf(path: readonly PropertyKey[]): number;
};

/** Reads the sheet; nothing when there is no such file. */
export async function readSheet(folder: string, file: string): Promise<Sheet | undefined> {
  const text = await readFile(join(folder, file), 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return undefined;
    throw fault;
  });
  if (text === undefined) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return {
    file,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    broken: document.errors.map((fault) => ({
      line: lines.linePos(fault.pos[0]).line,
      expected: fault.message
    })),
    lineOf: (path) => lines.linePos(positionOf(document, path)).line
  };
}

function positionOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let position = startOf(node) ?? 0;
  for (const step of path) {
    const next = partOf(node, step);
    if (!next) break;
    position = startOf(next.key) ?? startOf(next.value) ?? position;
    node = next.value;
  }
  return position;
}

/** A part of a list or a map, with its key when it has one; the line of the key is the line of the part. */
function partOf(node: unknown, step: PropertyKey): { key?: unknown; value: unknown } | undefined {
  if (isSeq(node) && typeof step === 'number')
    return step in node.items ? { value: node.items[step] } : undefined;
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => String(item.key) === String(step));
  return pair && { key: pair.key, value: pair.value };
}

function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  if (!range) return undefined;
  return isCollection(node) && node.items.length === 0 ? range[1] : range[0];
}
