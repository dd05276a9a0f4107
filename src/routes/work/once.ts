/** Of a double press only the first is sent: every form of the work places, while its answer is on the way. */

/** After so long without an answer one may press again. */
const PATIENCE_MS = 10_000;

const isSent = (form: HTMLFormElement) => form.getAttribute('aria-busy') === 'true';

/** Whether the answer to a form of the page is on the way: it leads on, and nothing else should meanwhile. */
export const isSending = () => document.querySelector('form[aria-busy="true"]') !== null;

/** The next press of this form is not sent until it is let go. */
export function wait(form: HTMLFormElement): void {
  form.setAttribute('aria-busy', 'true');
}

/** The next press of this form is sent again. */
export function letGo(form: HTMLFormElement): void {
  form.removeAttribute('aria-busy');
}

/**
 * Watches every form of the page until the function it gives is called.
 *
 * A second press is refused before anything else hears of it. A form a script sends is left to that script, and so is
 * a button marked `data-file`: it gives a file and leaves the page as it is, so it can be pressed again. Coming back
 * by the browser's own way finds every form ready.
 */
export function sendOnce(): () => void {
  function refuse(event: SubmitEvent) {
    if (!(event.target instanceof HTMLFormElement) || !isSent(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
  function mark({ target, submitter, defaultPrevented }: SubmitEvent) {
    if (defaultPrevented || !(target instanceof HTMLFormElement) || target.method !== 'post') return;
    if (submitter?.hasAttribute('data-file')) return;
    wait(target);
    setTimeout(() => letGo(target), PATIENCE_MS);
  }
  const ready = () => document.querySelectorAll('form').forEach(letGo);
  window.addEventListener('submit', refuse, true);
  window.addEventListener('submit', mark);
  window.addEventListener('pageshow', ready);
  return () => {
    window.removeEventListener('submit', refuse, true);
    window.removeEventListener('submit', mark);
    window.removeEventListener('pageshow', ready);
  };
}
