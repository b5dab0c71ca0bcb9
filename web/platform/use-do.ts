import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { notifications } from "@mantine/notifications";
import type { AskOf, Endpoint, OutputOf } from "@kept/domain/kit/api.ts";
import { ask, type Refused } from "./client.ts";
import { refresh } from "./queries.ts";
import { resourceOf } from "./resource.ts";

type Options<E extends Endpoint> = {
  readonly onDone?: (answer: OutputOf<E>, input: AskOf<E>) => void;
  /** True when the page itself has dealt with the refusal, so that no notification is needed. */
  readonly onRefused?: (refused: Refused, input: AskOf<E>) => boolean;
};

/** Does one thing on the server and refreshes what it is about; a refusal is shown with its sentence and given back. */
export function useDo<E extends Endpoint>(
  endpoint: E,
  { onDone, onRefused }: Options<E> = {},
): UseMutationResult<OutputOf<E>, Refused, AskOf<E>> {
  return useMutation<OutputOf<E>, Refused, AskOf<E>>({
    mutationFn: (input) => ask(endpoint, input),
    onSuccess: (answer, input) => {
      refresh(new Set([resourceOf(endpoint)]));
      onDone?.(answer, input);
    },
    onError: (refused, input) => {
      if (onRefused?.(refused, input)) return;
      notifications.show({ color: "red", message: refused.detail || refused.message, autoClose: 8_000 });
    },
  });
}
