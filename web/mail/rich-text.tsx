import { richBlocks, type Block, type Span } from "@kept/domain/mail/rich-text.ts";

/** A mail as its reader will see it. */
export const RichText = ({ text }: { text: string }) =>
  richBlocks(text).map((block, place) => <Part key={place} block={block} />);

function Part({ block }: { block: Block }) {
  const lines = block.lines.map((spans, place) => <Line key={place} spans={spans} />);
  const rows = lines.map((line, place) => <li key={place}>{line}</li>);
  if (block.kind === "bullets") return <ul>{rows}</ul>;
  if (block.kind === "numbers") return <ol start={block.from}>{rows}</ol>;
  const words = lines.map((line, place) => (
    <span key={place}>
      {place > 0 && <br />}
      {line}
    </span>
  ));
  return block.kind === "quote" ? <blockquote>{words}</blockquote> : <p>{words}</p>;
}

const Line = ({ spans }: { spans: readonly Span[] }) =>
  spans.map(({ text, bold, href }, place) => {
    const words = bold ? <strong>{text}</strong> : text;
    return href === null ? (
      <span key={place}>{words}</span>
    ) : (
      <a key={place} href={href} target="_blank" rel="noreferrer">
        {words}
      </a>
    );
  });
