import { useMemo } from "react";
import { timesIn } from "./times.ts";
import { useMe } from "./use-me.ts";
import { useLanguage } from "./use-messages.ts";

/** The zone of the company, for whoever has not signed in. */
const companyZone = "Asia/Shanghai";

/** Writes moments as people say them, in my zone and language: `when`, `exact`, `clock`, `date`, `day`, `length`. */
export function useTimes() {
  const language = useLanguage();
  const zone = useMe()?.zone ?? companyZone;
  return useMemo(() => timesIn(language, zone), [language, zone]);
}
