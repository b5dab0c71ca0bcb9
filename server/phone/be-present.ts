import type { InputOf, OutputOf } from "@kept/domain/kit/api.ts";
import type { phoneApi } from "@kept/domain/phone/api.ts";
import type { PersonPresence } from "@kept/domain/phone/set-up.ts";
import { changed } from "../platform/announce.ts";
import type { Work } from "../platform/work.ts";
import { canDial } from "./dial-number.ts";
import { presenceRows, putPresence } from "./store-presence.ts";

/** Who of the hotline is at their telephone, and what I am. */
export async function seePresence(work: Work): Promise<OutputOf<typeof phoneApi.presence>> {
  const found = await presenceRows(work, work.by.id);
  const read = found.map((one) => ({ ...readPresence(one), isOperator: one.isOperator }));
  const mine = read.find(({ staffId }) => staffId === work.by.id);
  const rows = read.filter(({ isOperator }) => isOperator).map(({ isOperator: _, ...one }) => one);
  const { isOperator: _, ...me } = mine ?? { ...nobodysPresence(work), isOperator: false };
  return { mine: me, rows, canDial: await canDial(work) };
}

/** Says what I do now; who is on a call says it all the same, for afterwards. */
export async function bePresent(work: Work, { presence }: InputOf<typeof phoneApi.be>): Promise<PersonPresence> {
  if (work.by.kind === "staff") await putPresence(work, work.by.id, presence, "hand");
  changed(work, "phone-presence");
  return (await seePresence(work)).mine;
}

/** A key or the house has no telephone of its own. */
const nobodysPresence = (work: Work): PersonPresence => ({
  staffId: work.by.id ?? "00000000-0000-0000-0000-000000000000",
  name: work.by.name,
  presence: "available",
  since: null,
  by: "nobody",
});

type Row = Awaited<ReturnType<typeof presenceRows>>[number];

/** A talk goes before what was said; without either somebody counts as there. */
function readPresence({ staffId, name, presence, since, by, talkingSince }: Row): PersonPresence {
  if (talkingSince) return { staffId, name, presence: "on-call", since: talkingSince, by: "call" };
  return { staffId, name, presence: presence ?? "available", since, by: by ?? "nobody" };
}
