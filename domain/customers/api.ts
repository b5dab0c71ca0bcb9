import { z } from "zod";
import { get, givenFile, patch, post, remove, type Api } from "../kit/api.ts";
import { listFormatAsked } from "../kit/list-format.ts";
import { Day } from "../kit/instant.ts";
import { pageAsked, pageOf } from "../kit/page.ts";
import {
  Contact,
  ContactChanges,
  ContactFacts,
  Customer,
  CustomerChanges,
  CustomerFacts,
  EmailStanding,
  HandOver,
  Importance,
  Match,
  Site,
  SiteChanges,
  SiteFacts,
} from "./customer.ts";
import { customerLoadsApi } from "./load-api.ts";
import { customerPolicy } from "./policy.ts";

/** A customer with places, people and the history of its owners. */
export const CustomerWhole = z.object({
  customer: Customer,
  sites: z.array(Site),
  contacts: z.array(Contact),
  handOvers: z.array(HandOver),
});
export type CustomerWhole = z.infer<typeof CustomerWhole>;

const one = { id: z.uuid() };
const seen = { version: z.coerce.number().int().optional() };

const filter = {
  incomplete: z.stringbool().optional(),
  importance: Importance.optional(),
  ownerId: z.uuid().optional(),
};

export const customersApi = {
  ...customerLoadsApi,
  find: get("/api/customer-matches", {
    may: customerPolicy.find,
    summary:
      "Finds customers while the caller speaks: by any part of any name, pinyin initials, either script, code, contact or number (3.5.2)",
    input: z.object({
      text: z.string().trim().min(1).max(100),
      limit: z.coerce.number().int().min(1).max(50).default(9),
    }),
    output: z.object({ rows: z.array(Match) }),
  }),
  list: get("/api/customers", {
    may: customerPolicy.read,
    summary: "Lists customers by name",
    input: z.object({
      ...pageAsked,
      ...filter,
    }),
    output: pageOf(Customer),
  }),
  read: get("/api/customers/:id", {
    may: customerPolicy.read,
    summary: "Gives a customer with sites, contacts and hand-overs",
    input: z.object(one),
    output: CustomerWhole,
  }),
  add: post("/api/customers", {
    may: customerPolicy.change,
    summary: "Adds a customer with both named owners (1.2)",
    input: CustomerFacts,
    output: Customer,
  }),
  takeDown: post("/api/customers/taken-down", {
    may: customerPolicy.takeDown,
    summary: "Takes down an unknown company with the least, to be completed later (3.5.1)",
    input: z.object({ name: z.string().trim().min(1).max(200), phone: z.string().trim().max(60).optional() }),
    output: Customer,
  }),
  change: patch("/api/customers/:id", {
    may: customerPolicy.change,
    summary: "Changes a customer; refused with both versions when someone else changed it meanwhile",
    input: CustomerChanges.extend({ ...one, ...seen }),
    output: Customer,
  }),
  handOver: post("/api/customers/:id/hand-overs", {
    may: customerPolicy.handOver,
    summary: "Hands a customer over to another owner, with date and reason (1.2)",
    input: z.object({
      ...one,
      side: z.enum(["sales", "service"]),
      toId: z.uuid(),
      on: Day,
      reason: z.string().trim().min(1).max(500),
    }),
    output: Customer,
  }),
  addSite: post("/api/customers/:id/sites", {
    may: customerPolicy.change,
    summary: "Adds a site",
    input: SiteFacts.extend(one),
    output: Site,
  }),
  changeSite: patch("/api/sites/:id", {
    may: customerPolicy.change,
    summary: "Changes a site; refused with both versions when someone else changed it meanwhile",
    input: SiteChanges.extend({ ...one, ...seen }),
    output: Site,
  }),
  addContact: post("/api/customers/:id/contacts", {
    may: customerPolicy.takeDown,
    summary: "Adds a contact (3.5.3)",
    input: ContactFacts.extend(one),
    output: Contact,
  }),
  changeContact: patch("/api/contacts/:id", {
    may: customerPolicy.change,
    summary:
      "Changes a contact, or says that they left; refused with both versions when someone else changed it meanwhile",
    input: ContactChanges.extend({ ...one, ...seen, left: z.boolean().optional() }),
    output: Contact,
  }),
  emailStanding: get("/api/returned-addresses/:address", {
    may: customerPolicy.read,
    summary: "Says whether mail to an address comes back for good, and since when",
    input: z.object({ address: z.string().trim().toLowerCase().max(320) }),
    output: EmailStanding,
  }),
  emailArrives: remove("/api/returned-addresses/:address", {
    may: customerPolicy.change,
    summary: "Says that mail to an address arrives again",
    input: z.object({ address: z.string().trim().toLowerCase().max(320) }),
    output: EmailStanding,
  }),
  personalData: get("/api/contacts/:id/personal-data", {
    may: customerPolicy.personalData,
    summary: "Gives all personal data of a contact that this room keeps, as JSON, for the contact to have",
    input: z.object(one),
    output: givenFile,
    gives: "file",
  }),
  eraseContact: post("/api/contacts/:id/erasure", {
    may: customerPolicy.personalData,
    summary: "Erases a contact's personal data for good; the name must be typed again",
    input: z.object({ ...one, name: z.string().trim().max(200) }),
    output: Contact,
  }),
  export: get("/api/customer-export", {
    may: customerPolicy.export,
    summary: "Gives the customers of a list as it is filtered, with their sites and contacts, as CSV or Excel",
    input: z.object({
      ...filter,
      text: z.string().trim().max(100).optional(),
      ...listFormatAsked,
    }),
    output: givenFile,
    gives: "file",
  }),
} satisfies Api;
