import type { Day } from "../kit/instant.ts";

/** The day so many months after the anchor, clipped to the month's last day: 31 January + 1 is 28 February, + 2 is 31 March. Always counted from the anchor, so that clipping does not add up. */
export const addMonths = (anchor: Day, months: number): Day =>
  Temporal.PlainDate.from(anchor).add({ months }, { overflow: "constrain" }).toString();

/** The last day of a period of so many months that begins on the anchor; a warranty's last day is inclusive. */
export const lastDayOf = (anchor: Day, months: number): Day =>
  Temporal.PlainDate.from(addMonths(anchor, months)).subtract({ days: 1 }).toString();
