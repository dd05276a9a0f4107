/** The types of heic-decode, which brings none. */
declare module 'heic-decode' {
  type Pixels = { width: number; height: number; data: Uint8ClampedArray };
  type Undecoded = { width: number; height: number; decode(): Promise<Pixels> };
  const decodeHeic: { all(given: { buffer: Uint8Array }): Promise<Undecoded[]> };
  export default decodeHeic;
}
