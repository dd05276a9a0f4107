/** A form of an article that was refused: which one, what was typed, and why. */
export type DeedRefused = {
  at: string;
  typed: Record<string, string>;
  faults: { field?: string; text: string }[];
};
