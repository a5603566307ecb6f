/** Salesforce ids: 15 case-sensitive characters, or 18 with a suffix that encodes the case. */
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** A unique id for every four-digit number. Some ids differ only by case. */
export function id15(id: number): string {
  const digits = [...String(id)].map((digit, place) => {
    const letter = String.fromCharCode(97 + Math.floor(Number(digit) / 2) + place);
    return Number(digit) % 2 === 0 ? letter : letter.toUpperCase();
  });
  return `0069x00000A${digits.join("")}`;
}

export function id18(id: number): string {
  const short = id15(id);
  const suffix = [0, 5, 10].map((start) => {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(short[start + i])) bits |= 1 << i;
    return LETTERS[bits];
  });
  return short + suffix.join("");
}

const numbers = new Map<string, number>();

/** The number behind an id of either length. */
export function numberOfId(id: string): number | undefined {
  if (numbers.size === 0) {
    for (let number = 1001; number < 3200; number++) numbers.set(id15(number), number).set(id18(number), number);
  }
  return numbers.get(id);
}
