/** A length of time in tabular figures: "0:48", "47:21:07", from three days on "3 d 04:10"; whole seconds, never negative. `d` is the word for days. */
export function lengthInFigures(ms: number, d = "d"): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const two = (figure: number) => String(figure).padStart(2, "0");
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) - (days >= 3 ? days * 24 : 0);
  const minutes = Math.floor(seconds / 60) % 60;
  if (days >= 3) return `${days} ${d} ${two(hours)}:${two(minutes)}`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${minutes}:${two(seconds % 60)}`;
}
