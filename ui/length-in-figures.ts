/** A length of time in tabular figures: "0:48", "2:21:07", "3 d 04:10"; whole seconds, never negative. `d` is the word for days. */
export function lengthInFigures(ms: number, d = "d"): string {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  const two = (figure: number) => String(figure).padStart(2, "0");
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor(seconds / 3_600) % 24;
  const minutes = Math.floor(seconds / 60) % 60;
  if (days > 0) return `${days} ${d} ${two(hours)}:${two(minutes)}`;
  if (hours > 0) return `${hours}:${two(minutes)}:${two(seconds % 60)}`;
  return `${minutes}:${two(seconds % 60)}`;
}
