/** The drawn signs, on 24 units with a line of 2: each a set of strokes, rings and full shapes. */

export type Drawing = {
  strokes?: string;
  rings?: readonly (readonly [x: number, y: number, radius: number])[];
  full?: string;
};

export const signs = {
  alarm: { strokes: 'M12 3.5 21.5 20.5h-19zM12 10v4.5M12 17.3v.2' },
  arrow: { strokes: 'M4 12h15M13 5.5l6.5 6.5-6.5 6.5' },
  back: { strokes: 'M20 12H5M11 5.5 4.5 12l6.5 6.5' },
  bar: { strokes: 'M5 12h14' },
  calendar: { strokes: 'M4 5h16v16H4zM4 10h16M8 2.5V6M16 2.5V6' },
  camera: { strokes: 'M3 7h4.5L9 4h6l1.5 3H21v13H3z', rings: [[12, 13.2, 3.6]] },
  clock: { strokes: 'M12 6.5V12l3.5 2.5', rings: [[12, 12, 9]] },
  cross: { strokes: 'm5.5 5.5 13 13M18.5 5.5l-13 13' },
  document: { strokes: 'M6 3h8l4 4v14H6zM14 3v4h4' },
  down: { strokes: 'm5 9 7 7 7-7' },
  halfRing: { rings: [[12, 12, 7.5]], full: 'M12 4.5a7.5 7.5 0 0 1 0 15z' },
  here: { strokes: 'M12 2v4.5M12 17.5V22M2 12h4.5M17.5 12H22', rings: [[12, 12, 5.5]] },
  hangUp: { strokes: 'M2.5 14.5c5-5.5 14-5.5 19 0l-2 4-4.5-2v-3.2c-2-.6-4-.6-6 0v3.2l-4.5 2z' },
  idea: { strokes: 'M9 18h6M10 21.5h4M9 18c0-2 .2-2.7-.8-3.7a6 6 0 1 1 7.6 0c-1 1-.8 1.7-.8 3.7' },
  joined: { strokes: 'M6 3v6l6 5v7M18 3v6l-6 5' },
  letter: { strokes: 'M3 5h18v14H3zM3.5 6 12 13l8.5-7' },
  link: {
    strokes:
      'M10 14.2a4 4 0 0 0 5.8 0l3.5-3.5a4.1 4.1 0 0 0-5.8-5.8l-1.3 1.3' +
      'M14 9.8a4 4 0 0 0-5.8 0l-3.5 3.5a4.1 4.1 0 0 0 5.8 5.8l1.3-1.3'
  },
  lock: { strokes: 'M5 11h14v10H5zM8 11V7.5a4 4 0 0 1 8 0V11' },
  message: { strokes: 'M3 4h18v13H10.5L6 21v-4H3z' },
  keypad: { strokes: 'M6 5h.1M12 5h.1M18 5h.1M6 11h.1M12 11h.1M18 11h.1M6 17h.1M12 17h.1M18 17h.1' },
  microphone: { strokes: 'M9 12V6a3 3 0 0 1 6 0v6a3 3 0 0 1-6 0zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3' },
  minus: { strokes: 'M4.5 12h15' },
  muted: {
    strokes: 'M9 12V6a3 3 0 0 1 6 0v6a3 3 0 0 1-6 0zM5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3M4 3.5l16 17'
  },
  offline: { strokes: 'M3 9a13 13 0 0 1 18 0M6.5 13a8.2 8.2 0 0 1 11 0M12 17.8v.2M4 3.5l16 17' },
  outside: { strokes: 'M7 17 18 6M9 6h9v9' },
  pause: { strokes: 'M8 5v14M16 5v14' },
  pen: { strokes: 'm4 20 1-5L16.5 3.5l4 4L9 19z' },
  phone: { strokes: 'M4 4h4.5l2 5L8 11a11 11 0 0 0 5 5l2-2.5 5 2V20c-8.5 1-17-7.5-16-16z' },
  place: { strokes: 'M12 21.5s-7-6.7-7-12a7 7 0 0 1 14 0c0 5.3-7 12-7 12z', rings: [[12, 9.5, 2.2]] },
  plus: { strokes: 'M12 4.5v15M4.5 12h15' },
  printer: { strokes: 'M7 9V3h10v6M7 17H3V9h18v8h-4M7 14h10v7H7z' },
  question: { strokes: 'M8 8.5a4 4 0 1 1 5.6 3.7c-1.1.5-1.6 1.2-1.6 2.5M12 18.5v.2' },
  returned: { strokes: 'M4.5 9H14a5.5 5.5 0 0 1 0 11H8M9 4.5 4.5 9 9 13.5' },
  ring: { rings: [[12, 12, 7.5]] },
  search: { strokes: 'm15.5 15.5 5 5', rings: [[10.5, 10.5, 6.5]] },
  three: {
    rings: [
      [7, 8, 3],
      [17, 8, 3],
      [12, 17, 3]
    ]
  },
  tick: { strokes: 'm4.5 12.5 5 5L20 7' },
  transfer: { strokes: 'M3 8h14M13 3.5 17.5 8 13 12.5M21 16.5H8' }
} as const satisfies Record<string, Drawing>;

export type Sign = keyof typeof signs;
