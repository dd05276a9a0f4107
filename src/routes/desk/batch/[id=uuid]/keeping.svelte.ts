// Keeps a form while it is typed: a moment after the last key, and when the page is left.
const PAUSE_MS = 600;

/** The keeper of one form. `kept` says that nothing typed is only on the screen. */
export function keeping(form: () => HTMLFormElement | undefined) {
  let kept = $state(false);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let sent = false;

  async function keep(): Promise<void> {
    const own = form();
    clearTimeout(waiting);
    waiting = undefined;
    if (!own || sent) return;
    const typed = new FormData(own);
    typed.delete('photos');
    const answer = await fetch(`${location.pathname}/typed`, {
      method: 'POST',
      body: typed,
      keepalive: true
    }).catch(() => undefined);
    if (waiting === undefined) kept = answer?.ok === true && !answer.redirected;
  }

  return {
    get kept() {
      return kept;
    },
    soon() {
      kept = false;
      clearTimeout(waiting);
      waiting = setTimeout(() => void keep(), PAUSE_MS);
    },
    /** What waits is kept at once. */
    now() {
      if (waiting !== undefined) void keep();
    },
    /** The form itself goes now; of a double press only the first. */
    sent(event: SubmitEvent) {
      if (sent) event.preventDefault();
      sent = true;
      clearTimeout(waiting);
      waiting = undefined;
    },
    again() {
      sent = false;
    },
    stop() {
      clearTimeout(waiting);
    }
  };
}
