import { unmeasured, type Assumptions, type Unmeasured } from "./evidence";

const SPOKEN = {
  limitHours: "The response time promised, in hours,",
  windowDays: "The window, in days,",
  quota: "The quota",
} as const;

/** Functions take a 0 for a blank, and so for their default: undefined where the value is above it. */
export function unlessAboveNothing(name: keyof typeof SPOKEN, assumptions: Assumptions): Unmeasured | undefined {
  const value = assumptions[name];
  return value === undefined || value > 0 ? undefined : unmeasured(`${SPOKEN[name]} must be above 0, found ${value}.`);
}
