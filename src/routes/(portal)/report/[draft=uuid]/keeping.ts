/** Keeps what is typed while it is typed: a moment after the last key, and when the page is left. */
const PAUSE_MS = 800;

/** What a form holds, without files: those are sent only on purpose. */
function typedIn(form: HTMLFormElement): FormData {
  const data = new FormData(form);
  for (const [name, value] of [...data]) if (typeof value !== 'string') data.delete(name);
  return data;
}

/** For a form with an action `keep`; a form that was sent on purpose is kept by that. */
export function keepsItself(form: HTMLFormElement): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sent = false;

  function keep() {
    clearTimeout(waiting);
    waiting = undefined;
    navigator.sendBeacon('?/keep', typedIn(form));
  }
  function typed() {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE_MS);
  }
  function leave() {
    if (waiting !== undefined && !sent) keep();
  }
  function send() {
    sent = true;
    clearTimeout(waiting);
  }
  /** Back again from the browser's own memory, the page may be typed into and left once more. */
  function shown() {
    sent = false;
  }

  form.addEventListener('input', typed);
  form.addEventListener('change', typed);
  form.addEventListener('submit', send);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', shown);
  return () => {
    leave();
    form.removeEventListener('input', typed);
    form.removeEventListener('change', typed);
    form.removeEventListener('submit', send);
    removeEventListener('pagehide', leave);
    removeEventListener('pageshow', shown);
  };
}
