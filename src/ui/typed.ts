/** What was typed before the script of a page woke up, kept while the page comes alive. */

import { onMount } from 'svelte';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Keeps every field as the person left it, while the pieces of the page take it over.
 *
 * Called once, by the page that holds all others, before they wake. A piece sets its field to the value the
 * server wrote; over a slow line somebody has typed in it by then, and what is typed is never lost (our rule).
 */
export function keepTyped(): void {
  if (typeof document === 'undefined') return;
  const controls = document.querySelectorAll<Control>(
    'input:not([type=hidden], [type=file]), textarea, select'
  );
  const putBack = [...controls].filter(isChanged).map(remembered);
  onMount(() => {
    for (const put of putBack) put();
  });
}

function isChanged(control: Control): boolean {
  if (control instanceof HTMLSelectElement)
    return [...control.options].some((one) => one.selected !== one.defaultSelected);
  if (isTicked(control)) return control.checked !== control.defaultChecked;
  return control.value !== control.defaultValue;
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/** How to make a field again what it is now, and tell whoever listens to it. */
function remembered(control: Control): () => void {
  const { value } = control;
  const checked = isTicked(control) && control.checked;
  return () => {
    if (isTicked(control) ? control.checked === checked : control.value === value) return;
    if (isTicked(control)) control.checked = checked;
    else control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  };
}
