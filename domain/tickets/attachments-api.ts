import { z } from "zod";
import { FileFacts } from "../files/file.ts";
import { get, givenFile, post, sentFile, type Api } from "../kit/api.ts";
import { ticketPolicy } from "./policy.ts";
import { Ticket } from "./ticket.ts";

const one = { id: z.uuid() };

/** What one may ask about the files on a ticket. */
export const attachmentsApi = {
  attach: post("/api/tickets/:id/attachments", {
    may: ticketPolicy.attach,
    summary: "Attaches a file to a ticket, once however often it is sent",
    input: z.object({ ...one, file: sentFile }),
    output: Ticket,
    sends: "file",
  }),
  attachments: get("/api/tickets/:id/attachments", {
    may: ticketPolicy.read,
    summary: "Lists the files of a ticket and whether each can be fetched",
    input: z.object(one),
    output: z.object({ rows: z.array(FileFacts) }),
  }),
  attachment: get("/api/tickets/:id/attachments/:fileId", {
    may: ticketPolicy.read,
    summary: "Gives a file attached to a ticket; with `preview` a PDF to be shown in a frame",
    input: z.object({ ...one, fileId: z.uuid(), preview: z.stringbool().optional() }),
    output: givenFile,
    gives: "file",
  }),
} satisfies Api;
