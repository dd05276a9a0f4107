// A text talk in the page of an agent: reads new lines when news come, sends lines until they are taken.
import type { ChatView } from '#flow/hotline/chatting/agent.server.ts';
import type { LineView } from './lines.server.ts';

/** Nothing rests on news arriving. */
const ASK_MS = 4_000;
const TYPING_MS = 3_000;

type Told = { fault?: string; chat?: Omit<ChatView, 'lines'> & { lines: LineView[] } };

export class DeskChat {
  chat = $state.raw<Told['chat']>();
  lines = $state.raw<LineView[]>([]);
  unsent = $state.raw<{ id: string; words: string }[]>([]);
  fault = $state('');
  offline = $state(false);
  /** It cannot be read: erased, or somebody else's. */
  gone = $state(false);
  readonly #contact: () => string;
  #busy = false;
  #typedAt = 0;

  constructor(contact: () => string) {
    this.#contact = contact;
  }

  begin(): () => void {
    void this.ask();
    const timer = setInterval(() => {
      if (this.chat?.on !== false) void this.ask();
    }, ASK_MS);
    return () => clearInterval(timer);
  }

  get #after(): number {
    return this.lines.at(-1)?.position ?? -1;
  }

  async #told(asked: Promise<Response>): Promise<Told | undefined> {
    const answer = await asked.catch(() => undefined);
    const told = (await answer?.json().catch(() => undefined)) as Told | undefined;
    this.offline = told === undefined;
    if (!told) return undefined;
    this.gone = told.chat === undefined && this.chat === undefined;
    if (told.chat) {
      const last = this.#after;
      this.lines = [...this.lines, ...told.chat.lines.filter(({ position }) => position > last)];
      this.chat = told.chat;
    }
    return told;
  }

  async ask(): Promise<void> {
    if (this.#busy) return;
    if (this.unsent.length > 0) return this.#send();
    await this.#told(fetch(`/api/hotline/chat/${this.#contact()}?after=${this.#after}`));
  }

  #post(sent: object): Promise<Told | undefined> {
    return this.#told(
      fetch(`/api/hotline/chat/${this.#contact()}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ after: this.#after, ...sent })
      })
    );
  }

  /** Sends what is not sent yet, each until it is taken: the same line twice is one. */
  async #send(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.unsent[0]; next; next = this.unsent[0]) {
        const told = await this.#post(next);
        if (!told) return;
        this.fault = told.fault ?? '';
        this.unsent = this.unsent.slice(1);
      }
    } finally {
      this.#busy = false;
    }
  }

  write(words: string): boolean {
    if (words.trim() === '') return false;
    this.fault = '';
    this.unsent = [...this.unsent, { id: crypto.randomUUID(), words }];
    void this.#send();
    return true;
  }

  typing(): void {
    if (performance.now() - this.#typedAt < TYPING_MS || this.#busy) return;
    this.#typedAt = performance.now();
    void this.#post({ typing: true });
  }
}
