import { z } from "zod";
import { get, post, type Api } from "../kit/api.ts";
import { staffPolicy } from "./policy.ts";
import { Session } from "./session.ts";

/** Signing in through the company's own provider (OpenID Connect Core 1.0, code flow with PKCE). */
export const providerApi = {
  signInWays: get("/api/session/ways", {
    may: staffPolicy.signIn,
    summary: "Says by what one may sign in here besides e-mail and password",
    input: z.object({}),
    output: z.object({ provider: z.string().nullable().describe("the name of the company's provider") }),
  }),
  beginProviderSignIn: post("/api/session/provider-requests", {
    may: staffPolicy.signIn,
    summary: "Begins signing in through the provider; gives the address to go to and the state to come back with",
    input: z.object({}),
    output: z.object({ url: z.string(), state: z.string() }),
    secret: true,
  }),
  signInByProvider: post("/api/session/provider", {
    may: staffPolicy.signIn,
    summary: "Signs in with what the provider sent back; asked again with a code where a second factor is set up here",
    input: z.object({
      state: z.string().min(1).max(200),
      query: z.string().max(4_000).describe("the query the provider came back with"),
      code: z.string().trim().max(40).optional().describe("of the authenticator app, or a recovery code, when asked"),
    }),
    output: Session,
    secret: true,
  }),
} satisfies Api;
