import { Button, Group, MultiSelect, Stack, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { tagsApi, type TagUse } from "@kept/domain/tickets/tags-api.ts";
import { showUndo } from "@kept/ui/show-undo.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { tagMessages } from "./tag-messages.ts";
import classes from "./tickets.module.css";

type Props = { use: TagUse; all: readonly TagUse[]; mayChange: boolean; done: () => void };

/** One tag: its tickets, another name, what is merged into it, or away with it. */
export function TagPanel({ use, all, mayChange, done }: Props) {
  const t = useMessages(tagMessages);
  return (
    <SidePanel title={use.tag} close={done}>
      <p>{t("counts", { open: use.open, all: use.all })}</p>
      <Link to="/tickets" search={{ tag: use.tag, view: "all" } as never}>
        {t("show")}
      </Link>
      {mayChange && <TagForm use={use} all={all} done={done} />}
    </SidePanel>
  );
}

function TagForm({ use, all, done }: Omit<Props, "mayChange">) {
  const t = useMessages(tagMessages);
  const [name, setName] = useState(use.tag);
  const [others, setOthers] = useState<string[]>([]);
  const undo = useDo(tagsApi.undoRetag);
  const retag = useDo(tagsApi.retag, {
    onDone: ({ id, tickets }) => {
      showUndo(t("done", { n: tickets }), t("undo"), () => undo.mutate({ id }));
      done();
    },
  });
  const becomes = name.trim();
  const exists = becomes !== use.tag && all.some(({ tag }) => tag === becomes);
  const changes = becomes !== "" && (becomes !== use.tag || others.length > 0);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (changes) retag.mutate({ tags: [use.tag, ...others], becomes });
  };
  return (
    <Stack component="form" gap="sm" mt="md" onSubmit={save}>
      <TextInput
        size="xs"
        maxLength={60}
        label={t("rename")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <MultiSelect
        size="xs"
        searchable
        label={t("others")}
        data={all.map(({ tag }) => tag).filter((tag) => tag !== use.tag && tag !== becomes)}
        value={others}
        onChange={setOthers}
        comboboxProps={{ withinPortal: false }}
      />
      {exists && <p role="status">{t("merges", { tag: becomes })}</p>}
      <p className={classes.quiet}>{t("rules")}</p>
      <Group>
        <Button type="submit" size="xs" disabled={!changes} loading={retag.isPending}>
          {t(exists || others.length > 0 ? "applyMerge" : "applyRename")}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          loading={retag.isPending}
          onClick={() => retag.mutate({ tags: [use.tag], becomes: null })}
        >
          {t("remove")}
        </Button>
      </Group>
    </Stack>
  );
}
