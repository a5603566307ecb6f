import { catalog } from "../../core/catalog";
import type { Card } from "../../core/kernel/card";

/** A function's card by its published name; undefined where the catalogue has none. */
export function cardNamed(name: string): Card | undefined {
  return catalog.find((card) => card.name === name);
}

/** The card of a function the application is built on. */
export function requiredCard(name: string): Card {
  const card = cardNamed(name);
  if (card === undefined) throw new Error(`the catalogue has no ${name}`);
  return card;
}
