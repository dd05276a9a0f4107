/** Things in a scene, each drawn where it stands. */
import { chance } from './ground.ts';

export function shadow(x: number, y: number, wide: number, high = wide / 6): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${wide * 1.2}" ry="${high * 1.3}" fill="url(#soft)"/>`;
}

/** A tree with its trunk's foot at x, y; bare when it is dry. */
export function tree(x: number, y: number, high: number, leaves: string | undefined): string {
  const trunk = `<path d="M${x - 26} ${y}L${x - 12} ${y - high * 0.6}L${x + 12} ${y - high * 0.6}L${x + 28} ${y}z" fill="#5b4a3c"/>`;
  const branches = Array.from({ length: 11 }, (_, i) => {
    const from = y - high * (0.42 + 0.04 * i);
    const side = i % 2 ? 1 : -1;
    const far = (150 - i * 7) * side * (0.7 + chance(i + x) * 0.6);
    return `<path d="M${x} ${from}q${far * 0.5} -20 ${far} ${-110 - chance(i) * 80}m${-far * 0.4} 60l${far * 0.5} -10" stroke="#5b4a3c" stroke-width="${15 - i}" fill="none" stroke-linecap="round"/>`;
  }).join('');
  if (!leaves) return shadow(x, y, 130) + trunk + branches;
  const crown = Array.from({ length: 26 }, (_, i) => {
    const [dx, dy] = [(chance(i * 3 + x) - 0.5) * high * 0.62, (chance(i * 7 + 1) - 0.5) * high * 0.5];
    return `<circle cx="${x + dx}" cy="${y - high * 0.78 + dy}" r="${70 + chance(i) * 50}" fill="${leaves}" opacity="${0.55 + chance(i + 2) * 0.4}"/>`;
  }).join('');
  return shadow(x, y, 170) + trunk + branches + crown;
}

/** A street lamp; its light goes out when it is broken. */
export function lamp(x: number, y: number, high: number, lit: boolean): string {
  const glow = lit ? `<circle cx="${x + 96}" cy="${y - high + 8}" r="230" fill="url(#glow)"/>` : '';
  return `${glow}${shadow(x, y, 60)}<path d="M${x - 10} ${y}L${x - 6} ${y - high}h12L${x + 10} ${y}z" fill="#3c4248"/>
<path d="M${x} ${y - high}q10 -26 70 -20" stroke="#3c4248" stroke-width="11" fill="none"/>
<path d="M${x + 58} ${y - high - 32}h84l-14 30h-60z" fill="${lit ? '#fff4cf' : '#2b3035'}"/>
<rect x="${x - 12}" y="${y - 190}" width="24" height="34" fill="#d8d5c8"/>`;
}

/** A hole in the road, worn deeper in the middle. */
export function hole(x: number, y: number, wide: number): string {
  const rim = Array.from({ length: 22 }, (_, i) => {
    const turn = (i / 22) * Math.PI * 2;
    const r = wide * (0.8 + chance(i * 5 + wide) * 0.3);
    return `${(x + Math.cos(turn) * r).toFixed(0)},${(y + Math.sin(turn) * r * 0.34).toFixed(0)}`;
  }).join(' ');
  const stones = Array.from({ length: 26 }, (_, i) => {
    const turn = chance(i) * Math.PI * 2;
    const r = wide * (0.9 + chance(i + 40) * 0.55);
    return `<circle cx="${x + Math.cos(turn) * r}" cy="${y + Math.sin(turn) * r * 0.34}" r="${5 + chance(i + 3) * 11}" fill="#77746d"/>`;
  }).join('');
  return `<polygon points="${rim}" fill="#34312e" stroke="#6f6a63" stroke-width="12"/>
<ellipse cx="${x + wide * 0.08}" cy="${y + wide * 0.05}" rx="${wide * 0.58}" ry="${wide * 0.17}" fill="#4d5960" opacity=".9"/>
<ellipse cx="${x - wide * 0.1}" cy="${y + wide * 0.01}" rx="${wide * 0.26}" ry="${wide * 0.04}" fill="#a9b6bd" opacity=".5"/>${stones}`;
}

/** Bags and rubble in a heap. */
export function heap(x: number, y: number, many: number): string {
  return (
    shadow(x, y + 10, many * 28) +
    Array.from({ length: many }, (_, i) => {
      const [cx, cy] = [x + (chance(i * 11) - 0.5) * many * 46, y - chance(i * 5 + 1) * 120 - (i % 3) * 20];
      const fill = ['#22252b', '#2f3a4a', '#6d6a61', '#8e8778', '#37464a'][i % 5];
      return i % 4 === 3
        ? `<rect x="${cx - 60}" y="${cy - 20}" width="${110 + chance(i) * 60}" height="46" fill="${fill}" transform="rotate(${(chance(i) - 0.5) * 60} ${cx} ${cy})"/>`
        : `<path d="M${cx - 70} ${cy + 52}q-14 -86 52 -112l14 -26 18 26q64 30 56 112z" fill="${fill}"/><path d="M${cx - 30} ${cy}q20 20 10 46" stroke="#fff" opacity=".14" stroke-width="6" fill="none"/>`;
    }).join('')
  );
}

export function bin(x: number, y: number): string {
  return `${shadow(x, y, 110)}<path d="M${x - 90} ${y - 300}h180l-18 300h-144z" fill="#3d5a4a"/><path d="M${x - 100} ${y - 312}h200v30h-200z" fill="#2c4237"/>
${heap(x, y - 318, 5)}${heap(x + 210, y + 20, 4)}`;
}

/** A car that has not moved for a year: flat tyres, no plates, dust. */
export function wreck(x: number, y: number): string {
  return `${shadow(x, y, 470, 40)}<path d="M${x - 450} ${y - 30}q-20 -130 70 -150l120 -20 150 -130h270l170 140 130 26q40 20 30 134z" fill="#2b3a5c"/>
<path d="M${x - 170} ${y - 205}l120 -104h90v104zM${x + 66} ${y - 205}v-104h130l126 104z" fill="#8d9aa0"/><path d="M${x - 430} ${y - 120}h900" stroke="#c8c0a8" stroke-width="16" opacity=".35"/>
${[-270, 290].map((dx) => `<ellipse cx="${x + dx}" cy="${y - 34}" rx="88" ry="70" fill="#17181b"/><ellipse cx="${x + dx}" cy="${y - 40}" rx="42" ry="38" fill="#73777b"/><rect x="${x + dx - 100}" y="${y + 6}" width="200" height="30" fill="#17181b"/>`).join('')}
<rect x="${x - 446}" y="${y - 104}" width="16" height="44" fill="#1b2130"/>`;
}
