import type { Mention } from "@kept/domain/kit/mention.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { say, text, type Text } from "@kept/domain/kit/language.ts";
import type { Person } from "@kept/domain/staff/person.ts";
import { followed, type Followed } from "@kept/domain/tickets/followed-words.ts";
import { ticketPolicy } from "@kept/domain/tickets/policy.ts";
import { noticesAbout, tell } from "../notices/index.ts";
import { newId, type Work } from "../platform/work.ts";
import { people } from "../staff/index.ts";
import { ticketOf } from "./find-tickets.ts";
import { followersOf } from "./store-followers.ts";

/** What followers are told: which kind of thing happened, the words said with it and whom they mention, and who was told of it otherwise. */
export type News = {
  ticketId: string;
  what: Followed;
  said?: string;
  mentions?: readonly Mention[];
  except?: readonly string[];
};

/** Tells the followers of a ticket what happened: nobody of their own act, nobody who was told of it otherwise, only who may see it. */
export async function tellFollowers(work: Work, news: News): Promise<void> {
  const { ticketId, what, said = "", except = [], mentions = [] } = news;
  const rows = await followersOf(work, ticketId);
  const others = rows.map(({ id }) => id).filter((id) => id !== work.by.id && !except.includes(id));
  if (others.length === 0) return;
  const told = await toldNow(work, ticketId, what);
  const to = (await whoMaySee(work, others)).map(({ id }) => id).filter((id) => !told.has(id));
  if (to.length === 0) return;
  const { number, customerName } = await ticketOf(work, ticketId);
  await tell(work, {
    to,
    kind: `followed-${what}`,
    about: { kind: "ticket", id: ticketId },
    title: `${number} ${customerName}`,
    says: sentence(work, number, what, said),
    mentions,
    onceKey: `followed:${newId(work)}`,
  });
}

function sentence(work: Work, number: string, what: Followed, said: string): Text {
  const by = work.by.name;
  const words = said.length > 160 ? `${said.slice(0, 159)}…` : said;
  const told = (language: keyof Text) => `${say(followed[what], language, { number, by })}`;
  return text(
    told("zh-Hant") + (words && `：${words}`),
    told("zh-Hans") + (words && `：${words}`),
    told("en") + (words && `: ${words}`),
  );
}

/** Those of these people who work here and may see tickets. */
export async function whoMaySee(work: Work, ids: readonly string[]): Promise<Person[]> {
  const found = ids.length > 0 ? await people(work, { ids }) : [];
  return found.filter((person) => person.leftAt === null && may({ kind: "staff", ...person }, ticketPolicy.read));
}

/** What the act itself tells people. */
const toldAnyway: Partial<Record<Followed, string>> = {
  assigned: "ticket-assigned",
  reopened: "ticket-reopened",
  "help-asked": "help-asked",
  "help-given": "help-given",
  "visit-needed": "visit-needed",
};

/** Who was told by this very act that the ticket is theirs, or that it wants their help. */
async function toldNow(work: Work, ticketId: string, what: Followed): Promise<Set<string>> {
  const anyway = toldAnyway[what];
  if (!anyway) return new Set();
  const about = await noticesAbout(work, { kind: "ticket", id: ticketId });
  const now = about.filter(({ kind, toldAt }) => kind === anyway && toldAt === work.now);
  return new Set(now.map(({ staffId }) => staffId));
}
