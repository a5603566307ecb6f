import { Dialog } from "./dialog";

export interface StartOverProps {
  readonly close: () => void;
  readonly startOver: (withSample: boolean) => void;
}

export function StartOver({ close, startOver }: StartOverProps) {
  return (
    <Dialog title="Start over?" close={close}>
      <p>Every sheet in this workbook is discarded. Save what you need as CSV first.</p>
      <form method="dialog" class="dialog-buttons">
        <button class="page-button">Keep working</button>
        <button class="page-button" onClick={() => startOver(false)}>
          Start empty
        </button>
        <button class="page-button main" onClick={() => startOver(true)}>
          Start with the sample
        </button>
      </form>
    </Dialog>
  );
}
