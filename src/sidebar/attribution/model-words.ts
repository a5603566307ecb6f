import type { PrimaryModel } from "../../plans/primary-models";

/** A model of the reconciliation as people say it: "first touch", "weighted (u)". */
export function modelWords(model: PrimaryModel, weighted: string): string {
  switch (model) {
    case "first":
      return "first touch";
    case "last":
      return "last touch";
    case "weighted":
      return `weighted (${weighted})`;
  }
}
