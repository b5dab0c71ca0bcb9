import type { Endpoint } from "@kept/domain/kit/api.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { useMe } from "./use-me.ts";

/** Whether I may ask for this at all, so that what I may not do is not shown: `may(ticketsApi.open)`. */
export function useMay(): (endpoint: Pick<Endpoint, "may">) => boolean {
  const me = useMe();
  return (endpoint) =>
    me === null
      ? endpoint.may.who === "anyone"
      : may(
          { kind: "staff", id: me.id, name: me.name, roles: me.roles, verbs: me.verbs, language: me.language },
          endpoint.may,
        );
}
