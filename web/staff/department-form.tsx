import { Stack, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { languages } from "@kept/domain/kit/language.ts";
import { staffApi } from "@kept/domain/staff/api.ts";
import { Department } from "@kept/domain/staff/department.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { SidePanel } from "@kept/ui/side-panel.tsx";
import { languageNames } from "../platform/language.ts";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { codeFrom } from "./code-from.ts";
import { messages } from "./messages.ts";
import { StaffChoice } from "./staff-choice.tsx";
import { FormActs } from "../platform/form-acts.tsx";

const blank = {
  code: "",
  name: { "zh-Hant": "", "zh-Hans": "", en: "" },
  managerId: null,
  deputyId: null,
  version: 0,
} as const;
const factsOf = ({ code, name, managerId, deputyId, version }: Department) => ({
  ...{ code, name, managerId, deputyId, version },
});

/** Adds or changes a department: its name in three languages, who leads it, who stands in. When someone else was quicker, theirs is shown. */
export function DepartmentForm({ department, done }: { department: Department | null; done: () => void }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [facts, setFacts] = useState<ReturnType<typeof factsOf>>(() => (department ? factsOf(department) : blank));
  const change = (part: Partial<typeof facts>) => setFacts({ ...facts, ...part });
  const put = useDo(staffApi.putDepartment, {
    onDone: done,
    onRefused: ({ more }) => {
      const current = Department.safeParse(more["current"]);
      if (current.success && department) setFacts(factsOf(current.data));
      return true;
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ ...facts, code: facts.code || codeFrom(facts.name.en) });
  };
  return (
    <SidePanel title={department ? department.name[language] : t("addDepartment")} close={done}>
      <form onSubmit={save}>
        <Stack gap="sm">
          {languages.map((each, index) => (
            <TextInput
              key={each}
              label={`${t("departmentName")} · ${languageNames[each]}`}
              lang={each}
              required
              autoFocus={index === 0}
              maxLength={60}
              value={facts.name[each]}
              onChange={(event) => change({ name: { ...facts.name, [each]: event.currentTarget.value } })}
            />
          ))}
          {!department && (
            <TextInput
              label={t("departmentCode")}
              description={t("codeHint")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              maxLength={60}
              required
              value={facts.code || codeFrom(facts.name.en)}
              onChange={(event) => change({ code: event.currentTarget.value })}
            />
          )}
          <StaffChoice label={t("leads")} value={facts.managerId} onChange={(managerId) => change({ managerId })} />
          <StaffChoice
            label={t("deputy")}
            value={facts.deputyId}
            onChange={(deputyId) => change({ deputyId })}
            {...(facts.managerId ? { except: facts.managerId } : {})}
          />
          {put.error && <ErrorNote says={put.error.detail} />}
          <FormActs says={t("save")} busy={put.isPending} cancel={done} />
        </Stack>
      </form>
    </SidePanel>
  );
}
