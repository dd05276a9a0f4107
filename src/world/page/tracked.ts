/** The address a page's data is loaded for, which notices what is read of it: SvelteKit asks for the data anew when that changes. */

type Told = {
  /** Something was read that any change of the address may change. */
  whole: () => void;
  /** One of the parameters was read. */
  param: (name: string) => void;
};

const ONE_PARAM = new Set<string | symbol>(['get', 'getAll', 'has']);

function trackedParams(params: URLSearchParams, { whole, param }: Told): URLSearchParams {
  return new Proxy(params, {
    get(of, key) {
      const value: unknown = Reflect.get(of, key, of);
      if (ONE_PARAM.has(key))
        return (name: string, ...rest: unknown[]): unknown => {
          param(name);
          return (value as (...given: unknown[]) => unknown).call(of, name, ...rest);
        };
      whole();
      return typeof value === 'function' ? (value.bind(of) as unknown) : value;
    }
  });
}

/**
 * What SvelteKit's own `make_trackable` gives, with what notices in the class instead of in every address.
 *
 * SvelteKit defines seven getters on each, as closures over all of a request. V8 puts a getter where only its great
 * collection of garbage looks, and until then whatever it can reach stays: each page with its data and its text, so that
 * the great collection came three times a second under load (docs/decisions/0029). vite.config.ts puts this in its place.
 */
export class Tracked extends URL {
  readonly #of: URL;
  readonly #told: Told;
  readonly #params: URLSearchParams;

  constructor(of: URL, told: Told) {
    super(of);
    this.#of = of;
    this.#told = told;
    this.#params = trackedParams(super.searchParams, told);
  }

  override get searchParams(): URLSearchParams {
    return this.#params;
  }

  override get href(): string {
    this.#told.whole();
    return this.#of.href;
  }

  override get pathname(): string {
    this.#told.whole();
    return this.#of.pathname;
  }

  override get search(): string {
    this.#told.whole();
    return this.#of.search;
  }

  /** A server never sees what stands behind the #: a page that asks for it is wrong. */
  override get hash(): string {
    throw new Error('The server does not know the part of an address behind the #.');
  }

  override toString(): string {
    this.#told.whole();
    return this.#of.toString();
  }

  override toJSON(): string {
    this.#told.whole();
    return this.#of.toJSON();
  }

  /** In a log it is the address it watches; that is no reading. */
  [Symbol.for('nodejs.util.inspect.custom')](
    _depth: number,
    options: object,
    inspect: (value: unknown, options: object) => string
  ): string {
    return inspect(this.#of, options);
  }
}
