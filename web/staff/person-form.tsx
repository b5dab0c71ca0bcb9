import { Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { staffApi } from "@kept/domain/staff/api.ts";
import { Person } from "@kept/domain/staff/person.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import { PersonFields, type PersonFacts } from "./person-fields.tsx";
import { FormActs } from "../platform/form-acts.tsx";

/** Changes someone's particulars; when someone else was quicker, the form shows theirs and says so. */
export function PersonForm({ person, done }: { person: Person; done: () => void }) {
  const t = useMessages(messages);
  const [version, setVersion] = useState(person.version);
  const [facts, setFacts] = useState<PersonFacts>(() => factsOf(person));
  const change = useDo(staffApi.changePerson, {
    onDone: done,
    onRefused: ({ more }) => {
      const current = Person.safeParse(more["current"]);
      if (current.success) {
        setVersion(current.data.version);
        setFacts(factsOf(current.data));
      }
      return true;
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ id: person.id, version, ...facts });
  };
  return (
    <form onSubmit={save}>
      <Stack gap="sm">
        <PersonFields facts={facts} onChange={setFacts} />
        {change.error && <ErrorNote says={change.error.detail} />}
        <FormActs says={t("save")} busy={change.isPending} cancel={done} />
      </Stack>
    </form>
  );
}

const factsOf = ({ id: _id, version: _version, leftAt: _leftAt, ...facts }: Person): PersonFacts => facts;
