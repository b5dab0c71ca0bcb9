import { FieldInput } from "../tickets/field-input.tsx";
import { useDesk } from "./desk.ts";
import { useOwnFields } from "./use-own-fields.ts";

/** The company's own fields that are asked with the fault; what must be filled in says so. */
export function OwnFields() {
  const { draft, edit } = useDesk();
  const { asked, lacking } = useOwnFields();
  return asked.map((field) => (
    <div key={field.id} data-own-field={lacking.includes(field) ? "lacking" : "filled"}>
      <FieldInput
        size="sm"
        field={field}
        needed={field.need === "always"}
        value={draft.fields[field.id] ?? null}
        change={(value) =>
          edit((before) => {
            const { [field.id]: _, ...others } = before.fields;
            return { ...before, fields: value === null ? others : { ...others, [field.id]: value } };
          })
        }
      />
    </div>
  ));
}
