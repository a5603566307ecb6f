import type { ComponentType } from "preact";
import { Problem } from "../problem";
import { useSurroundings } from "../surroundings";
import { BridgeSection } from "./bridge-section";
import { LeversSection } from "./levers-section";
import { RangeSection } from "./range-section";
import { isPlayed, NO_CHANGE, play } from "./scenarios";
import { ScenariosSection } from "./scenarios-section";
import { SensitivitySection } from "./sensitivity-section";
import { SECTIONS, type OwnChange, type SectionId, type SectionProps, type Studio } from "./studio";
import { TargetsSection } from "./targets-section";

const SECTION: Readonly<Record<SectionId, ComponentType<SectionProps>>> = {
  levers: LeversSection,
  scenarios: ScenariosSection,
  sensitivity: SensitivitySection,
  bridge: BridgeSection,
  targets: TargetsSection,
  range: RangeSection,
};

type VelocityStudioProps = Omit<Studio, "velocityPerDay"> & OwnChange;

/** One section at a time on one base. */
export function VelocityStudio({ own, onOwn, ...base }: VelocityStudioProps) {
  const { settings, keep } = useSurroundings();
  const { velocity } = settings;
  const shown = SECTIONS.find(({ id }) => id === velocity.section) ?? SECTIONS[0];
  const show = (section: SectionId) => keep({ velocity: { ...velocity, section } });
  const now = play(base.base, { name: "Base", changes: NO_CHANGE });
  if (!isPlayed(now)) return <Problem words={now.why} />;
  const Section = SECTION[shown.id];
  return (
    <>
      <div class="switch three" role="group" aria-label="What to work on">
        {SECTIONS.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={id === shown.id} onClick={() => show(id)}>
            {name}
          </button>
        ))}
      </div>
      <section class="stack" aria-label={shown.name}>
        <Section studio={{ ...base, velocityPerDay: now.velocityPerDay }} own={own} onOwn={onOwn} onShow={show} />
      </section>
    </>
  );
}
