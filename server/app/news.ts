import { news } from "@kept/domain/app/news.ts";
import type { Work } from "../platform/work.ts";
import { newsSeenOn, noteNewsSeen } from "./store-company.ts";

/** What is new, and since which day this person has seen none of it; null when they never looked. */
export async function newsForMe(work: Work) {
  return { rows: [...news], seenOn: work.by.id ? await newsSeenOn(work, work.by.id) : null };
}

/** Notes that this person has seen what there is. */
export async function seeNews(work: Work): Promise<null> {
  const [latest] = news;
  if (work.by.kind === "staff" && latest) await noteNewsSeen(work, work.by.id, latest.on);
  return null;
}
