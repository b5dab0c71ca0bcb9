import { z as zod, type z, type ZodType } from "zod";
import type { Policy } from "./policy.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** One thing a client may ask of the server: where, who may, with what, and what comes back. */
export type Endpoint<Input extends ZodType = ZodType, Output extends ZodType = ZodType> = {
  readonly method: Method;
  /** "/api/tickets/:id"; path parameters, query and body are one input. */
  readonly path: string;
  readonly may: Policy;
  /** One English line for the OpenAPI page. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
  /** What is sent: JSON unless it says otherwise. */
  readonly sends: "json" | "file" | "raw";
  /** What comes back: JSON unless it says otherwise. */
  readonly gives: "json" | "file" | "events";
  /** A password or key is asked or answered: neither is kept for idempotency, so the key of a retry is ignored. */
  readonly secret: boolean;
};

type Terms<I extends ZodType, O extends ZodType> = Pick<Endpoint<I, O>, "may" | "summary" | "input" | "output"> &
  Partial<Pick<Endpoint, "sends" | "gives" | "secret">>;

const endpoint =
  (method: Method) =>
  <I extends ZodType, O extends ZodType>(path: string, terms: Terms<I, O>): Endpoint<I, O> => ({
    sends: "json",
    gives: "json",
    secret: false,
    ...terms,
    method,
    path,
  });

export const get = endpoint("GET");
export const post = endpoint("POST");
export const put = endpoint("PUT");
export const patch = endpoint("PATCH");
export const remove = endpoint("DELETE");

/** A room's endpoints by name. */
export type Api = Readonly<Record<string, Endpoint>>;

/** What the deed receives: checked and completed. */
export type InputOf<E extends Endpoint> = z.output<E["input"]>;
/** What a client may send: defaults may be left out. */
export type AskOf<E extends Endpoint> = z.input<E["input"]>;
/** What the deed returns and the client receives. */
export type OutputOf<E extends Endpoint> = z.output<E["output"]>;

/** A file as it was sent: its name, what it says it is, and its bytes. */
export type SentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
/** The field of an endpoint that `sends: "file"`. */
export const sentFile = zod.custom<SentFile>(
  (value) => typeof value === "object" && value !== null && "bytes" in value,
);

/** A body as it came, byte for byte, for what is signed as a whole, with the moment and the signature it came with. */
export type SentBody = {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly timestamp: string;
  readonly signature: string;
};
/** The field of an endpoint that `sends: "raw"`. */
export const sentBody = zod.custom<SentBody>(
  (value) => typeof value === "object" && value !== null && "bytes" in value && "signature" in value,
);

/** A file as it is given back by an endpoint that `gives: "file"`; shown in the page only when `inline`. */
export type GivenFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly inline?: boolean;
  /** May be looked at in a frame of this desk when that is asked for (`?preview`). */
  readonly framed?: boolean;
  /** May load pictures from elsewhere within that frame, by HTTPS, because a person asked to see them. */
  readonly loadsPictures?: boolean;
};
/** What such an endpoint has as `output`. */
export const givenFile = zod.custom<GivenFile>();
