const DOT = 46;
const COMMA = 44;
const SPACE = 32;
const APOSTROPHE = 39;

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The digits from `from` to `end` under one decimal mark, times a factor and with the decimal point
 * moved left by `shift` places. Digits are counted up as a whole number and divided once, which
 * rounds as a literal of the same digits would.
 */
export function readBody(
  text: string,
  from: number,
  end: number,
  mark: number,
  factor: number,
  shift: number,
): number | undefined {
  let value = 0;
  let digits = 0;
  let decimals = -1;
  /** Digits since the last grouping sign. */
  let run = 0;
  let group = 0;
  let groups = 0;
  let hasPairs = false;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      value = value * 10 + code - 48;
      digits++;
      if (decimals >= 0) decimals++;
      else run++;
      continue;
    }
    if (decimals >= 0) return undefined;
    if (code === mark) {
      if (groups > 0 && run !== 3) return undefined;
      decimals = 0;
      continue;
    }
    if (groups === 0) {
      if (code !== DOT && code !== COMMA && code !== SPACE && code !== APOSTROPHE) return undefined;
      if (run < 1 || run > 3 || text.charCodeAt(from) === 48) return undefined;
      group = code;
    } else {
      if (code !== group) return undefined;
      if (groups === 1 && run === 2 && group === COMMA && text.indexOf(",", from) - from <= 2) hasPairs = true;
      if (run !== (hasPairs ? 2 : 3)) return undefined;
    }
    groups++;
    run = 0;
  }
  if (groups > 0 && decimals < 0 && run !== 3) return undefined;
  if (decimals === 0) return undefined;
  const places = Math.max(decimals, 0) + shift;
  if (value === 0) return 0;
  if (digits <= 15) return (value * factor) / 10 ** places;
  return longValue(text.slice(from, end), mark, decimals) * factor * 10 ** -shift;
}

/** More digits than a number counts exactly. */
function longValue(body: string, mark: number, decimals: number): number {
  if (decimals < 0) return Number(body.replace(/\D/g, ""));
  const [whole, fraction] = body.split(String.fromCharCode(mark));
  return Number(`${whole.replace(/\D/g, "")}.${fraction}`);
}
