/** Which rows of a list were chosen: those that were ticked, or all of the page. */

/** The cases a form of a list names, each once, as the list posts them: `11487-2026:3`, with the version shown. */
export function selectedIn(form: FormData): string[] {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const named = form.get('all') === 'page' ? texts('page').flatMap((page) => page.split(' ')) : texts('case');
  return [...new Set(named)].filter((one) => one !== '');
}
