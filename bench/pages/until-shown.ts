declare global {
  interface Window {
    /** Set just before the script of the page begins. */
    scriptBegan: number;
    /** Milliseconds from there until the words are there to be seen. */
    untilUsable: Promise<number>;
  }
}

/** Until a frame has been drawn with the words in it. Their text is looked for, as asking for what is visible lays the page out again. */
export async function untilShown(words: string): Promise<number> {
  while (document.getElementById("place")?.textContent.includes(words) !== true) await nextFrame();
  await nextFrame();
  return performance.now() - window.scriptBegan;
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}
