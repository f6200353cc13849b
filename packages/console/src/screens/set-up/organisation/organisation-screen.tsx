/** Being built. */
export default function OrganisationScreen() {
  return <h1>OrganisationScreen</h1>;
}
