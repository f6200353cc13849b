/** Being built. */
export default function SourceScreen() {
  return <h1>SourceScreen</h1>;
}
