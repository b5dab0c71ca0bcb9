import type { Session } from "@kept/domain/staff/api.ts";
import { withinDesk } from "./within-desk.ts";

/** Where one goes after signing in: first to what has to be settled, then to where one wanted (`to`). */
export function placeAfter(session: Session, to: string | undefined): { to: string; search?: { to: string } } {
  if (session.mustChangePassword) return { to: "/password" };
  if (session.secondFactor) return { to: "/second-factor", search: { to: withinDesk(to) } };
  return { to: withinDesk(to) };
}
