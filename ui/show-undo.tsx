import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";

/** Says what was done and lets it be taken back for a while (milliseconds), instead of asking beforehand. */
export function showUndo(says: string, word: string, undo: () => void, lasts = 8_000): void {
  const id = notifications.show({
    autoClose: lasts,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{says}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {word}
        </Button>
      </Group>
    ),
  });
}
