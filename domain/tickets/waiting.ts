import { pauseReasonName, type HouseRules } from "../charter/house-rules.ts";
import { PauseReason } from "../charter/pause-reason.ts";
import { text, type Text } from "../kit/language.ts";

/** Why a ticket waits: a pause reason of the house rules, which pauses promises as far as their clauses allow, or what we wait for ourselves, which never does. */
export const WaitingReason = PauseReason;

/** What we wait for ourselves. */
const ours: Readonly<Record<string, Text>> = {
  "part-on-order": text("等備件", "等备件", "a part is on order"),
  manufacturer: text("等原廠答覆", "等原厂答复", "the manufacturer must answer"),
};

/** A reason to wait, as people read it. */
export const waitingName = (rules: HouseRules, reason: string): Text => ours[reason] ?? pauseReasonName(rules, reason);

/** What one may wait for now. */
export const waitingChoices = (rules: HouseRules): { code: string; says: Text }[] => [
  ...rules.pauseReasons.filter(({ retired }) => !retired).map(({ code, says }) => ({ code, says })),
  ...Object.entries(ours).map(([code, says]) => ({ code, says })),
];
