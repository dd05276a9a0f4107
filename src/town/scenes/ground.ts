/** What every scene stands on: sky, houses, pavement and road, in the light of its hour. */

export type Light = 'day' | 'grey' | 'dusk' | 'night';

const SKY: Readonly<Record<Light, readonly [string, string]>> = {
  day: ['#8fb6d8', '#dfe9ee'],
  grey: ['#a9b2b8', '#d9dcdd'],
  dusk: ['#3b4663', '#d99a72'],
  night: ['#0d1220', '#27304a']
};
const GROUND: Readonly<Record<Light, readonly [string, string, string]>> = {
  day: ['#a8a59c', '#85837b', '#5c5d5f'],
  grey: ['#989892', '#787873', '#525355'],
  dusk: ['#6b6259', '#544d47', '#38363a'],
  night: ['#2c2e33', '#232529', '#17181c']
};
const WALLS: Readonly<Record<Light, readonly string[]>> = {
  day: ['#c9b79a', '#b7a58f', '#d3c6ad', '#a99b8c'],
  grey: ['#a79b8a', '#978d80', '#b1a797', '#8b8277'],
  dusk: ['#5d4f4a', '#4f4644', '#685851', '#463f40'],
  night: ['#1c2130', '#171b28', '#20263a', '#141824']
};

export const WIDE = 1600;
export const HIGH = 1200;
const HORIZON = 620;

/** A number between 0 and 1 that is always the same for the same place: scenes never change. */
export function chance(at: number): number {
  const x = Math.sin(at * 127.1 + 11.7) * 43_758.5453;
  return x - Math.floor(x);
}

function house(at: number, light: Light): string {
  const x = at * 270 - 60 + chance(at) * 40;
  const top = HORIZON - 300 - chance(at + 9) * 210;
  const walls = WALLS[light];
  const lit = light === 'night' || light === 'dusk' ? 0.3 : 0;
  const windows = Array.from({ length: 15 }, (_, i) => {
    const fill = chance(at * 20 + i) < lit ? '#e8c07a' : light === 'night' ? '#0f1320' : '#5f6b78';
    return `<rect x="${x + 34 + (i % 3) * 72}" y="${top + 50 + Math.floor(i / 3) * 84}" width="36" height="52" fill="${fill}"/>`;
  }).join('');
  return `<rect x="${x}" y="${top}" width="262" height="${HORIZON + 40 - top}" fill="${walls[at % walls.length]}"/>${windows}`;
}

/** Slabs of a pavement that run away from the eye. */
function slabs(light: Light): string {
  const rows = Array.from({ length: 9 }, (_, i) => HORIZON + 30 + 580 * (i / 9) ** 1.7);
  const across = rows.map((y) => `M0 ${y}H${WIDE}`).join('');
  const away = Array.from(
    { length: 13 },
    (_, i) => `M${640 + i * 26} ${HORIZON + 30}L${(i - 6) * 420 + 800} ${HIGH}`
  ).join('');
  return `<path d="${across}${away}" stroke="${GROUND[light][1]}" stroke-width="3" fill="none" opacity=".8"/>`;
}

/** The street behind everything. `road` puts the carriageway to the fore instead of the pavement. */
export function ground(light: Light, road = false): string {
  const [stone, seam, asphalt] = GROUND[light];
  const [high, low] = SKY[light];
  const houses = Array.from({ length: 7 }, (_, at) => house(at, light)).join('');
  const floor = road
    ? `<rect y="${HORIZON + 30}" width="${WIDE}" height="90" fill="${stone}"/><rect y="${HORIZON + 112}" width="${WIDE}" height="14" fill="${seam}"/><rect y="${HORIZON + 124}" width="${WIDE}" height="500" fill="${asphalt}"/>`
    : `<rect y="${HORIZON + 30}" width="${WIDE}" height="600" fill="${stone}"/>${slabs(light)}`;
  return `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${high}"/><stop offset="1" stop-color="${low}"/></linearGradient>
<rect width="${WIDE}" height="${HIGH}" fill="url(#sky)"/><g opacity=".82">${houses}</g>${floor}`;
}

/** The whole picture: what lies behind, what it is about, and the dark edge of a telephone's lens. */
export function picture(behind: string, about: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${HIGH}" viewBox="0 0 ${WIDE} ${HIGH}">
<radialGradient id="soft"><stop stop-opacity=".42"/><stop offset=".6" stop-opacity=".3"/><stop offset="1" stop-opacity="0"/></radialGradient>
<radialGradient id="glow"><stop stop-color="#ffe9b0" stop-opacity=".8"/><stop offset="1" stop-color="#ffe9b0" stop-opacity="0"/></radialGradient>
<radialGradient id="edge" r=".75"><stop offset=".6" stop-opacity="0"/><stop offset="1" stop-opacity=".38"/></radialGradient>
${behind}<g stroke-linejoin="round">${about}</g><rect width="${WIDE}" height="${HIGH}" fill="url(#edge)"/></svg>`;
}
