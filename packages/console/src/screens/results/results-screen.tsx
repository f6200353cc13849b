/** Being built. */
export default function ResultsScreen() {
  return <h1>ResultsScreen</h1>;
}
