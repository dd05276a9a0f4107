/** What a form sent, read as text; a file where a text belongs is a forged field and reads as nothing. */

/** Nobody types more; what is longer is refused by its own limit, and is not sent back whole. */
const TYPED_MOST = 100_000;

/** One field; nothing when it was not sent. */
export function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, TYPED_MOST) : '';
}

/** Every value of a field that can be sent more than once. */
export function words(form: FormData, name: string): string[] {
  return form
    .getAll(name)
    .filter((value) => typeof value === 'string')
    .map((value) => value.slice(0, TYPED_MOST));
}
