import { useState, type RefObject } from "react";
import { flushSync } from "react-dom";
import { Button, Textarea } from "@mantine/core";
import { useMessages } from "../platform/use-messages.ts";
import classes from "./mail.module.css";
import { markSelection } from "./mark-selection.ts";
import { RichText } from "./rich-text.tsx";
import { writingWords } from "./writing-words.ts";

type Props = {
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  text: string;
  change: (text: string) => void;
};

const keys = { b: "bold", k: "link" } as const;

/** Words with bold, lists and links, typed as marks one sees, and shown as they will stand. */
export function RichField({ field, label, text, change }: Props) {
  const t = useMessages(writingWords);
  const [previews, setPreviews] = useState(false);
  const mark = (how: "bold" | "list" | "link") => {
    const area = field.current;
    if (!area) return;
    const next = markSelection({ text, from: area.selectionStart, to: area.selectionEnd }, how);
    // The words stand in the field before the next key, however fast one types.
    flushSync(() => change(next.text));
    area.focus();
    area.setSelectionRange(next.from, next.to);
  };
  return (
    <>
      <Textarea
        ref={field}
        required
        autosize
        minRows={4}
        maxRows={20}
        label={label}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (!(event.ctrlKey || event.metaKey) || !(event.key in keys)) return;
          event.preventDefault();
          event.stopPropagation();
          mark(keys[event.key as keyof typeof keys]);
        }}
      />
      <div role="toolbar" aria-label={t("marks")} className={classes.acts}>
        {(["bold", "list", "link"] as const).map((how) => (
          <Button key={how} size="compact-xs" variant="default" onClick={() => mark(how)}>
            {t(how)}
          </Button>
        ))}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-expanded={previews}
          disabled={text.trim() === ""}
          onClick={() => setPreviews(!previews)}
        >
          {t("preview")}
        </Button>
      </div>
      {previews && text.trim() !== "" && (
        <div role="note" aria-label={t("preview")} className={classes.preview}>
          <RichText text={text} />
        </div>
      )}
    </>
  );
}
