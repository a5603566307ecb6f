declare global {
  interface Window {
    /** Set just before the script of the page begins. */
    scriptBegan: number;
    /** Milliseconds from there until the words are there to be seen. */
    untilUsable: Promise<number>;
  }
}

/** Until a frame has been drawn with the words in it. */
export async function untilShown(words: string): Promise<number> {
  while (!document.body.innerText.includes(words)) await nextFrame();
  return performance.now() - window.scriptBegan;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
