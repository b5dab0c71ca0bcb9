import { useState } from "react";
import { TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { ticketsApi } from "@kept/domain/tickets/api.ts";
import type { Ticket } from "@kept/domain/tickets/ticket.ts";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./tickets.module.css";

/** The tags of a ticket; each leads to the list of its like. */
export function TagList({ ticket }: { ticket: Ticket }) {
  const t = useMessages(messages);
  const set = useDo(ticketsApi.tag);
  const [typed, setTyped] = useState("");
  const change = (tags: string[]) => set.mutate({ id: ticket.id, tags });
  return (
    <div>
      {ticket.tags.map((tag) => (
        <span key={tag} className={classes.tag}>
          <Link to="/tickets" search={{ tag, view: "all" } as never} className={classes.number}>
            {tag}
          </Link>
          <button
            type="button"
            className={classes.plain}
            aria-label={`− ${tag}`}
            onClick={() => change(ticket.tags.filter((each) => each !== tag))}
          >
            ×
          </button>
        </span>
      ))}
      <TextInput
        size="xs"
        aria-label={t("addTag")}
        placeholder={t("addTag")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const tag = typed.trim();
          if (event.key !== "Enter" || event.nativeEvent.isComposing || tag === "") return;
          setTyped("");
          change([...ticket.tags, tag]);
        }}
      />
    </div>
  );
}
