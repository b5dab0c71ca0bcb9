import { rightNames } from "@kept/domain/staff/right-names.ts";
import { roomNames } from "@kept/domain/staff/room-names.ts";
import { say } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { useAsk } from "../platform/use-ask.ts";
import { useLanguage } from "../platform/use-messages.ts";
import { messages } from "./key-messages.ts";

/** Names a right ("tickets.open") or a whole room ("tickets") as people call it. */
export function useRightNames(): (code: string) => string {
  const language = useLanguage();
  const rights = useAsk(staffApi.rights, {}, { staleTime: Infinity });
  return (code) => {
    const [room = "", verb] = code.split(".");
    if (!verb) return say(messages.wholeRoom, language, { room: roomNames[room]?.[language] ?? room });
    const does = rights.data?.rows.find((right) => right.verb === code)?.does[0];
    return rightNames[code]?.[language] ?? does ?? code;
  };
}
