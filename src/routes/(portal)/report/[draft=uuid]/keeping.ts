/** Keeps what is typed while it is typed: a moment after the last key, and before the page is left. */
const PAUSE_MS = 800;

/** What a form holds, without files: those are sent only on purpose. */
function typedIn(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name);
  return data;
}

/** A link that leads away in this window, if that is what was pressed. */
function linkIn(event: MouseEvent): HTMLAnchorElement | undefined {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey || !(target instanceof Element))
    return undefined;
  const link = target.closest('a');
  const away = link?.origin === location.origin && !link.target && !link.hash;
  return away ? link : undefined;
}

/** For a form with an action `keep`; a form that was sent on purpose is kept by that. */
export function keepsItself(form: HTMLFormElement): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const under = new AbortController();

  async function keep() {
    clearTimeout(waiting);
    waiting = undefined;
    const headers = { accept: 'application/json' };
    await fetch('?/keep', { method: 'POST', body: typedIn(form), headers, keepalive: true }).catch(
      () => undefined
    );
  }
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(() => void keep(), PAUSE_MS);
  }
  function leave() {
    if (waiting !== undefined) void keep();
  }
  function sent() {
    clearTimeout(waiting);
    waiting = undefined;
  }
  /** The next page may show the draft again, so it is asked for only once the draft has everything. */
  async function follow(event: MouseEvent) {
    const link = waiting === undefined ? undefined : linkIn(event);
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    await keep();
    location.assign(link.href);
  }

  const { signal } = under;
  form.addEventListener('input', typed, { signal });
  form.addEventListener('change', typed, { signal });
  form.addEventListener('submit', sent, { signal });
  document.addEventListener('click', (event) => void follow(event), { signal, capture: true });
  addEventListener('pagehide', leave, { signal });
  return () => {
    leave();
    under.abort();
  };
}
