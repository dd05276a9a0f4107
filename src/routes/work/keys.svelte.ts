// Keys of the work places: single letters while no field has the focus, and a way to switch them off.
import { createContext } from 'svelte';

const STORED = 'hejnal-keys';
/** Between two letters of one word hardly anybody waits so long. */
const PAUSE_MS = 1_000;

/**
 * A key, or two pressed one after the other ("G L"), and what it does: presses whatever on the page carries it as
 * `aria-keyshortcuts`, or leads somewhere. A rare one is told in the list of all keys and not at the foot.
 */
export type Key = { key: string; text: string; rare?: boolean };

/** The keys of one page: are they on, and which are there. */
export class Keys {
  /** Off until the page is alive: a key that does nothing yet is not shown. */
  on = $state(false);
  live = $state(false);
  /** The keys of this page; a page registers its own and takes them away when it is left. */
  hints = $state.raw<Key[]>([]);
  /** The keys that work on every page of the work places. */
  everywhere = $state.raw<Key[]>([]);

  begin(): void {
    this.live = true;
    this.on = localStorage.getItem(STORED) !== 'off';
    this.#heedEarly();
  }

  /** Until when a letter belongs to words begun before the page was alive. */
  #silentUntil = 0;

  /**
   * Whoever typed before the page was alive meant a field they had not reached: the rest of their words are no keys
   * either, until they pause. The browser remembers the first key of a page for us.
   */
  #heedEarly(): void {
    const alive = performance.now();
    const observer = new PerformanceObserver((list) => {
      const early = list.getEntries().some(({ name, startTime }) => startTime < alive && /^key/.test(name));
      if (early) this.#silentUntil = Math.max(this.#silentUntil, alive + PAUSE_MS);
      observer.disconnect();
    });
    observer.observe({ type: 'first-input', buffered: true });
  }

  /** Is this letter one of words begun too early? It keeps the silence. */
  isOfEarlyWords(): boolean {
    const now = performance.now();
    if (now >= this.#silentUntil) return false;
    this.#silentUntil = now + PAUSE_MS;
    return true;
  }

  toggle(): void {
    this.on = !this.on;
    localStorage.setItem(STORED, this.on ? 'on' : 'off');
  }

  /** The letter on a button, where it works. */
  shown(key: string): string | undefined {
    return this.on ? key : undefined;
  }
}

export const [keysHere, setKeys] = createContext<Keys>();

/** Is somebody typing, so that a letter is a letter? */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/** Presses what carries the key: unfolds and goes to its first field, follows, or focuses. */
export function press(key: string): boolean {
  const target = document.querySelector<HTMLElement>(
    `[aria-keyshortcuts="${CSS.escape(key.toUpperCase())}"]`
  );
  if (!target) return false;
  if (target.tagName === 'SUMMARY' && target.parentElement instanceof HTMLDetailsElement) {
    const unfold = target.parentElement;
    for (let at: Element | null = unfold; at; at = at.parentElement?.closest('details') ?? null)
      if (at instanceof HTMLDetailsElement) at.open = true;
    // What only helps to write (a template to put in) is not where writing begins.
    const field = [
      ...unfold.querySelectorAll<HTMLElement>('textarea, select, input:not([type="hidden"])')
    ].find((one) => !one.closest('[data-beside]'));
    (field ?? target).focus();
  } else if (target instanceof HTMLInputElement && target.type !== 'checkbox') target.focus();
  else target.click();
  return true;
}

/** Goes to the row before or after the one in focus. */
export function step(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  if (rows.length === 0) return false;
  const at = rows.findIndex((row) => row === document.activeElement);
  const next =
    rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}
