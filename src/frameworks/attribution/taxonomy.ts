/** What counts as a touch, and what each channel is called: agreed before any model is run. */
import type { Artefact } from "../artefact";

// prettier-ignore
const TOUCHES = [
  ["Advertisement clicked in a search", "counts", "Paid search", "Campaign member, status Clicked", "Head of demand generation", "Once a day and person"],
  ["Form sent after a visit from search", "counts", "Organic search", "Form submission with its referrer", "Web team", "The visit alone does not count"],
  ["Reply to an email, or a click in it", "counts", "Email", "Email activity, type Replied or Clicked", "Marketing operations", "The same for newsletters and for sales' own emails"],
  ["Webinar attended", "counts", "Webinar", "Campaign member, status Attended", "Head of demand generation", "Ten minutes at least"],
  ["Meeting held at an event", "counts", "Events", "Campaign member, status Met", "Field marketing", "A badge scan without a conversation does not count"],
  ["Call answered, meeting booked by sales", "counts", "Outbound", "Activity logged, type Call or Meeting", "Head of sales development", "Logged within two days, or it does not count"],
  ["Introduced by a partner", "counts", "Partner", "Deal registration", "Head of partners", "Before the deal was created"],
  ["Form sent without a known referrer", "counts", "Direct", "Form submission without a referrer", "Web team", "Ask how they heard of you, and keep the answer"],
  ["Email opened", "does not count", "Email", "Email activity, type Opened", "Marketing operations", "Mail programs open messages by themselves"],
  ["Webinar registered, not attended", "does not count", "Webinar", "Campaign member, status Registered", "Head of demand generation", "Interest, but nobody was reached"],
] as const;

// prettier-ignore
const CHANNELS = [
  ["Paid search", "marketing", "yes", "cpc; ppc; google ads; sem", "Head of demand generation", "Search advertisements by product and by rival name"],
  ["Organic search", "marketing", "yes", "organic; seo; google organic", "Web team", "Guides, comparison pages; its spend is content work"],
  ["Email", "marketing", "yes", "newsletter; nurture; drip", "Marketing operations", "Product letter, nurture, follow-up to proposals"],
  ["Webinar", "marketing", "yes", "online event; virtual event", "Head of demand generation", "Monthly topic, live demonstration"],
  ["Events", "marketing", "yes", "trade show; conference; field", "Field marketing", "Fairs, regional breakfasts"],
  ["Outbound", "sales", "yes", "cold call; sdr; sequence", "Head of sales development", "Named accounts, re-engagement of lost deals"],
  ["Partner", "partner", "yes", "referral; reseller; alliance", "Head of partners", "Resellers, integrators"],
  ["Direct", "nobody", "no", "none; (direct); typed in", "Web team", "What cannot be traced; no side claims it"],
] as const;

export const SIDES = ["marketing", "sales", "partner", "nobody"] as const;

export const taxonomy: Artefact = {
  id: "attribution-taxonomy",
  framework: "attribution",
  title: "Touch taxonomy",
  about:
    "What counts as a touch and what each channel is called. Both teams agree every row before they look at any model.",
  needs: [],
  blocks: [
    {
      kind: "typed",
      id: "touch-taxonomy",
      caption: "Touches: only what counts belongs in the touches table",
      columns: [
        { header: "Touch", note: "Something a buyer did, or that was done with a buyer.", width: 270 },
        { header: "Counts", width: 124, choices: ["counts", "does not count"] },
        { header: "Channel", note: "A channel of the table below.", width: 124 },
        { header: "Recorded as", note: "The record and status that prove it.", width: 270 },
        { header: "Recorded by", note: "Who answers for the record.", width: 196 },
        { header: "Rule", note: "What settles a doubtful case.", width: 360 },
      ],
      rows: TOUCHES,
      areExamples: true,
      spareRows: 8,
    },
    {
      kind: "typed",
      id: "channel-taxonomy",
      caption: "Channels and their plays: the names that the touches and the spend use",
      columns: [
        { header: "Channel", note: "As it is spelt in the touches.", width: 270 },
        { header: "Side", note: "Whose work it is: the primary number adds up one side.", width: 124, choices: SIDES },
        { header: "Has spend", width: 124, choices: ["yes", "no"] },
        {
          header: "Also called",
          note: "Names in exports that mean the same: rename them before they are counted.",
          width: 270,
        },
        { header: "Owner", width: 196 },
        { header: "Plays", note: "What is done under this name.", width: 360 },
      ],
      rows: CHANNELS,
      areExamples: true,
      spareRows: 6,
    },
  ],
};
