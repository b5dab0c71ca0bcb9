import { staffApi, type Session } from "@kept/domain/staff/api.ts";
import { queries } from "../platform/queries.ts";
import { keyOf } from "../platform/use-ask.ts";

/** Lets the whole desk know at once who sits at it now, without asking the server again. */
export function takeSeat(session: Session): void {
  queries.setQueryData(keyOf(staffApi.session, {}), session);
}
