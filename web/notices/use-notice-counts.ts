import { noticesApi } from "@kept/domain/notices/api.ts";
import { useAsk } from "../platform/use-ask.ts";

/** How many notices I have not seen, and how many want something of me. */
export function useNoticeCounts(): { unseen: number; wanting: number } {
  const { data } = useAsk(noticesApi.mine, { limit: 1 });
  return { unseen: data?.unseen ?? 0, wanting: data?.wanting ?? 0 };
}
