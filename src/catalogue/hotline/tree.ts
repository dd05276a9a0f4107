/** The answering tree as it is written down: what a caller is told and which key leads where. */
import { z } from 'zod';

const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const key = z.string().regex(/^[0-9*#]$/);
/** Names of announcements, said one after the other. */
const say = z.array(code);
/** How long a key is waited for after the last word. */
const seconds = z.int().min(1).max(30).default(5);

/**
 * One place of the tree.
 *
 * `say` goes on by itself. `language` and `topics` take their keys from the hotline's languages and topics; `menu` has
 * its own. `hours` asks the calendar, `notices` says what is told at the moment, `consent` asks whether the talk may be
 * recorded, `status` asks for number and PIN of a case. `queue`, `callback`, `voicemail` and `end` are where it leads.
 */
export const nodeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ code, kind: z.literal('say'), say: say.min(1), next: code }),
  z.strictObject({ code, kind: z.literal('language'), say, seconds, next: code }),
  z.strictObject({ code, kind: z.literal('hours'), open: code, closed: code }),
  z.strictObject({ code, kind: z.literal('notices'), next: code }),
  z.strictObject({ code, kind: z.literal('consent'), say, yes: key, no: key, seconds, next: code }),
  z.strictObject({
    code,
    kind: z.literal('topics'),
    say,
    seconds,
    keys: z.record(key, code).default({}),
    otherwise: code
  }),
  z.strictObject({
    code,
    kind: z.literal('menu'),
    say,
    seconds,
    keys: z.record(key, code),
    otherwise: code
  }),
  z.strictObject({ code, kind: z.literal('status'), say, next: code }),
  z.strictObject({ code, kind: z.literal('queue'), topic: code.optional() }),
  z.strictObject({ code, kind: z.literal('callback'), say }),
  z.strictObject({ code, kind: z.literal('voicemail'), say }),
  z.strictObject({ code, kind: z.literal('end'), say })
]);
export type TreeNode = z.infer<typeof nodeSchema>;
export type NodeKind = TreeNode['kind'];

export const KINDS = [
  'say',
  'menu',
  'topics',
  'language',
  'hours',
  'notices',
  'consent',
  'status',
  'queue',
  'callback',
  'voicemail',
  'end'
] as const satisfies readonly NodeKind[];

export const treeSchema = z.strictObject({ start: code, nodes: z.array(nodeSchema).min(1).max(60) });
export type Tree = z.infer<typeof treeSchema>;

/** Where a node leads, in the order in which it says so. */
export function waysOf(node: TreeNode): string[] {
  switch (node.kind) {
    case 'hours':
      return [node.open, node.closed];
    case 'topics':
    case 'menu':
      return [...Object.values(node.keys), node.otherwise];
    case 'queue':
    case 'callback':
    case 'voicemail':
    case 'end':
      return [];
    default:
      return [node.next];
  }
}
