/** Being built. */
export default function ReportsScreen() {
  return <h1>ReportsScreen</h1>;
}
