// One line to the news for all of a page: a browser keeps few connections to one address.
import { createContext } from 'svelte';

/** What the line tells of: a case changed; somebody was called; something moved at the hotline; somebody wrote in a text talk. Never which, never what. */
export type Told = 'cases' | 'mentions' | 'hotline' | 'chat';

/** Asked at most so often, however much happens; each browser a little later than the other. */
const PAUSE_MS = 2_000;

type Listener = { about: Told; hear: () => void; pauseMs: number; pause?: ReturnType<typeof setTimeout> };

export class Live {
  /** Is the line open? */
  open = $state(false);
  #listeners: Listener[] = [];

  /**
   * Hears of news a moment later, however many come in that moment; and whenever the line was lost and is back. A page
   * that must not lag says how long that moment is at most.
   */
  listen(about: Told, hear: () => void, pauseMs = PAUSE_MS): () => void {
    const listener: Listener = { about, hear, pauseMs };
    this.#listeners.push(listener);
    return () => {
      clearTimeout(listener.pause);
      this.#listeners = this.#listeners.filter((one) => one !== listener);
    };
  }

  #tell(about?: Told): void {
    for (const listener of this.#listeners) {
      if (about !== undefined && listener.about !== about) continue;
      listener.pause ??= setTimeout(
        () => {
          delete listener.pause;
          listener.hear();
        },
        listener.pauseMs * (0.1 + Math.random() * 0.9)
      );
    }
  }

  /** Opens the line while somebody looks at the page, and closes it when nobody does; `always` where a call may ring. */
  begin(always = false): () => void {
    let source: EventSource | undefined;
    let begun = false;
    const listen = () => {
      if (always && source && source.readyState !== EventSource.CLOSED) return;
      source?.close();
      source = undefined;
      this.open = false;
      if (document.hidden && !always) return;
      source = new EventSource('/api/news');
      source.addEventListener('open', () => {
        this.open = true;
        if (begun) this.#tell();
        begun = true;
      });
      source.addEventListener('cases', () => this.#tell('cases'));
      source.addEventListener('mentions', () => this.#tell('mentions'));
      source.addEventListener('hotline', () => this.#tell('hotline'));
      source.addEventListener('chat', () => this.#tell('chat'));
      source.addEventListener('error', () => {
        this.open = false;
      });
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      source?.close();
    };
  }
}

export const [liveHere, setLive] = createContext<Live>();
