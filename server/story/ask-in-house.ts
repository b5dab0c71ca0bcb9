import type { AskOf, Endpoint, OutputOf } from "@kept/domain/kit/api.ts";
import type { Actor } from "@kept/domain/kit/actor.ts";
import { may } from "@kept/domain/kit/policy.ts";
import { rooms } from "../app/rooms.ts";
import type { House } from "../platform/house.ts";
import { refuse } from "../platform/reasons.ts";
import { inTransaction } from "../platform/work.ts";

/** Asks for an endpoint as someone, without the wire: the same check, right and deed as over HTTP, at the house's time. */
export async function askInHouse<E extends Endpoint>(
  house: House,
  by: Actor,
  endpoint: E,
  input: AskOf<E>,
): Promise<OutputOf<E>> {
  if (!may(by, endpoint.may)) throw refuse("not-allowed");
  const checked: unknown = await endpoint.input.parseAsync(input);
  return inTransaction(house, { by, now: house.time.now() }, (work) =>
    deedFor(endpoint)(work, checked as never),
  ) as Promise<OutputOf<E>>;
}

function deedFor(endpoint: Endpoint) {
  for (const { routes } of rooms)
    for (const [name, one] of Object.entries(routes?.api ?? {})) {
      const deed = routes?.handlers[name];
      if (one === endpoint && deed) return deed;
    }
  throw new Error(`no room carries out ${endpoint.method} ${endpoint.path}`);
}
