/** What the script of a page does with drawn rows: marks, ticks and the focus among them. */
import type { PlacedRow } from '#routes/work/list/points.ts';

const rowsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('li[data-case]')];
const rowOf = (root: ParentNode, code: string) =>
  root.querySelector<HTMLElement>(`li[data-case="${CSS.escape(code)}"]`);
const codeOf = (row: Element | null | undefined) =>
  row instanceof HTMLElement ? row.dataset['case'] : undefined;

/** Marks the row pointed at, and no other. */
export function light(root: ParentNode, code: string | undefined): void {
  for (const row of rowsIn(root)) row.classList.toggle('worklist-lit', row.dataset['case'] === code);
}

/** Says in each row who is answering; nothing where nobody is. */
export function tellClaims(root: ParentNode, said: Readonly<Record<string, string>>): void {
  for (const row of rowsIn(root)) {
    const told = row.querySelector('.worklist-claim');
    const now = said[row.dataset['case'] ?? ''];
    if ((told?.textContent ?? undefined) === now) continue;
    // The space behind it goes and comes with it.
    if (told?.nextSibling?.textContent?.startsWith('\u00A0'))
      told.nextSibling.textContent = told.nextSibling.textContent.slice(1);
    told?.remove();
    if (now === undefined) continue;
    const claim = document.createElement('b');
    claim.className = 'worklist-claim';
    claim.textContent = now;
    row.querySelector('.say')?.prepend(claim, '\u00A0');
  }
}

/** What somebody did in a list and keeps when it is drawn anew: the rows they ticked, and the one in focus. */
export type Hands = { ticked: string[]; focus: string | undefined };

export function handsOn(root: ParentNode): Hands {
  const ticked = [...root.querySelectorAll('input[name="case"]:checked')].map((box) =>
    codeOf(box.closest('li'))
  );
  const active = document.activeElement;
  return {
    ticked: ticked.filter((code) => code !== undefined),
    focus: active && root.contains(active) ? codeOf(active.closest('li[data-case]')) : undefined
  };
}

/** Ticks what was ticked and goes where the focus was, among rows that are new; what is gone is left out. */
export function layHands(root: HTMLElement, { ticked, focus }: Hands): void {
  for (const code of ticked) {
    const box = rowOf(root, code)?.querySelector<HTMLInputElement>('input[name="case"]');
    if (box) box.checked = true;
  }
  if (focus !== undefined && document.activeElement === document.body)
    rowOf(root, focus)?.querySelector<HTMLElement>('[data-row]')?.focus();
  root.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What drawn rows say of where each lies: those that lie somewhere, in their order. */
export function placedIn(html: string): PlacedRow[] {
  const drawn = document.createElement('template');
  drawn.innerHTML = html;
  return rowsIn(drawn.content).flatMap((row) => {
    const [lat, lng] = (row.dataset['at'] ?? '').split(' ').map(Number);
    if (lat === undefined || lng === undefined) return [];
    const said = (where: string) => row.querySelector(where)?.textContent ?? '';
    return { code: row.dataset['case']!, title: said('[data-row]'), where: said('.ell'), at: { lat, lng } };
  });
}
