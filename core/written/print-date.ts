import { civilDateOf } from "./civil-days";

/** A serial as `2026-01-31`, with ` 09:30` where it has a time of day. */
export function printDate(serial: number): string {
  const days = Math.floor(serial + 1e-9);
  const minutes = Math.round((serial - days) * 1440);
  const { year, month, day } = civilDateOf(days);
  const two = (part: number) => (part < 10 ? `0${part}` : String(part));
  const date = `${year}-${two(month)}-${two(day)}`;
  return minutes > 0 && minutes < 1440 ? `${date} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}` : date;
}
