import { z } from "zod";
import { listGroups, ListSort } from "./list-columns.ts";

/** What a list of tickets can be narrowed by. `state` is "open", "all", or states with commas between. */
export const ticketFilters = {
  state: z.string().max(200).default("open"),
  urgency: z.string().max(100).optional(),
  engineerId: z.uuid().optional(),
  customerId: z.uuid().optional(),
  tag: z.string().max(60).optional(),
  /** "<id of a field of the company's own>:<what it says>"; a choice by its key, yes and no as true and false. */
  field: z.string().max(2_050).optional(),
  mine: z.stringbool().optional(),
  unassigned: z.stringbool().optional(),
  /** Only those whoever asks follows. */
  followed: z.stringbool().optional(),
  /** A ticket number or words of the fault, the machine or the customer's name. */
  text: z.string().trim().max(200).optional(),
  /** By the next clock (open tickets only), the newest report first, or a column, downwards with "-"; what is not in that order already is sorted among the first 10,000. */
  sort: ListSort.default("clock"),
  /** Ids of fields of the company's own that come with each row, with commas between. */
  own: z.string().max(1_000).optional(),
  group: z.enum(listGroups).optional(),
};
