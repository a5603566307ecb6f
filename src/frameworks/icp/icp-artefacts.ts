import type { Artefact } from "../artefact";
import { backTest } from "./back-test";
import { rubric } from "./rubric";
import { scores } from "./scores";

/** In the order they are worked: agree, score, prove, then sign. */
export const icpArtefacts: readonly Artefact[] = [rubric, scores, backTest];
