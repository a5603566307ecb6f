import { useSurroundings } from "../surroundings";
import type { MeasuredStage } from "./read-bowtie";

interface OwnersMissingProps {
  readonly stages: readonly MeasuredStage[];
  /** Else they stand on the stage map. */
  readonly areTypedHere: boolean;
}

/** Stages that nobody answers for, or more than one. */
export function OwnersMissing({ stages, areTypedHere }: OwnersMissingProps) {
  const { open } = useSurroundings();
  const withFault = (fault: MeasuredStage["ownerFault"]) =>
    stages.filter(({ ownerFault }) => ownerFault === fault).map(({ name }) => name);
  const [nobody, several] = [withFault("no owner"), withFault("two owners")];
  if (nobody.length + several.length === 0) return null;
  return (
    <div class="box warn">
      {nobody.length > 0 && <p>No owner: {nobody.join(", ")}.</p>}
      {several.length > 0 && <p>More than one owner: {several.join(", ")}.</p>}
      <p class="small quiet">
        {areTypedHere
          ? "Open a stage in the table to name the one who answers for it"
          : "Name one person a stage on the stage map"}
        {areTypedHere && (
          <>
            , or{" "}
            <button type="button" class="link" onClick={() => open("install", "bowtie")}>
              install the stage map
            </button>
          </>
        )}
        .
      </p>
    </div>
  );
}
