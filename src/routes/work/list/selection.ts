/** Which rows of a list were chosen: those that were ticked, or all of the page. */
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids of the cases a form of a list names, each once, in the order of the list. */
export function selectedIn(form: FormData): string[] {
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === 'string');
  const ids = form.get('all') === 'page' ? texts('page').flatMap((page) => page.split(' ')) : texts('case');
  return [...new Set(ids)].filter((id) => ID.test(id));
}
