import { roles, type Actor, type Role } from "./actor.ts";

/** Who may do one thing. `everyone` is whoever has signed in; `anyone` needs no sign-in. */
export type Policy = { readonly verb: string; readonly who: readonly Role[] | "anyone" };

/** Every role: whoever has signed in. */
export const everyone: readonly Role[] = roles;

/** Names a room's verbs and who may do each: `policy("tickets", { open: ["operator"] }).open`. The administrator may do all. */
export function policy<const Verbs extends Record<string, readonly Role[] | "anyone">>(
  room: string,
  verbs: Verbs,
): { readonly [Verb in keyof Verbs]: Policy } {
  const named = Object.entries(verbs).map(([verb, who]) => [verb, { verb: `${room}.${verb}`, who }]);
  return Object.fromEntries(named) as { [Verb in keyof Verbs]: Policy };
}

/** Whether this actor may do this at all; what depends on the thing itself is asked in the deed. */
export const may = (actor: Actor, rule: Policy): boolean => whyMay(actor, rule) !== null;

/** Why someone may do a thing: nobody needs to sign in for it, the house does it, a role of theirs, or a role the company made itself; null when they may not. */
export type Why = "anyone" | "house" | Role | "own-role" | null;

/** What lets this actor do this. A key outside its scope may not, whatever its role. */
export function whyMay(actor: Actor, rule: Policy): Why {
  if (rule.who === "anyone") return "anyone";
  if (actor.kind === "house") return "house";
  if (actor.kind === "key" && actor.scope && !isWithin(actor.scope, rule.verb)) return null;
  if (actor.roles.includes("administrator")) return "administrator";
  const role = rule.who.find((one) => actor.roles.includes(one));
  if (role) return role;
  return actor.kind === "staff" && actor.verbs?.includes(rule.verb) ? "own-role" : null;
}

/** Whether a verb lies within a scope of verbs ("tickets.open") and whole rooms ("tickets"). */
export const isWithin = (scope: readonly string[], verb: string): boolean =>
  scope.some((one) => one === verb || verb.startsWith(`${one}.`));

/** A verb of the house, who may do it by role, and what it lets one do: the summaries of its endpoints. */
export type Right = Policy & { readonly does: readonly string[] };

/** Every verb these endpoints ask for, once each, in their order. */
export function rightsOf(endpoints: readonly { readonly may: Policy; readonly summary: string }[]): Right[] {
  const rights = new Map<string, { verb: string; who: Policy["who"]; does: string[] }>();
  for (const { may: rule, summary } of endpoints) {
    const known = rights.get(rule.verb);
    if (known) known.does.push(summary);
    else rights.set(rule.verb, { ...rule, does: [summary] });
  }
  return [...rights.values()];
}
