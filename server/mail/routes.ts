import { mailApi } from "@kept/domain/mail/api.ts";
import { serve } from "../platform/http.ts";
import { addMailbox, changeMailbox, lookList, mailboxList, tryToCollect } from "./set-up-mailbox.ts";
import { beginMail } from "./begin-mail.ts";
import { mySignature, putMySignature } from "./keep-signature.ts";
import { changeSending, sendingShown, tryToSend } from "./set-up-sending.ts";
import { answerArrival, mailsOfTicket, takeMailBack, writeOnTicket } from "./send-mail.ts";
import { beginMailboxSignIn, endMailboxSignIn } from "./sign-in-mailbox.ts";
import { mailShown, pageWithPictures } from "./show-mail.ts";

export const routes = serve(mailApi, {
  mailboxes: mailboxList,
  add: addMailbox,
  change: changeMailbox,
  trial: tryToCollect,
  beginSignIn: beginMailboxSignIn,
  endSignIn: endMailboxSignIn,
  looks: lookList,
  sending: sendingShown,
  changeSending,
  trySending: tryToSend,
  beginning: beginMail,
  mySignature,
  putMySignature,
  write: writeOnTicket,
  answer: answerArrival,
  ofTicket: mailsOfTicket,
  takeBack: takeMailBack,
  pageOfArrival: pageWithPictures,
  ofArrival: mailShown,
});
