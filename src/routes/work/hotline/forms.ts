/** While a call goes on forms are sent by the script, so that the page stays and its sound with it. */
import { enhance } from '$app/forms';
import { letGo, wait } from '#routes/work/once.ts';

/** Pages whose forms may be answered in place; signing out and others’ pages are left as they are. */
const OURS = /^\/(desk|unit|office|me|closed)(\/|$)/;

function isOurs(form: HTMLFormElement): boolean {
  const action = new URL(form.getAttribute('action') ?? '', location.href);
  return form.method === 'post' && action.origin === location.origin && OURS.test(action.pathname);
}

/**
 * Takes care of every form of the page until the function it gives is called.
 *
 * A form is looked at before its own listeners hear of it, so that theirs come first: what a page refuses to send is
 * not sent by us either. A page that answers in place is told that it is shown again.
 */
export function keepForms(): () => void {
  const kept = new Map<HTMLFormElement, () => void>();
  function look({ target }: SubmitEvent) {
    if (!(target instanceof HTMLFormElement) || kept.has(target) || !isOurs(target)) return;
    const refused = (event: Event) => {
      if (event.defaultPrevented) event.stopImmediatePropagation();
    };
    target.addEventListener('submit', refused);
    const { destroy } = enhance(target, () => {
      wait(target);
      return async ({ update }) => {
        await update({ reset: false });
        letGo(target);
        window.dispatchEvent(new Event('pageshow'));
      };
    });
    kept.set(target, () => {
      target.removeEventListener('submit', refused);
      destroy();
    });
  }
  window.addEventListener('submit', look, true);
  return () => {
    window.removeEventListener('submit', look, true);
    for (const leave of kept.values()) leave();
  };
}
