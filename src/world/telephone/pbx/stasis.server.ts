/** Which channels our application holds: nothing can be asked of a channel before it is there. */

const PATIENCE_MS = 3000;

export type Stasis = ReturnType<typeof openStasis>;

export function openStasis() {
  const held = new Set<string>();
  const waiting = new Map<string, (() => void)[]>();
  return {
    entered(channel: string): void {
      held.add(channel);
      for (const go of waiting.get(channel) ?? []) go();
      waiting.delete(channel);
    },
    left: (channel: string) => void held.delete(channel),
    async until(channel: string): Promise<void> {
      if (held.has(channel)) return;
      await new Promise<void>((done, fail) => {
        const late = setTimeout(() => fail(new Error('A channel did not come.')), PATIENCE_MS);
        const go = () => {
          clearTimeout(late);
          done();
        };
        waiting.set(channel, [...(waiting.get(channel) ?? []), go]);
      });
    }
  };
}
