/** What an administrator does with keys of programs: makes one, ends one. */
import { refuse, type Faults, type Refusal } from '#world/refusal.ts';
import { isDay } from '#flow/dispatch/rules.server.ts';
import type { Person } from '#people/person.ts';
import { addKey, endKey } from '#people/programs/key.server.ts';
import { scopesIn } from '#people/programs/scope.ts';
import { may } from '#people/rights/rights.ts';
import { keepSecurity } from '#people/security.server.ts';
import { todayIn, type Here } from '#flow/here.server.ts';

export const KEY_NAME_MAX = 60;

/** Who acts, the network address they act from, and whether they proved who they are a moment ago. */
export type Acting = { person: Person; from: string; fresh: boolean };

/**
 * May they open the city to a program now, or close it? Not from a screen that was left open: a key reads what its
 * maker may read, long after they have gone home.
 */
export function mayProgram({ person, fresh }: Acting): void | Refusal {
  if (!may(person, 'programs')) return refuse('not-allowed');
  if (!fresh) return refuse('prove-first');
}

/** A key as it is typed; `until` is its last day, nothing when it does not end by itself. */
export type TypedKey = { name: string; scopes: readonly string[]; until: string };

function faultsOf({ name, scopes, until }: TypedKey, today: string): Refusal[] {
  return [
    ...(name === '' || name.length > KEY_NAME_MAX
      ? [refuse('key-name-missing', 'name', { max: KEY_NAME_MAX })]
      : []),
    ...(scopesIn(scopes).length === 0 ? [refuse('key-scopes-missing', 'scopes')] : []),
    ...(until === '' || isDay(until) ? [] : [refuse('day-missing', 'until')]),
    ...(isDay(until) && until < today ? [refuse('day-over', 'until')] : [])
  ];
}

/** Makes a key and gives it, this once. Refused with `prove-first` to who has not proved who they are, and with all that is wrong in what was typed. */
export async function makeKey(
  here: Here,
  acting: Acting,
  typed: TypedKey
): Promise<{ key: string } | Faults | Refusal> {
  const no = mayProgram(acting);
  if (no) return no;
  const { person, from } = acting;
  const { world, city } = here;
  const now = world.now();
  const name = typed.name.trim();
  const faults = faultsOf({ ...typed, name }, todayIn(here, now).toString());
  if (faults.length > 0) return { faults };
  const scopes = scopesIn(typed.scopes);
  const endsAt =
    typed.until === ''
      ? undefined
      : Temporal.PlainDate.from(typed.until)
          .add({ days: 1 })
          .toZonedDateTime(city.profile.timezone)
          .toInstant()
          .toString();
  const id = world.newId();
  const key = await world.db.transaction().execute(async (tx) => {
    const made = await addKey(tx, { name, scopes, endsAt, id, by: person.id });
    const detail = { program: name, scopes: scopes.join(' ') };
    await keepSecurity(
      tx,
      world.newId(),
      { kind: 'key-made', person: person.id, about: id, from, detail },
      now
    );
    return made;
  });
  return { key };
}

/** Ends a key: within seconds it opens nothing any more. */
export async function endKeyNow({ world }: Here, acting: Acting, id: string): Promise<'ended' | Refusal> {
  const no = mayProgram(acting);
  if (no) return no;
  const { person, from } = acting;
  const now = world.now();
  return world.db.transaction().execute(async (tx) => {
    const ended = await endKey(tx, id, now);
    if (!ended) return refuse('no-such-key');
    const detail = { program: ended.name };
    await keepSecurity(
      tx,
      world.newId(),
      { kind: 'key-ended', person: person.id, about: id, from, detail },
      now
    );
    return 'ended' as const;
  });
}
