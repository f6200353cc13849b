/** Being built. */
export default function ContactsScreen() {
  return <h1>ContactsScreen</h1>;
}
