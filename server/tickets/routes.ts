import { ticketsApi } from "@kept/domain/tickets/api.ts";
import { serve } from "../platform/http.ts";
import { addNote } from "./add-note.ts";
import { acknowledgeHelp, giveHelp } from "./answer-help.ts";
import { askHelp } from "./ask-help.ts";
import { attachFile, attachmentOf, attachmentsOf } from "./attach-file.ts";
import { changeTagsOfMany, changeUrgencyOfMany } from "./bulk-changes.ts";
import { changeField, fieldsSeen, makeField, orderFields, restoreField, retireField } from "./change-field.ts";
import { closeTicket } from "./close-ticket.ts";
import { bePresent, leaveTicket } from "./be-present.ts";
import { correctTicket } from "./correct-ticket.ts";
import { decideVisit } from "./decide-visit.ts";
import { exportTicketList } from "./list-export.ts";
import { fillIn, storySeen, ticketFields } from "./fill-in-fields.ts";
import { ticketStory } from "./find-tickets.ts";
import { joinTicket } from "./join-ticket.ts";
import { ticketList } from "./list-tickets.ts";
import { answerChildren, linkTickets, mergeCandidates, ticketBonds, unlinkTickets } from "./link-tickets.ts";
import { logContact } from "./log-contact.ts";
import { mergePreview, mergeTicket, undoMerge } from "./merge-ticket.ts";
import { openAgain } from "./open-again.ts";
import { openTicket } from "./open-ticket.ts";
import { reopenTicket } from "./reopen-ticket.ts";
import { searchTickets } from "./search-tickets.ts";
import { setTags } from "./set-tags.ts";
import { setUrgency } from "./set-urgency.ts";
import { splitReport } from "./split-report.ts";
import { solveTicket } from "./solve-ticket.ts";
import { follow, unfollow } from "./follow.ts";
import { mentionable } from "./mention.ts";
import { followersOf } from "./store-followers.ts";
import { correctTime, removeTime, spendTime, startWatch, stopWatch, ticketTimes } from "./spend-time.ts";
import { doReminder, dropReminder, moveReminder, proposedTimes, remind, reminders, undoReminder } from "./remind.ts";
import { dropReply, putReply, replies, replyValues, shareReply } from "./replies.ts";
import { retag, tagsKnown, undoRetag } from "./tidy-tags.ts";
import { helpWaiting } from "./store-help.ts";
import { presentOn } from "./store-presence.ts";
import { changeView, dropView, makeView, shareView, ticketViewCounts, ticketViews } from "./views.ts";
import { resumeTicket, waitFor } from "./wait-for.ts";

export const routes = serve(ticketsApi, {
  search: searchTickets,
  tagMany: changeTagsOfMany,
  setUrgencyOfMany: changeUrgencyOfMany,
  exportList: exportTicketList,
  views: ticketViews,
  viewCounts: ticketViewCounts,
  makeView,
  changeView,
  shareView,
  dropView,
  followers: async (work, { id }) => ({ rows: await followersOf(work, id) }),
  follow,
  unfollow,
  mentionable,
  bonds: ticketBonds,
  candidates: mergeCandidates,
  mergePreview,
  merge: mergeTicket,
  undoMerge,
  splitOff: splitReport,
  openAgain,
  link: linkTickets,
  unlink: unlinkTickets,
  answerChildren,
  times: ticketTimes,
  spend: spendTime,
  correctTime,
  removeTime,
  startWatch,
  stopWatch,
  reminders,
  proposedTimes,
  remind,
  moveReminder,
  doReminder,
  undoReminder,
  dropReminder,
  replies,
  replyValues,
  putReply,
  shareReply,
  dropReply,
  fields: fieldsSeen,
  makeField,
  orderFields,
  changeField,
  retireField,
  restoreField,
  fieldValues: ticketFields,
  fillIn,
  list: ticketList,
  open: openTicket,
  read: async (work, input) => storySeen(work, await ticketStory(work, input)),
  present: async (work, { id }) => ({ rows: await presentOn(work, id) }),
  bePresent,
  leave: leaveTicket,
  correct: correctTicket,
  note: addNote,
  attach: attachFile,
  attachment: attachmentOf,
  attachments: attachmentsOf,
  tag: setTags,
  tags: tagsKnown,
  retag,
  undoRetag,
  setUrgency,
  join: joinTicket,
  contact: logContact,
  askHelp,
  acknowledgeHelp,
  giveHelp,
  helpRequests: async (work) => ({ rows: await helpWaiting(work) }),
  decideVisit,
  wait: waitFor,
  resume: resumeTicket,
  solve: solveTicket,
  reopen: reopenTicket,
  close: closeTicket,
});
