import type { Instant } from "../kit/instant.ts";
import type { Absence } from "./roster.ts";

/** What is needed of an absence to tell who stands in. */
export type AbsenceSpan = Pick<Absence, "staffId" | "from" | "until" | "deputyId">;

/** The absence someone is on at a moment, one with a deputy first; undefined when they are there. */
export function absenceOf(staffId: string, absences: readonly AbsenceSpan[], at: Instant): AbsenceSpan | undefined {
  const now = absences.filter((one) => one.staffId === staffId && holdsAt(one, at));
  return now.find((one) => one.deputyId !== null) ?? now[0];
}

/** The ids of all who are absent at a moment. */
export const absentAt = (absences: readonly AbsenceSpan[], at: Instant): string[] =>
  absences.filter((one) => holdsAt(one, at)).map(({ staffId }) => staffId);

const holdsAt = (one: AbsenceSpan, at: Instant): boolean => one.from <= at && (one.until === null || at < one.until);

/** Who acts for someone at a moment: themselves, or the first deputy along the chain who is there; null when the chain ends or turns in a circle. */
export function whoActsFor(
  staffId: string,
  absences: readonly AbsenceSpan[],
  worksHere: (staffId: string) => boolean,
  at: Instant,
): string | null {
  const asked = new Set<string>();
  for (let one: string | null = staffId; one !== null && !asked.has(one);) {
    asked.add(one);
    const absence = absenceOf(one, absences, at);
    if (!absence && worksHere(one)) return one;
    one = absence?.deputyId ?? null;
  }
  return null;
}
