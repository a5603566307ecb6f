import { catalog } from "../core/catalog";
import type { Card } from "../core/kernel/card";

/** A function's card. The bundle holds a printed stand-in (tools/lazy-script.ts) that reads no room but the one asked for. */
export function cardNamed(name: string): Card | undefined {
  return catalog.find((card) => card.name === name);
}
