import { Dialog } from "./dialog";

export interface OpeningFileProps {
  readonly name: string;
  readonly rows: number;
  readonly share: number;
  readonly cancel: () => void;
}

export function OpeningFile({ name, rows, share, cancel }: OpeningFileProps) {
  return (
    <Dialog title={`Opening ${name}`} close={cancel}>
      <progress class="progress" max={1} value={share} aria-label="Share of the file read" />
      <p class="page-quiet">
        {rows.toLocaleString("en")} rows read{share === 1 ? ", laying them out" : ""}
      </p>
      <form method="dialog" class="dialog-buttons">
        <button class="page-button">Cancel</button>
      </form>
    </Dialog>
  );
}
