/** A text with somebody's name in it, the name kept apart: its direction of writing turns nothing around it. */
export function Isolated({ text, name }: { readonly text: string; readonly name: string }) {
  const at = name === '' ? -1 : text.indexOf(name);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <bdi>{name}</bdi>
      {text.slice(at + name.length)}
    </>
  );
}
