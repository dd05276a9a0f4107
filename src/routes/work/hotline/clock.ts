/** Time in a call as a clock shows it: 0.07, 3.41, 1.02.09. */

/** Minutes and seconds, with hours where there are any. */
export function clockOf(seconds: number, between = '.'): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = two(whole % 60);
  return hours === 0 ? `${minutes}${between}${rest}` : `${hours}${between}${two(minutes)}${between}${rest}`;
}
