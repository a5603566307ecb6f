import type { Artefact } from "../artefact";
import { agreement } from "./agreement";
import { disputes } from "./disputes";
import { reconciliation } from "./reconciliation";
import { review } from "./review";
import { spendRules } from "./spend-rules";
import { taxonomy } from "./taxonomy";

/** In the order they are worked: name touches and channels, sign a model, reconcile, settle disputes, decide on spend, review. */
export const attributionArtefacts: readonly Artefact[] = [
  taxonomy,
  agreement,
  reconciliation,
  disputes,
  spendRules,
  review,
];
