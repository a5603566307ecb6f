/** What each model credits, which way it leans and what it can be asked, in words. */
import type { ModelName } from "../../../core/attribution/model-param";

export interface ModelBias {
  readonly credits: string;
  readonly bias: string;
  readonly ask: string;
}

/** For shares that both sides wrote themselves, such as 30/40/30. */
export const OWN_SHARES = "own shares";

export const modelBiases: Readonly<Record<ModelName | typeof OWN_SHARES, ModelBias>> = {
  first: {
    credits: "All to the first counting touch",
    bias: "Overrates what makes people aware, such as search and events; blind to all that closes a deal",
    ask: "What begins the journeys we win?",
  },
  last: {
    credits: "All to the last counting touch",
    bias: "Overrates what stands near the signature, even where the deal was decided months before",
    ask: "What comes just before the close?",
  },
  "last non-direct": {
    credits: "All to the last touch that is not Direct",
    bias: "As last, but an address typed in earns nothing; hangs on what is recorded as Direct",
    ask: "What last brought them back?",
  },
  linear: {
    credits: "Equal parts to all touches",
    bias: "Overrates channels that touch often and cheaply: a fifth reminder weighs as much as a meeting",
    ask: "Who takes part at all?",
  },
  u: {
    credits: "40 % first, 40 % last, 20 % between",
    bias: "Treats the middle as filler: nurture and webinars share a fifth however many they are",
    ask: "What opens, and what closes?",
  },
  j: {
    credits: "20 % first, 60 % last, 20 % between",
    bias: "Leans to the end by decision, not by evidence: closers gain",
    ask: "What closes, with openers in view?",
  },
  "inverse j": {
    credits: "60 % first, 20 % last, 20 % between",
    bias: "Leans to the beginning by decision, not by evidence: openers gain",
    ask: "What opens, with closers in view?",
  },
  "time decay": {
    credits: "Half as much for every half-life before the close",
    bias: "Overrates the last weeks; the half-life decides how little the beginning of a long cycle earns",
    ask: "What keeps a deal moving late?",
  },
  w: {
    credits: "30 % first, lead and opportunity creation each, 10 % the rest",
    bias: "Overrates whoever creates records: an opportunity entered late moves credit to another touch",
    ask: "What carries a deal from stage to stage?",
  },
  "full path": {
    credits: "22.5 % first, lead, opportunity and last each, 10 % the rest",
    bias: "As w with the close counted too: a wrong one of four dates moves nearly a quarter",
    ask: "What works at each turn of the journey?",
  },
  "hubspot u": {
    credits: "40 % first, 40 % lead creation, 20 % the rest",
    bias: "Ends at the lead: all that helps an open deal along shares a fifth",
    ask: "What creates leads that are won later?",
  },
  "marketo u": {
    credits: "50 % first, 50 % lead creation",
    bias: "Nothing after the lead earns a cent: events and sales work on open deals look worthless",
    ask: "What creates leads, and nothing else?",
  },
  "unique linear": {
    credits: "Equal parts to each channel, however often it touched",
    bias: "Overrates channels that touch many journeys once; work repeated within a channel does not show",
    ask: "Which channels belong in the mix?",
  },
  shapley: {
    credits: "Another name of unique linear",
    bias: "The same: the name sounds like proof of cause, the number is a count of who took part",
    ask: "Which channels belong in the mix?",
  },
  "shapley rate": {
    credits: "What it adds to the conversion rate over all mixes of channels",
    bias: "Overrates channels used on deals that were likely anyway; rare ones swing, even below nothing",
    ask: "With which channels do deals convert better?",
  },
  markov: {
    credits: "What is lost when the channel is taken out of all paths",
    bias: "Overrates channels that most paths run through; one step is remembered, and nothing proves cause",
    ask: "Which channel could we least do without?",
  },
  "markov 2": {
    credits: "As markov, with the last two channels remembered",
    bias: "As markov on thinner data: small channels are mostly chance",
    ask: "Which pair of steps matters?",
  },
  "markov 3": {
    credits: "As markov, with the last three channels remembered",
    bias: "As markov 2, thinner still: for thousands of journeys only",
    ask: "Which run of steps matters?",
  },
  [OWN_SHARES]: {
    credits: "First/middle/last as both sides wrote them, such as 30/40/30",
    bias: "Leans as its authors do: keep the evidence for the shares in the changes below",
    ask: "What do our win-loss interviews say?",
  },
};
