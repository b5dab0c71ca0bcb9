/** Why Kept cannot start, in a plain sentence that says what to do. */
export class StartRefused extends Error {}

/** What to tell whoever started Kept: a refusal's sentence, a full disk in plain words, else the fault as it is. */
export function sentenceOnStart(fault: unknown): string {
  const { code, message, stack } = fault as NodeJS.ErrnoException;
  if (fault instanceof StartRefused) return message;
  if (code === "ENOSPC" || code === "53100") return `The disk is full (${message}). Free some space and start again.`;
  return `Kept could not start.\n${stack ?? message}`;
}
