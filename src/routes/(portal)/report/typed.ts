/** What a form sent, read as text; a file where a text belongs is a forged field and reads as nothing. */

/** One field; nothing when it was not sent. */
export function word(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** Every value of a field that can be sent more than once. */
export function words(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}
