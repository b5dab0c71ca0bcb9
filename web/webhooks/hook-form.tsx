import { Button, Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { hookKinds, type Hook, type HookKind } from "@kept/domain/webhooks/hook.ts";
import { webhooksApi } from "@kept/domain/webhooks/api.ts";
import { ErrorNote } from "@kept/ui/error-note.tsx";
import { useDo } from "../platform/use-do.ts";
import { useLanguage, useMessages } from "../platform/use-messages.ts";
import { messages } from "./messages.ts";
import classes from "./webhooks.module.css";

type Props = {
  /** The address to be changed; null for a new one. */
  hook: Hook | null;
  /** Called when it is closed; with the secret when an address was added. */
  done: (secret?: string) => void;
};

const allKinds = Object.keys(hookKinds) as HookKind[];

/** Where to, and what of. */
export function HookForm({ hook, done }: Props) {
  const t = useMessages(messages);
  const language = useLanguage();
  const [address, setAddress] = useState(hook?.address ?? "");
  const [kinds, setKinds] = useState<readonly string[]>(hook?.kinds ?? ["ticket.opened", "promise.broken"]);
  const add = useDo(webhooksApi.add, { onRefused: () => true, onDone: ({ secret }) => done(secret) });
  const change = useDo(webhooksApi.change, { onRefused: () => true, onDone: () => done() });
  const refused = add.error ?? change.error;
  const chosen = allKinds.filter((kind) => kinds.includes(kind));
  return (
    <form
      className={classes.form}
      aria-label={t(hook ? "change" : "add")}
      onSubmit={(event) => {
        event.preventDefault();
        if (hook) change.mutate({ id: hook.id, address, kinds: chosen });
        else add.mutate({ address, kinds: chosen });
      }}
      onKeyDown={(event) => event.key === "Escape" && done()}
    >
      <TextInput
        type="url"
        label={t("address")}
        placeholder="https://example.com/hooks"
        required
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Checkbox.Group label={t("kinds")} value={[...kinds]} onChange={setKinds}>
        <div className={classes.kinds}>
          {allKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={hookKinds[kind][language]} description={kind} />
          ))}
        </div>
      </Checkbox.Group>
      {refused && <ErrorNote says={refused.detail} />}
      <div className={classes.acts}>
        <Button
          type="submit"
          loading={add.isPending || change.isPending}
          disabled={chosen.length === 0 || address.trim() === ""}
        >
          {t("save")}
        </Button>
        <Button variant="default" onClick={() => done()}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
