/** The sound of a call that rings at a desk: two soft tones, made in the page. */

/** Two tones that stand out of talk around one. */
const TONES = [660, 880] as const;
const EVERY_MS = 2_400;
const LOUD = 0.12;

function tone(context: AudioContext, hz: number, at: number): void {
  const [swing, loud] = [context.createOscillator(), context.createGain()];
  swing.frequency.value = hz;
  loud.gain.setValueAtTime(0, at);
  loud.gain.linearRampToValueAtTime(LOUD, at + 0.03);
  loud.gain.exponentialRampToValueAtTime(0.001, at + 0.45);
  swing.connect(loud).connect(context.destination);
  swing.start(at);
  swing.stop(at + 0.5);
}

/** Rings until the function it gives is called. A browser that lets no page sound rings in silence; the bar shows it. */
export function ring(): () => void {
  const context = new AudioContext();
  void context.resume().catch(() => undefined);
  const once = () => TONES.forEach((hz, n) => tone(context, hz, context.currentTime + n * 0.25));
  once();
  const again = setInterval(once, EVERY_MS);
  return () => {
    clearInterval(again);
    void context.close().catch(() => undefined);
  };
}
