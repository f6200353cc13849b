/** Being built. */
export default function PoliciesScreen() {
  return <h1>PoliciesScreen</h1>;
}
