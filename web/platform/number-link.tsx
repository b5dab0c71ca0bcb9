/** A telephone number that is dialled when it is clicked; as typed where it is none. */
export function NumberLink({ number }: { number: string }) {
  const dialled = number.replace(/[^\d+*#,;]/g, "");
  return dialled.length < 3 ? <>{number}</> : <a href={`tel:${dialled}`}>{number}</a>;
}
