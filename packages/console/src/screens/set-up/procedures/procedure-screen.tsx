/** Being built. */
export default function ProcedureScreen() {
  return <h1>ProcedureScreen</h1>;
}
