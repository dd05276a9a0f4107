/** Adding voices: what is too loud together is clipped, as a telephone exchange does. */

export function mixOf(frames: readonly Int16Array[], length: number): Int16Array {
  if (frames.length === 1) return frames[0]!;
  const mixed = new Int16Array(length);
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (const frame of frames) sum += frame[i] ?? 0;
    mixed[i] = sum > 32_767 ? 32_767 : sum < -32_768 ? -32_768 : sum;
  }
  return mixed;
}
