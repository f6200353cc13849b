/** Being built. */
export default function ProceduresScreen() {
  return <h1>ProceduresScreen</h1>;
}
