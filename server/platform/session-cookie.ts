import type { FastifyReply, FastifyRequest } from "fastify";
import type { Instant } from "@kept/domain/kit/instant.ts";
import type { House } from "./house.ts";

/** The cookie that carries a session's token; never readable by scripts. */
export const cookieName = "kept_session";

/** The session token a request shows. */
export const sessionOf = (request: FastifyRequest): string | undefined => request.cookies[cookieName];

export function startSession(reply: FastifyReply, house: House, session: { token: string; expires: Instant }): void {
  const secure = house.settings.url?.startsWith("https:") ?? false;
  reply.setCookie(cookieName, session.token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure,
    maxAge: 30 * 86_400,
  });
}

export function endSession(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: "/" });
}

/** Whether a browser says that another site made this request; programs that send no such header are not browsers. */
export function fromElsewhere(request: FastifyRequest, house: House): boolean {
  const site = request.headers["sec-fetch-site"];
  if (typeof site === "string") return site !== "same-origin" && site !== "none";
  const origin = request.headers.origin;
  if (!origin) return false;
  return origin !== house.settings.url && URL.parse(origin)?.host !== request.headers.host;
}
