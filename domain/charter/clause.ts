import { z } from "zod";
import { Role } from "../kit/actor.ts";
import { Text, type Language, say } from "../kit/language.ts";
import { ClauseId } from "./clause-id.ts";
import { Figure, figureInWords } from "./figure.ts";
import { HelpFigures } from "./help-figures.ts";
import { ClauseMoment } from "./moment.ts";
import { PauseReason } from "./pause-reason.ts";
import { Rung } from "./rung.ts";

export { ClauseId, clauseIds } from "./clause-id.ts";

/** The words of a clause; `says` and `asks` carry `{figure}` where the number stands. */
export const ClauseTexts = z.object({
  title: Text,
  /** The promise as the customer reads it. */
  says: Text,
  /** What it asks of us, and how it is seen to be kept. */
  asks: Text,
});
export type ClauseTexts = z.infer<typeof ClauseTexts>;

const share = z.number().gt(0).lt(1);

/** What a company may change about a clause from a date on. */
export const ClauseTerms = z.object({
  texts: ClauseTexts,
  figure: Figure.nullable(),
  /** The calendar its clock runs by; null is round the clock. */
  calendarId: z.uuid().nullable(),
  /** When it warns, as shares of the budget. */
  warnings: z.array(share).max(10),
  ladder: z.array(Rung).max(12),
  pauseReasons: z.array(PauseReason),
  /** Who answers for it. */
  owner: Role,
  /** The clock of a call for help; only 3.6.4 has it, and the default holds while it is left out. */
  help: HelpFigures.optional(),
});
export type ClauseTerms = z.infer<typeof ClauseTerms>;

/** One sentence of the charter: what it asks, how it is measured, and what happens as its time runs out. */
export const Clause = ClauseTerms.extend({
  id: ClauseId,
  measured: z.boolean(),
  starts: ClauseMoment.nullable(),
  stops: ClauseMoment.nullable(),
  /** Whether the figure is the charter's own, or ours because the charter names none. */
  figureFrom: z.enum(["charter", "house"]),
});
export type Clause = z.infer<typeof Clause>;

/** Half and four fifths of the budget (design §2). */
export const defaultWarnings: readonly number[] = [0.5, 0.8];

/** A sentence of a clause in one language, with its figure in words. */
export const sayClause = (sentence: Text, figure: Figure | null, language: Language): string =>
  say(sentence, language, figure ? { figure: figureInWords(figure, language) } : {});
