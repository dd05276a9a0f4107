/** A provider of identities: another house that says who somebody is, and what it is asked and told. */

type Said = Readonly<Record<'pl' | 'en' | 'uk', string>>;

/** Where in what a provider tells something stands: names of nested fields with dots between them. */
export type ClaimPath = string;

/** What of a provider's words is read, and what its roles and units are called here. */
export type Claims = {
  /** One field, or several whose words stand one after the other. */
  name: readonly ClaimPath[];
  email: ClaimPath;
  roles?: ClaimPath | undefined;
  unit?: ClaimPath | undefined;
  /** Their role or group → our role; their unit → the code of ours. */
  map: { roles: Readonly<Record<string, string>>; units: Readonly<Record<string, string>> };
};

/** Does the provider ask for more than one factor: always, never, or as it says by one of these words? */
export type SecondFactor = boolean | { amr: readonly string[]; acr: readonly string[] };

/** What every provider has, whatever it speaks. */
export type Party = {
  /** Stands in addresses and in the database; never changed later. */
  code: string;
  for: 'staff' | 'residents';
  name: Said;
  /** Whom nobody has met yet is found by their confirmed address. */
  match?: 'email' | undefined;
  /** Every address it tells counts as confirmed. */
  trustEmail: boolean;
  secondFactor: SecondFactor;
  claims: Claims;
};

/** What a provider said of somebody, checked: nothing in it was made elsewhere or for somebody else. */
export type Proved = {
  /** Who they are there, always the same and nobody else's. */
  subject: string;
  name: string;
  /** Only when it is confirmed. */
  email: string | undefined;
  /** By more than one factor. */
  strong: boolean;
  /** When they proved it there, where the provider says so; a provider may know them still from this morning. */
  provedAt?: string | undefined;
  /** All it told; read by the claims of the file, never kept and never logged. */
  told: Readonly<Record<string, unknown>>;
};

/**
 * Why nothing was proved: the provider does not answer; it or its visitor said no; the way in was too weak; or the
 * answer is not one it made for this question. `why` is one word for the log of security.
 */
export type Unproved = { fault: 'away' | 'cancelled' | 'weak' | 'forged'; why: string };

/** Where a browser goes to be told apart: an address, with what it posts there where it has to post. */
export type Way = { address: string; form?: Readonly<Record<string, string>> };

/** A question put to a provider: where the browser goes, what it comes back with, what is kept meanwhile. */
export type Asked = Way & { token: string; keep: Readonly<Record<string, string>> };

/** A provider that speaks OpenID Connect. */
export type OidcProvider = Party & {
  kind: 'oidc';
  /** `again`: who is signed in there already has to prove it once more. */
  ask(again?: boolean): Promise<Asked | Unproved>;
  /** What the answer in this address proves, to the question whose token and kept words these are. */
  prove(search: string, asked: Pick<Asked, 'token' | 'keep'>): Promise<Proved | Unproved>;
  /** Where its own session is ended, if it lets one. */
  signOutAddress(back: string): Promise<string | undefined>;
};

/** What SAML proves: besides, the id of the question it answers. */
export type Asserted = Proved & { answers: string };

/** A provider that speaks SAML 2.0. */
export type SamlProvider = Party & {
  kind: 'saml';
  /** What the browser brings back: the answer, or a word by which we fetch it. */
  answersBy: 'response' | 'artifact';
  ask(again?: boolean): Promise<Asked | Unproved>;
  /** What that proves; `isAsked` says whether its question waits still. */
  prove(response: string, isAsked: (token: string) => Promise<boolean>): Promise<Asserted | Unproved>;
  /** What the provider has to know of us, as XML. */
  metadata(): string;
};

export type Provider = OidcProvider | SamlProvider;

export function isUnproved(value: object): value is Unproved {
  return 'fault' in value;
}

/** What stands at a path of what a provider told: one text or several, as texts. Anything else is nothing. */
export function textsAt(told: Readonly<Record<string, unknown>>, path: ClaimPath): string[] {
  const direct = Object.hasOwn(told, path) ? told[path] : undefined;
  const found = direct ?? path.split('.').reduce<unknown>((at, name) => fieldOf(at, name), told);
  const all: unknown[] = Array.isArray(found) ? found : [found];
  return all.filter((one): one is string => typeof one === 'string' && one !== '');
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}

/** The name they have there; empty where the provider tells none. */
export function nameIn({ name }: Claims, told: Readonly<Record<string, unknown>>): string {
  return name.flatMap((path) => textsAt(told, path).slice(0, 1)).join(' ');
}

/** Was more than one factor asked for, by these words of the provider? */
export function isStrong(
  secondFactor: SecondFactor,
  amr: readonly string[],
  acr: string | undefined
): boolean {
  if (typeof secondFactor === 'boolean') return secondFactor;
  return (
    amr.some((one) => secondFactor.amr.includes(one)) || (acr !== undefined && secondFactor.acr.includes(acr))
  );
}
