/** A section that takes deals, on a typed base: what would be here and the step to it. */
export function DealsNeeded({ what }: { readonly what: string }) {
  return (
    <div class="box">
      <p>{what}</p>
      <p class="quiet">It is worked out from deals. Choose From deals above and read the baseline.</p>
    </div>
  );
}
