import { Button, Group, Stack } from "@mantine/core";
import type { FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { useDraft } from "../platform/draft.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { OneTimePassword } from "./one-time-password.tsx";
import { PersonFields, type PersonFacts } from "./person-fields.tsx";

/** Takes someone on, then shows the password they sign in with first. What is typed outlives Escape; only Cancel forgets it. */
export function NewPerson({ done }: { done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [draft, keepDraft] = useDraft("new-person");
  const facts = factsIn(draft) ?? { name: "", email: "", roles: [], skills: [], speaks: [], language };
  const create = useDo(staffApi.createPerson, { onRefused: () => true, onDone: () => keepDraft("") });
  const save = (event: FormEvent) => {
    event.preventDefault();
    create.mutate(facts);
  };
  return (
    <SidePanel title={create.data?.name ?? t("addPerson")} close={done}>
      {create.data?.oneTimePassword ? (
        <Stack>
          <OneTimePassword says={t("oneTimeIs", { name: create.data.name })} password={create.data.oneTimePassword} />
          <Button variant="default" onClick={done}>
            {t("close")}
          </Button>
        </Stack>
      ) : (
        <form onSubmit={save}>
          <Stack gap="sm">
            <PersonFields facts={facts} onChange={(typed) => keepDraft(JSON.stringify(typed))} />
            {create.error && <ErrorNote says={create.error.detail} />}
            <Group>
              <Button type="submit" loading={create.isPending}>
                {t("addPerson")}
              </Button>
              <Button
                variant="subtle"
                onClick={() => {
                  keepDraft("");
                  done();
                }}
              >
                {t("cancel")}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </SidePanel>
  );
}

/** What was typed before the panel was closed by Escape; undefined when there is none, or it is from an older desk. */
function factsIn(draft: string): PersonFacts | undefined {
  try {
    const typed = JSON.parse(draft) as PersonFacts;
    return typeof typed.name === "string" && typeof typed.email === "string" ? typed : undefined;
  } catch {
    return undefined;
  }
}
