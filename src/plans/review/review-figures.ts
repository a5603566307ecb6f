/** The figures at the head of a review: one primary number, what stands beside it, and how much hangs on the model. */
import type { NumberLook } from "../../host/changes";
import { PRIMARY_MODELS } from "../primary-models";
import type { ReviewPlaces } from "./review-places";

export interface ReviewFigure {
  readonly label: string;
  readonly help?: string;
  readonly look: NumberLook;
  readonly formula: string;
}

const MODEL_HEADERS = { first: "First", last: "Last", weighted: "Weighted" } as const;

/** In the order they stand; the models' rows are labelled by the words that the primary model is chosen by. */
const FIGURES = [
  "primary",
  ...PRIMARY_MODELS,
  "moved",
  "booked",
  "share",
  "ties",
  "disputed",
  "disputed share",
] as const;
type FigureId = (typeof FIGURES)[number];

export const FIGURE_COUNT = FIGURES.length;

export function reviewFigures(places: ReviewPlaces): readonly ReviewFigure[] {
  const at = (id: FigureId) => places.figures(FIGURES.indexOf(id));
  const models = places.figures(1, PRIMARY_MODELS.length);
  const total = (header: string) => `SUMIF(${places.claimants},"Total",${places.credit(header)})`;
  const counted = (header: string) => `SUMIF(${places.claimants},${places.countedNames},${places.credit(header)})`;
  const shareOfBooked = (id: FigureId) => `=IF(${at("booked")}=0,"",${at(id)}/${at("booked")})`;
  const place = `MATCH(${places.primaryModel},${places.figureLabels(1, PRIMARY_MODELS.length)},0)`;
  const figures: Readonly<Record<FigureId, ReviewFigure>> = {
    primary: {
      label: "Primary number",
      help: "Credit of the names counted, under the primary model.",
      look: "money",
      formula: `=INDEX(${models},${place})`,
    },
    ...modelFigures((model) => `=SUMPRODUCT(${counted(MODEL_HEADERS[model])})`),
    moved: {
      label: "Moved by the model alone",
      help: "Largest less smallest of the three.",
      look: "money",
      formula: `=MAX(${models})-MIN(${models})`,
    },
    booked: { label: "Booked revenue", look: "money", formula: `=${total("Weighted")}` },
    share: { label: "Primary share of booked", look: "percent", formula: shareOfBooked("primary") },
    ties: {
      label: "Each model ties to booked",
      look: "text",
      formula: `=IF(ABS(${total("First")}-${at("booked")})+ABS(${total("Last")}-${at("booked")})<0.01,"yes","no")`,
    },
    disputed: {
      label: "Revenue in dispute",
      help: "What at least two of the three models give to different names.",
      look: "money",
      formula: `=IFERROR(INDEX(${places.dispute("Disputed")},MATCH("Total",${places.dispute("Deal")},0)),0)`,
    },
    "disputed share": { label: "Disputed share of booked", look: "percent", formula: shareOfBooked("disputed") },
  };
  return FIGURES.map((id) => figures[id]);
}

type Model = (typeof PRIMARY_MODELS)[number];

function modelFigures(formulaOf: (model: Model) => string): Readonly<Record<Model, ReviewFigure>> {
  const figure = (model: Model): ReviewFigure => ({ label: model, look: "money", formula: formulaOf(model) });
  return { first: figure("first"), last: figure("last"), weighted: figure("weighted") };
}
