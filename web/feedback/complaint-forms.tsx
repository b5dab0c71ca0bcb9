import { useRef, useState } from "react";
import { Button, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { feedbackApi } from "@kept/domain/feedback/api.ts";
import { Verdict, verdictNames } from "@kept/domain/feedback/complaint.ts";
import { KeyHint } from "@kept/ui/key-hint.tsx";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { useDraft } from "../platform/draft.ts";
import { useDo } from "../platform/use-do.ts";
import { useKeys } from "../platform/use-keys.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import classes from "./feedback.module.css";
import { messages } from "./messages.ts";

/** What the customer was told; kept as it is typed, sent with Ctrl Enter. */
export function AnswerForm({ id, hold, again }: { id: string; hold: () => void; again: boolean }) {
  const t = useMessages(messages);
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useDraft(`complaint:${id}`);
  const answer = useDo(feedbackApi.answerComplaint, {
    onDone: () => {
      setText("");
      hold();
    },
  });
  const send = () => {
    if (text.trim() !== "" && !answer.isPending) answer.mutate({ id, text });
  };
  useKeys({ a: () => field.current?.focus(), "Ctrl+Enter": send, Escape: () => field.current?.blur() });
  return (
    <form
      className={classes.outcome}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        ref={field}
        autosize
        minRows={2}
        label={t("answer")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.outcomes}>
        <Button
          type="submit"
          variant={again ? "default" : "filled"}
          disabled={text.trim() === ""}
          loading={answer.isPending}
          rightSection={<KeyHint keys="Ctrl Enter" />}
        >
          {t(again ? "answerAgain" : "sendAnswer")}
        </Button>
      </div>
    </form>
  );
}

/** What was found, and the end of it; it can be taken back at once. */
export function CloseForm({ id, hold }: { id: string; hold: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [verdict, setVerdict] = useState<Verdict>();
  const [words, setWords] = useDraft(`complaint-closing:${id}`);
  const reopen = useDo(feedbackApi.reopenComplaint);
  const close = useDo(feedbackApi.closeComplaint, {
    onDone: () => {
      setWords("");
      hold();
      showUndo(t("closed"), t("undo"), () => reopen.mutate({ id }));
    },
  });
  return (
    <form
      className={classes.outcome}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict) close.mutate({ id, verdict, text: words });
      }}
    >
      <div className={classes.ratings}>
        <span id="verdict">{t("verdict")}</span>
        <SegmentedControl
          size="sm"
          aria-labelledby="verdict"
          value={verdict ?? ""}
          data={Verdict.options.map((value) => ({ value, label: verdictNames[value][language] }))}
          onChange={(value) => setVerdict(Verdict.parse(value))}
        />
      </div>
      <TextInput
        aria-label={t("closingWords")}
        placeholder={t("closingWords")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <div className={classes.outcomes}>
        <Button type="submit" disabled={!verdict} loading={close.isPending}>
          {t("closeComplaint")}
        </Button>
      </div>
    </form>
  );
}
