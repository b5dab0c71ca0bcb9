import { Button, Checkbox, Group, Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { languages } from "@kept/domain/kit/language.ts";
import { roles } from "@kept/domain/kit/actor.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { OwnRole } from "@kept/domain/staff/own-role.ts";
import { roomNames } from "@kept/domain/staff/room-names.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { languageNames } from "../platform/language.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { codeFrom } from "./code-from.ts";
import { messages } from "./rights-messages.ts";
import type { Right } from "./rights-table.tsx";
import { SightChoice } from "./sight-choice.tsx";
import { SureButton } from "./sure-button.tsx";
import { useRightNames } from "./use-right-names.ts";
import classes from "./staff.module.css";

type Facts = Omit<OwnRole, "held">;
type Props = { role: OwnRole | null; rights: readonly Right[]; done: () => void };

/** Picks rights into a role of the company's own; a new one begins with what everybody has, so that its holder can work at all. */
export function OwnRoleForm({ role, rights, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [facts, setFacts] = useState<Facts>(() => (role ? factsOf(role) : blank(rights)));
  const put = useDo(staffApi.putOwnRole, {
    onDone: done,
    onRefused: ({ more }) => {
      const current = OwnRole.safeParse(more["current"]);
      if (current.success && role) setFacts(factsOf(current.data));
      return true;
    },
  });
  const remove = useDo(staffApi.removeOwnRole, { onDone: done });
  const code = facts.code || codeFrom(facts.name.en);
  const save = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ ...facts, code });
  };
  return (
    <SidePanel title={role ? role.name[language] : t("addOwnRole")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          {languages.map((each, index) => (
            <TextInput
              key={each}
              label={`${t("name")} · ${languageNames[each]}`}
              lang={each}
              required
              autoFocus={index === 0 && !role}
              maxLength={60}
              value={facts.name[each]}
              onChange={(event) => setFacts({ ...facts, name: { ...facts.name, [each]: event.currentTarget.value } })}
            />
          ))}
          {!role && (
            <TextInput
              label={t("code")}
              description={t("codeHint")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              maxLength={60}
              required
              value={code}
              onChange={(event) => setFacts({ ...facts, code: event.currentTarget.value })}
            />
          )}
          <SightChoice label={t("roleSees")} sees={facts.sees} onChange={(sees) => setFacts({ ...facts, sees })} />
          <VerbPicks rights={rights} verbs={facts.verbs} onChange={(verbs) => setFacts({ ...facts, verbs })} />
          {put.error && <ErrorNote says={put.error.detail} />}
          <Group className={classes.foot}>
            <Button type="submit" loading={put.isPending}>
              {t("save")}
            </Button>
            <Button variant="subtle" onClick={done}>
              {t("cancel")}
            </Button>
            <span className={classes.quiet}>{t("picked", { n: facts.verbs.length })}</span>
          </Group>
          {role && (
            <SureButton
              word={t("remove")}
              asks={t("removeAsks")}
              busy={remove.isPending}
              does={() => remove.mutate({ code: role.code })}
            />
          )}
        </Stack>
      </form>
    </SidePanel>
  );
}

const factsOf = ({ code, name, verbs, sees, version }: OwnRole): Facts => ({ code, name, verbs, sees, version });

const blank = (rights: readonly Right[]): Facts => ({
  code: "",
  name: { "zh-Hant": "", "zh-Hans": "", en: "" },
  verbs: rights.filter(({ who, canBeGiven }) => canBeGiven && who.length === roles.length).map(({ verb }) => verb),
  sees: "all",
  version: 0,
});

type PicksProps = { rights: readonly Right[]; verbs: readonly string[]; onChange: (verbs: string[]) => void };

/** Every right that can be given, room by room; a room's box takes all of it. */
function VerbPicks({ rights, verbs, onChange }: PicksProps) {
  const t = useMessages(messages);
  const language = useLanguage();
  const nameOf = useRightNames();
  const turn = (some: readonly string[], on: boolean) =>
    onChange([...verbs.filter((verb) => !some.includes(verb)), ...(on ? some : [])]);
  const offered = rights.filter(({ who }) => who !== "anyone");
  return [...Map.groupBy(offered, ({ verb }) => verb.split(".")[0] ?? "")].map(([room, ofRoom]) => {
    const given = ofRoom.filter((right) => right.canBeGiven).map((right) => right.verb);
    const on = given.filter((verb) => verbs.includes(verb));
    return (
      <fieldset key={room} className={classes.fieldset}>
        <legend>
          <Checkbox
            label={roomNames[room]?.[language] ?? room}
            checked={on.length === given.length && given.length > 0}
            indeterminate={on.length > 0 && on.length < given.length}
            onChange={(event) => turn(given, event.currentTarget.checked)}
          />
        </legend>
        {ofRoom.map(({ verb, canBeGiven }) => (
          <Checkbox
            key={verb}
            className={classes.pick}
            label={nameOf(verb)}
            {...(canBeGiven ? {} : { description: t("never") })}
            disabled={!canBeGiven}
            checked={verbs.includes(verb)}
            onChange={(event) => turn([verb], event.currentTarget.checked)}
          />
        ))}
      </fieldset>
    );
  });
}
