// A text talk in the page of a resident: asks for new lines, sends lines until they are taken, says that somebody types.
import { address } from '#ui/addresses.ts';
import type { Lang } from '#ui/lang.ts';
import type { StandingView } from './standing.server.ts';

const ASK_MS = 2_000;
/** A page nobody looks at asks less often; often enough to count as there. */
const SELDOM_MS = 15_000;
const TYPING_MS = 3_000;

type Unsent = { id: string; words: string };
type Told = { fault?: string; chat?: StandingView };

/** An id as every browser makes one, also over plain HTTP, where `randomUUID` is missing. */
function newLineId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class Chatting {
  chat = $state.raw<StandingView>();
  unsent = $state.raw<Unsent[]>([]);
  fault = $state('');
  /** Is there no way to the program at this moment? */
  offline = $state(false);
  readonly #line: string;
  readonly #news: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #typedAt = 0;
  #busy = false;
  #closed = false;

  constructor(lang: Lang, chat: StandingView | undefined, news: () => void) {
    this.#line = address('/chat/line', lang);
    this.chat = chat;
    this.#news = news;
  }

  /** Begins to ask; goes on until the function it gives is called. */
  begin(): () => void {
    this.#closed = false;
    const look = () => {
      clearTimeout(this.#timer);
      if (!document.hidden) void this.#ask();
    };
    document.addEventListener('visibilitychange', look);
    this.#later();
    return () => {
      this.#closed = true;
      clearTimeout(this.#timer);
      document.removeEventListener('visibilitychange', look);
    };
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#closed || (this.chat && !this.chat.on && this.chat.status === 'ended')) return;
    this.#timer = setTimeout(() => void this.#ask(), document.hidden ? SELDOM_MS : ASK_MS);
  }

  async #post(sent: { deed: string; [more: string]: unknown }): Promise<Told | undefined> {
    const answer = await fetch(this.#line, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ after: this.chat?.lines.at(-1)?.position ?? -1, ...sent })
    }).catch(() => undefined);
    const told = (await answer?.json().catch(() => undefined)) as Told | undefined;
    this.offline = told === undefined;
    if (told?.chat) this.#hear(told.chat);
    return told;
  }

  /** New lines are put behind those that are there, however often they are told. */
  #hear(chat: StandingView): void {
    const last = this.chat?.lines.at(-1)?.position ?? -1;
    const fresh = chat.lines.filter(({ position }) => position > last);
    const [was, is] = [this.chat?.answered ?? false, chat.answered];
    this.chat = { ...chat, lines: [...(this.chat?.lines ?? []), ...fresh] };
    if (fresh.some(({ side }) => side === 'agent') || (is && !was)) this.#news();
  }

  async #ask(): Promise<void> {
    if (!this.#busy) {
      if (this.unsent.length > 0) await this.#send();
      else await this.#post({ deed: 'standing' });
    }
    this.#later();
  }

  /** Sends what is not sent yet, the oldest first, and each until it is taken: the same line twice is one. */
  async #send(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.unsent[0]; next; next = this.unsent[0]) {
        const told = await this.#post({ deed: 'write', ...next });
        if (!told) return;
        this.fault = told.fault ?? '';
        this.unsent = this.unsent.slice(1);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** A line; false when there is nothing in it. */
  write(words: string): boolean {
    if (words.trim() === '') return false;
    this.fault = '';
    this.unsent = [...this.unsent, { id: newLineId(), words }];
    void this.#send();
    return true;
  }

  typing(): void {
    if (performance.now() - this.#typedAt < TYPING_MS || this.#busy) return;
    this.#typedAt = performance.now();
    void this.#post({ deed: 'typing' });
  }

  async leave(): Promise<void> {
    await this.#post({ deed: 'leave' });
  }
}
