/** Being built. */
export default function ReportScreen() {
  return <h1>ReportScreen</h1>;
}
