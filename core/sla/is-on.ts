const ON = /^(?:true|yes|y|1|x|✓|✔|checked|ja|oui|s[íi]|sim|wahr|vrai|да|tak)$/i;

/** Whether a word ticks a box. */
export function isOn(word: string): boolean {
  return ON.test(word);
}
