import { Dialog } from "./dialog";

export function About({ close }: { close: () => void }) {
  return (
    <Dialog title="About Revpact" close={close}>
      <p>
        The sales and marketing operating system as spreadsheet functions and a sidebar, the same in Google Sheets, in
        Excel and here. This workbench is a spreadsheet in your browser: what you open or type stays on this computer.
      </p>
      <p>
        The framework catalogue and glossary follow those published by The Starr Conspiracy. The bowtie is Winning by
        Design’s concept. The grid is Univer, under the Apache License 2.0; Revpact is under the MIT License.
      </p>
      <p>
        In files saved as CSV, a text that begins with =, +, − or @ carries a leading apostrophe, so that no spreadsheet
        takes it for a formula; Open CSV takes it off again.
      </p>
      <form method="dialog" class="dialog-buttons">
        <button class="page-button main">Close</button>
      </form>
    </Dialog>
  );
}
