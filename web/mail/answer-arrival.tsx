import { useState } from "react";
import { Button } from "@mantine/core";
import type { Arrival } from "@kept/domain/arrivals/arrival.ts";
import { mailApi } from "@kept/domain/mail/api.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { useKeys } from "../platform/use-keys.ts";
import { useMay } from "../platform/use-may.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { WriteMail } from "./write-mail.tsx";

/** Answers mail that came in, without a ticket. */
export function AnswerArrival({ arrival, hold }: { arrival: Arrival; hold: () => void }) {
  const t = useMessages(messages);
  const may = useMay();
  const [writing, setWriting] = useState(false);
  const canAnswer = may(mailApi.answer) && arrival.sender.address.includes("@");
  useKeys(canAnswer ? { y: { says: t("answerMail"), does: () => setWriting(true) } } : {});
  if (!canAnswer) return null;
  return (
    <>
      <Button size="xs" variant="default" rightSection={<KeyHint keys="y" />} onClick={() => setWriting(true)}>
        {t("answerMail")}
      </Button>
      {writing && (
        <WriteMail
          about={{ on: mailApi.answer, id: arrival.id }}
          to={arrival.sender}
          subject={`Re: ${arrival.subject.replace(/^(re|回复|回覆)\s*[:：]\s*/i, "")}`}
          close={() => setWriting(false)}
          done={hold}
        />
      )}
    </>
  );
}
