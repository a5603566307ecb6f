/** Whether the score would have told the accounts that were won from those that were lost. */
import type { Artefact } from "../artefact";
import { ICP_RUBRIC } from "./criteria";
import { ICP_STATUS } from "./sign-off";
import { ICP_TIERS } from "./tiers";

export const backTest: Artefact = {
  id: "icp-back-test",
  framework: "icp",
  title: "ICP back-test",
  about: "The rubric held against accounts already won and lost. Look here before you sign, and again every quarter.",
  needs: ["accounts"],
  draftUntil: ICP_STATUS,
  blocks: [
    {
      kind: "lines",
      caption: "Does the score tell won from lost?",
      lines: [
        { id: "icp-back-test-stamp", label: "Rubric stamp", formula: "={icp-stamp}" },
        {
          id: "icp-auc",
          label: "A won account scores higher",
          note: "How often, of a won and a lost account, the won one scores higher: the AUC. 50% is chance.",
          look: "percent",
          formula: '=IFERROR(INDEX({icp-back-test#5},MATCH("AUC*",{icp-back-test#1},0)),"")',
        },
        {
          id: "icp-auc-wanted",
          label: "Wanted at least",
          note: "What both sides ask of the score before they sign. A choice, not a law.",
          look: "percent",
          value: 0.6,
        },
        {
          id: "icp-verdict",
          label: "Verdict",
          formula:
            '=IF({icp-auc}="","no won and lost accounts to test on",IF({icp-auc}>={icp-auc-wanted},"good enough to sign","not good enough to sign"))',
        },
      ],
    },
    {
      kind: "words",
      caption: "How to read it",
      lines: [
        "The win rate should fall from tier to tier; a lift above 1 means the tier wins more often than all accounts together.",
        "A tier of few accounts proves little.",
        "A criterion chosen on these very accounts flatters itself: test it again on the next quarter's.",
        "A tier that wins like the one below it is no tier: move its threshold, or join the two.",
      ],
    },
    {
      kind: "live",
      id: "icp-back-test",
      caption: "Win rate and lift by tier",
      card: "ICP_BACKTEST",
      formula: `=ICP_BACKTEST({data.accounts},${ICP_RUBRIC},${ICP_TIERS},{data.accounts.columns})`,
    },
  ],
};
