import { useState } from "react";
import { Button, NativeSelect, NumberInput, PasswordInput, TextInput } from "@mantine/core";
import { phoneApi } from "@kept/domain/phone/api.ts";
import { SourceKind, sourceKinds } from "@kept/domain/phone/set-up.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./phone.module.css";
import type { Shown } from "./secret-shown.tsx";

/** How a telephone system is connected, and what it is called. */
export function SourceForm({ done }: { done: (made?: Shown) => void }) {
  const t = useMessages(messages);
  const [kind, setKind] = useState<SourceKind>("signed");
  const [typed, setTyped] = useState({
    name: "",
    code: "pbx",
    host: "",
    port: 5_038,
    user: "kept",
    password: "",
    trunk: "from-trunk",
  });
  const type = (field: keyof typeof typed) => (event: { currentTarget: { value: string } }) => {
    const { value } = event.currentTarget;
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const add = useDo(phoneApi.addSource, {
    onRefused: () => true,
    onDone: ({ secret }) => done(secret && kind !== "asterisk" ? { kind, secret } : undefined),
  });
  const { name, code, host, port, user, password, trunk } = typed;
  const trunkContexts = trunk.split(/[\s,]+/).filter(Boolean);
  const place = { host, port, user, trunkContexts: trunkContexts.length > 0 ? trunkContexts : ["from-trunk"] };
  return (
    <form
      className={classes.form}
      aria-label={t("addSource")}
      onKeyDown={(event) => event.key === "Escape" && done()}
      onSubmit={(event) => {
        event.preventDefault();
        const asterisk = kind === "asterisk" ? { asterisk: place, password } : {};
        add.mutate({ name, code, kind, ...asterisk });
      }}
    >
      <NativeSelect
        label={t("kind")}
        value={kind}
        data={sourceKinds.map((value) => ({ value, label: t(value) }))}
        onChange={(event) => setKind(SourceKind.parse(event.currentTarget.value))}
      />
      <TextInput label={t("name")} required autoFocus value={name} onChange={type("name")} />
      <TextInput label={t("code")} description={t("codeHint")} required value={code} onChange={type("code")} />
      {kind === "asterisk" && (
        <>
          <TextInput label={t("host")} required value={host} onChange={type("host")} />
          <NumberInput
            label={t("port")}
            required
            value={port}
            onChange={(value) => setTyped((before) => ({ ...before, port: Number(value) || 5_038 }))}
          />
          <TextInput label={t("user")} required value={user} onChange={type("user")} />
          <PasswordInput label={t("password")} required value={password} onChange={type("password")} />
          <TextInput label={t("trunk")} value={trunk} onChange={type("trunk")} />
        </>
      )}
      {add.error && <ErrorNote says={add.error.detail} />}
      <div className={classes.acts}>
        <Button type="submit" loading={add.isPending}>
          {t("save")}
        </Button>
        <Button variant="default" onClick={() => done()}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
