import { means, stretchesOf, type Mention } from "@kept/domain/kit/mention.ts";
import { MentionMark } from "@kept/ui/mention-mark.tsx";
import { useMe } from "./use-me.ts";

/** A text with the people and departments it mentions marked; myself and my department more. */
export function WithMentions({ text, mentions }: { text: string; mentions: readonly Mention[] }) {
  const me = useMe();
  return stretchesOf(text, mentions).map(({ says, mention }, place) =>
    mention ? (
      <MentionMark key={place} mine={means(mention, me)}>
        {says}
      </MentionMark>
    ) : (
      says
    ),
  );
}
