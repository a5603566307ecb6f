import { useState } from "preact/hooks";

type SelectEvent = { readonly currentTarget: HTMLSelectElement };

export interface PatientPick {
  readonly value: string;
  readonly onPointerDown: () => void;
  readonly onKeyDown: (event: KeyboardEvent & SelectEvent) => void;
  readonly onChange: (event: SelectEvent) => void;
  readonly onBlur: (event: SelectEvent) => void;
}

/**
 * For a list whose pick changes more than the list. Where arrow keys walk through a folded list, each press
 * changes it: what they come to counts on Enter, or when one goes on, and nothing on the way does.
 */
export function usePatientPick(value: string, onPick: (value: string) => void): PatientPick {
  const [pending, setPending] = useState<string | undefined>(undefined);
  const [isByKey, setIsByKey] = useState(false);
  const pick = (picked: string) => {
    setPending(undefined);
    if (picked !== value) onPick(picked);
  };
  return {
    value: pending ?? value,
    onPointerDown: () => setIsByKey(false),
    onKeyDown: (event) => {
      setIsByKey(true);
      if (event.key !== "Enter" || pending === undefined) return;
      event.preventDefault();
      pick(pending);
    },
    onChange: ({ currentTarget }) => {
      const picked = currentTarget.value;
      if (isByKey) {
        setPending(picked);
        return;
      }
      // What was given decides what the list shows.
      currentTarget.value = value;
      pick(picked);
    },
    onBlur: () => {
      setIsByKey(false);
      if (pending !== undefined) pick(pending);
    },
  };
}
