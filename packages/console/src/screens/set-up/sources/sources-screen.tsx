/** Being built. */
export default function SourcesScreen() {
  return <h1>SourcesScreen</h1>;
}
