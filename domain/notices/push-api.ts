import { z } from "zod";
import { get, post, remove, type Api } from "../kit/api.ts";
import { Instant } from "../kit/instant.ts";
import { noticePolicy } from "./policy.ts";

/** A browser I am pushed to. */
export const Device = z.object({
  id: z.uuid(),
  /** What it says of itself. */
  agent: z.string().nullable(),
  /** Its push service: "fcm.googleapis.com". */
  service: z.string(),
  madeAt: Instant,
  lastToldAt: Instant.nullable(),
  /** Since when its push service takes nothing, and what it said last. */
  trouble: z.object({ since: Instant, says: z.string() }).nullable(),
});
export type Device = z.infer<typeof Device>;

const one = z.object({ id: z.uuid() });
const keyLike = z
  .string()
  .regex(/^[A-Za-z0-9_-]+=*$/)
  .max(200);

/** The browsers I am pushed to. */
export const pushApi = {
  devices: get("/api/push-devices", {
    may: noticePolicy.read,
    summary: "Lists the browsers I am pushed to, and the key a browser needs to listen to this house (RFC 8292)",
    input: z.object({}),
    output: z.object({ rows: z.array(Device), publicKey: z.string().nullable() }),
  }),
  addDevice: post("/api/push-devices", {
    may: noticePolicy.choose,
    summary: "Pushes to a browser from now on; one that was somebody else's is mine then",
    input: z.object({ endpoint: z.url().max(2_000), p256dh: keyLike, auth: keyLike }),
    output: Device,
    secret: true,
  }),
  tryDevice: post("/api/push-devices/:id/trial", {
    may: noticePolicy.choose,
    summary: "Pushes a trial to a browser of mine",
    input: one,
    output: Device,
  }),
  removeDevice: remove("/api/push-devices/:id", {
    may: noticePolicy.choose,
    summary: "Pushes to a browser no longer",
    input: one,
    output: z.null(),
  }),
} satisfies Api;
