/** Larger things: a playground, a shelter, a lift, a wall, a bus stop, furniture on a pavement. */
import { chance } from './ground.ts';
import { shadow } from './things.ts';

export function swing(mended: boolean): string {
  const frame =
    '<path d="M300 1010L430 330M560 1010L430 330M1180 1010L1310 330M1440 1010L1310 330M410 340H1330" stroke="#b23a2c" stroke-width="26" fill="none"/>';
  const whole = (x: number) =>
    `<path d="M${x - 70} 345V820M${x + 70} 345V820" stroke="#4a4d50" stroke-width="8"/><rect x="${x - 96}" y="816" width="192" height="28" rx="6" fill="#23262a"/>`;
  const torn =
    '<path d="M1030 345V600q10 60 -14 96M1170 345V760q-6 50 10 84" stroke="#4a4d50" stroke-width="8" fill="none"/><rect x="940" y="1000" width="192" height="30" rx="6" fill="#23262a" transform="rotate(-9 1030 1010)"/>';
  return `<path d="M0 830Q800 760 1600 850V1200H0z" fill="#c2aa7d"/>${shadow(870, 1010, 560, 46)}${frame}${whole(680)}${mended ? whole(1090) : torn}`;
}

/** Two lines of bushes; what stands behind them is hard to see. */
export function hedge(): string {
  const bush = (x: number, y: number, many: number) =>
    Array.from({ length: many }, (_, i) => {
      const fill = ['#3f5a35', '#4c6b3d', '#34502d'][i % 3];
      return `<circle cx="${x + chance(i * 3) * 760}" cy="${y - chance(i * 9 + 4) * 330}" r="${60 + chance(i) * 60}" fill="${fill}"/>`;
    }).join('');
  const crossing = Array.from(
    { length: 7 },
    (_, i) => `<path d="M${60 + i * 250} 900l-120 300h130l90 -300z" fill="#d8d8d2" opacity=".85"/>`
  ).join('');
  const sign =
    '<rect x="842" y="330" width="16" height="470" fill="#5a6066"/><rect x="750" y="180" width="200" height="200" fill="#2a5c9c"/><path d="M850 200l84 160h-168z" fill="#f2f2ee"/>';
  return `${crossing}${sign}${bush(760, 760, 46)}${bush(-160, 820, 34)}`;
}

export function lift(): string {
  return `<path d="M0 300h1600v90H0z" fill="#767a7d"/><path d="M0 390h1600" stroke="#4b4e50" stroke-width="10"/>
<rect x="520" y="330" width="560" height="720" fill="#9aa3a8"/><rect x="560" y="380" width="480" height="640" fill="#5f6b72"/><path d="M800 380v640" stroke="#2f363a" stroke-width="8"/>
<rect x="690" y="560" width="220" height="150" fill="#f4f1e6" transform="rotate(-2 800 630)"/><path d="M715 605h170M715 640h150M715 675h90" stroke="#333" stroke-width="9"/>
<rect x="1110" y="700" width="54" height="110" fill="#2f363a"/><circle cx="1137" cy="735" r="14" fill="#7a2b22"/>${shadow(800, 1050, 380, 30)}`;
}

export function graffiti(): string {
  const bricks = Array.from({ length: 15 }, (_, i) => `M0 ${i * 66}H1600`).join('');
  return `<rect width="1600" height="960" fill="#b9987a"/><path d="${bricks}" stroke="#a58569" stroke-width="5"/>
<rect x="1180" y="120" width="240" height="340" fill="#56626c"/><rect x="1164" y="104" width="272" height="372" fill="none" stroke="#d8ccb6" stroke-width="22"/>
<path d="M170 640q60 -260 120 0t130 -20q10 -180 120 -160t40 190q-70 60 -90 -40M600 420q150 -40 130 110t-130 120V420M800 660l70 -250 90 250M830 580h110" stroke="#1d1d24" stroke-width="34" fill="none" stroke-linecap="round"/>
<path d="M300 660v120M560 690v80M880 670v140" stroke="#1d1d24" stroke-width="9" opacity=".8"/>`;
}

export function stop(): string {
  const pieces = Array.from({ length: 60 }, (_, i) => {
    const [x, y] = [430 + chance(i) * 760, 930 + chance(i * 3 + 1) * 190];
    return `<path d="M${x} ${y}l${14 + chance(i) * 22} ${-8 - chance(i + 1) * 12}l4 22z" fill="#e6f2f3" opacity=".9"/>`;
  }).join('');
  return `<path d="M330 330h950v40H330z" fill="#2f3a40"/><path d="M360 370v600M1250 370v600M800 370v590" stroke="#3c464c" stroke-width="22"/>
<rect x="382" y="400" width="408" height="470" fill="#bcd3d8" opacity=".5"/><path d="M812 400h420l-60 130 50 90 -120 40 20 120 -150 -60 -90 150z" fill="#bcd3d8" opacity=".5"/>
<rect x="430" y="800" width="620" height="34" fill="#7a5a3c"/><path d="M470 834v110M1010 834v110" stroke="#3c464c" stroke-width="16"/>
<rect x="1330" y="250" width="18" height="720" fill="#3c464c"/><rect x="1290" y="180" width="100" height="100" fill="#24508a"/>${shadow(800, 970, 520, 30)}${pieces}`;
}

export function bulky(): string {
  return `${shadow(700, 1010, 520, 44)}<path d="M300 700q0 -60 60 -60h520q60 0 60 60v120H300z" fill="#7c4b3f"/><rect x="250" y="780" width="740" height="170" rx="30" fill="#8d5749"/><path d="M620 790v150" stroke="#6d4237" stroke-width="8"/>
<rect x="1010" y="380" width="260" height="600" fill="#b99a6b"/><rect x="1040" y="410" width="200" height="540" fill="#59492f"/><path d="M1040 590h200M1040 770h200" stroke="#b99a6b" stroke-width="14"/>
<rect x="1290" y="450" width="220" height="530" fill="#a98b5e" transform="rotate(7 1400 980)"/>`;
}

/** A bough that is half torn off and hangs over the pavement. */
export function bough(): string {
  const twigs = Array.from({ length: 30 }, (_, i) => {
    const [x, y] = [700 + chance(i) * 520, 560 + chance(i * 5 + 2) * 330];
    return `<circle cx="${x}" cy="${y}" r="${28 + chance(i) * 46}" fill="${i % 2 ? '#6e7a3c' : '#8a7a3a'}" opacity=".9"/>`;
  }).join('');
  return `<path d="M420 330q160 20 260 130l330 350" stroke="#54443a" stroke-width="52" fill="none"/><path d="M380 300l80 70M395 330l70 -20" stroke="#d9b98a" stroke-width="20"/>${twigs}${shadow(960, 1060, 300, 40)}`;
}

/** Broken glass across a path. */
export function glass(): string {
  return Array.from({ length: 70 }, (_, i) => {
    const [x, y, size] = [120 + chance(i) * 1360, 720 + chance(i * 13 + 5) * 420, 20 + chance(i + 8) * 70];
    return `<path d="M${x} ${y}l${size} ${-size * 0.3}l${-size * 0.3} ${size * 0.5}z" fill="#dfeeee" stroke="#8ea5a8" stroke-width="2" opacity=".88"/>`;
  }).join('');
}
