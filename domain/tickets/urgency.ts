import type { Urgency } from "./ticket.ts";

/** How much a fault presses by itself, and the ground for it; a person may set it otherwise with a reason. */
export function urgencyOf(fault: { peopleStopped?: number | undefined; importance?: string | null | undefined }): {
  urgency: Urgency;
  because: "many-stopped" | "some-stopped" | "important-customer" | "nobody-stopped";
} {
  const stopped = fault.peopleStopped ?? 0;
  if (stopped >= 20) return { urgency: "critical", because: "many-stopped" };
  if (stopped >= 1) return { urgency: "high", because: "some-stopped" };
  if (fault.importance === "key") return { urgency: "high", because: "important-customer" };
  return { urgency: "normal", because: "nobody-stopped" };
}
