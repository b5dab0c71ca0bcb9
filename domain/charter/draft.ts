import type { Role } from "../kit/actor.ts";
import type { Text } from "../kit/language.ts";
import { defaultWarnings, type Clause, type ClauseId } from "./clause.ts";
import type { ClauseMoment } from "./moment.ts";
import type { Figure } from "./figure.ts";
import type { PauseReason } from "./pause-reason.ts";
import type { Rung } from "./rung.ts";

type Words = { title: Text; says: Text; asks: Text };
type Clock = {
  starts: ClauseMoment;
  stops: ClauseMoment;
  figure: Figure | null;
  ladder: readonly Rung[];
  figureFrom?: "charter" | "house";
  pauseReasons?: readonly PauseReason[];
};

/** A clause of the default charter whose clock the house runs. */
export const measured = (id: ClauseId, owner: Role, texts: Words, clock: Clock): Clause => ({
  id,
  owner,
  texts,
  measured: true,
  starts: clock.starts,
  stops: clock.stops,
  figure: clock.figure,
  figureFrom: clock.figureFrom ?? "charter",
  calendarId: null,
  warnings: [...defaultWarnings],
  ladder: [...clock.ladder],
  pauseReasons: [...(clock.pauseReasons ?? [])],
});

/** A clause of the default charter that is kept by what is done and put on record, not by a clock. */
export const unmeasured = (id: ClauseId, owner: Role, texts: Words, figure: Figure | null = null): Clause => ({
  id,
  owner,
  texts,
  measured: false,
  starts: null,
  stops: null,
  figure,
  figureFrom: "charter",
  calendarId: null,
  warnings: [],
  ladder: [],
  pauseReasons: [],
});
