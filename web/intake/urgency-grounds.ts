import type { UrgencyGround } from "@kept/domain/intake/urgency.ts";
import { say, type Language } from "@kept/domain/kit/language.ts";
import { messages } from "./messages.ts";

/** Why a fault presses, in words, the strongest ground first. */
export const groundsIn = (grounds: readonly UrgencyGround[], language: Language): string =>
  grounds.map(({ kind, count = 0 }) => say(messages[`ground-${kind}`], language, { n: count })).join(" · ");
