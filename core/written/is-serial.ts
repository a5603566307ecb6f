/** 9999-12-31, the last day both hosts know. */
const LAST_SERIAL = 2958465.99999;

/** A day that both hosts know. */
export function isSerial(value: number): boolean {
  return value > 0 && value < LAST_SERIAL;
}
