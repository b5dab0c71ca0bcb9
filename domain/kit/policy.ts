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
export function may(actor: Actor, rule: Policy): boolean {
  if (rule.who === "anyone" || actor.kind === "house") return true;
  if (actor.roles.includes("administrator")) return true;
  return rule.who.some((role) => actor.roles.includes(role));
}
