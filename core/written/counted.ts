import { numberInWords } from "./number-in-words";

/** A number of things: "1 deal", "2 deals". */
export function counted(number: number, noun: string, plural = `${noun}s`): string {
  return `${numberInWords(number)} ${number === 1 ? noun : plural}`;
}
