/** The types of the speech synthesizer, which brings none. */
declare module '@echogarden/espeak-ng-emscripten' {
  type Speaker = {
    set_voice(name: string, language: string, gender: number, age: number, variant: number): number;
    set_rate(wordsAMinute: number): void;
    get_samplerate(): number;
    /** Gives sound piece by piece, each to be copied at once; 0 from the listener asks for more. */
    synthesize(words: string, heard: (piece: Int16Array | null, events: unknown) => number): void;
  };
  export default function init(): Promise<{ eSpeakNGWorker: new () => Speaker }>;
}
