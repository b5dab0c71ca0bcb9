import { z } from "zod";
import { get, put, remove, type Api } from "../kit/api.ts";
import { Role } from "../kit/actor.ts";
import { Text } from "../kit/language.ts";
import { OwnRole } from "./own-role.ts";
import { staffPolicy } from "./policy.ts";
import { Sight } from "./sight.ts";

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60);

const SalesSight = z.object({ sees: Sight });

/** Who may do what, and the roles a company makes itself. */
export const rightsApi = {
  rights: get("/api/rights", {
    may: staffPolicy.readRights,
    summary: "Every verb of every room with the roles that may, as the server enforces it",
    input: z.object({}),
    output: z.object({
      rows: z.array(
        z.object({
          verb: z.string(),
          who: z.union([z.array(Role), z.literal("anyone")]),
          /** What it lets one do: the summaries of its endpoints. */
          does: z.array(z.string()),
          /** Whether a role of the company's own can have it. */
          canBeGiven: z.boolean(),
        }),
      ),
    }),
  }),
  ownRoles: get("/api/own-roles", {
    may: staffPolicy.readRights,
    summary: "Lists the roles the company made itself",
    input: z.object({}),
    output: z.object({ rows: z.array(OwnRole) }),
  }),
  salesSight: get("/api/sales-sight", {
    may: staffPolicy.readRights,
    summary: "Says whether Sales see every customer or their own only",
    input: z.object({}),
    output: SalesSight,
  }),
  changeSalesSight: put("/api/sales-sight", {
    may: staffPolicy.changeSalesSight,
    summary: "Lets Sales see every customer or their own only, from the next request on",
    input: SalesSight,
    output: SalesSight,
  }),
  putOwnRole: put("/api/own-roles/:code", {
    may: staffPolicy.changeOwnRoles,
    summary: "Adds or changes a role by picking verbs; version is 0 for a new one",
    input: z.object({
      code,
      name: Text,
      verbs: z.array(z.string()).max(500),
      sees: Sight.default("all"),
      version: z.number().int(),
    }),
    output: OwnRole,
  }),
  removeOwnRole: remove("/api/own-roles/:code", {
    may: staffPolicy.changeOwnRoles,
    summary: "Removes a role nobody has any more",
    input: z.object({ code }),
    output: z.null(),
  }),
} satisfies Api;
