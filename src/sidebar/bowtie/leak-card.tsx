import { isTooFew } from "../../evidence/too-few";
import { money, moneyInFull, plainNumber } from "../../written/number-words";
import type { LeakWish } from "./leak-wish";
import { shareWords, volumeWords } from "./bowtie-words";
import { leakOf, type JointWorth, type MeasuredBowtie } from "./read-bowtie";

interface LeakCardProps {
  readonly bowtie: MeasuredBowtie;
  readonly wish: LeakWish;
  readonly currency: string;
}

/** Where it leaks, whose joint that is, and what closing it is worth. */
export function LeakCard({ bowtie, wish, currency }: LeakCardProps) {
  const leak = leakOf(bowtie);
  const { richest } = bowtie;
  if (leak === undefined) {
    return (
      <div class="card">
        <p>No joint of the bowtie loses volume.</p>
      </div>
    );
  }
  const { from, to } = leak;
  return (
    <div class="card finding bad" aria-live="polite">
      <p class="finding-head">
        <b>
          {from.name} to {to.name}
        </b>
        <span class="verdict">The leak</span>
      </p>
      <p class="headline">
        {shareWords(from.conversion)} <span class="unit">go on</span>
      </p>
      <p>
        {volumeWords(from.lost)} of {volumeWords(from.volume)} do not.{" "}
        {from.owner === "" ? "Nobody is named for the stage." : `The stage is owned by ${from.owner}.`}
      </p>
      {isTooFew(from.volume ?? 0) && (
        <p class="small quiet">So few stand before this joint that its share may be chance.</p>
      )}
      {from.worth !== undefined && (
        <p title={from.worth.money === undefined ? undefined : moneyInFull(from.worth.money, currency)}>
          {worthWords(from.worth, bowtie.stages[bowtie.stages.length - 1].name, currency)}
        </p>
      )}
      {richest !== undefined && richest !== from && richest.worth !== undefined && (
        <p>
          Worth most to close is the joint after {richest.name}
          {richest.worth.money === undefined ? "" : `: ${money(richest.worth.money, currency)}`}.
        </p>
      )}
      {richest === undefined && bowtie.stages.length > 2 && (
        <p class="small quiet">
          One lift is worth the same at every joint. What you expect to go on from a stage tells them apart.
        </p>
      )}
      {wish.valueAtEnd === undefined && (
        <p class="small quiet">Type what one more at the end is worth to see the money.</p>
      )}
    </div>
  );
}

function worthWords({ raisedTo, extraAtEnd, money: worth }: JointWorth, end: string, currency: string): string {
  if (raisedTo === undefined || extraAtEnd === undefined) return "What more would reach the end is open.";
  const gain = `Raised to ${shareWords(raisedTo)} it brings ${plainNumber(extraAtEnd)} more to ${end}`;
  return worth === undefined ? `${gain}.` : `${gain}, worth ${money(worth, currency)}.`;
}
