import { helpDefaults, type HelpFigures } from "../charter/help-figures.ts";
import { plus, type Instant } from "../kit/instant.ts";

/** When a call for help must be acknowledged and acted on, by the figures that held when it was asked for (3.6.4). */
export const helpClock = (
  askedAt: Instant,
  { acknowledgeMs, actMs }: HelpFigures = helpDefaults,
): { acknowledgeBy: Instant; actBy: Instant } => ({
  acknowledgeBy: plus(askedAt, acknowledgeMs),
  actBy: plus(askedAt, actMs),
});
