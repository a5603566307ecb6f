/**
 * The stages of a bowtie: one row per stage, in the order a customer passes them. Median days
 * may stand beside them and are left unread.
 */
import { numberColumn, textColumn } from "../kernel/columns";

// prettier-ignore
export const bowtieStageColumns = {
  stage: textColumn("Stage", ["Stage", "Stage Name", "Bowtie Stage", "Lifecycle Stage", "Step"]),
  side: textColumn("Side", ["Side", "Bowtie Side", "Half", "Motion"]),
  volume: numberColumn("Volume", ["Volume", "Count", "Records", "Accounts", "Customers", "Number"], { atLeast: 0 }),
  primaryOwner: textColumn("Primary owner", ["Primary owner", "Stage owner", "Owner", "Accountable"]),
  secondaryOwner: textColumn("Secondary owner", ["Secondary owner", "Second owner", "Backup owner", "Supporting owner"]),
  benchmark: numberColumn("Benchmark", ["Benchmark", "Benchmark conversion", "Target conversion", "Target"], {
    above: 0,
    atMost: 1,
    percent: true,
  }),
} as const;
