/** Being built. */
export default function PersonScreen() {
  return <h1>PersonScreen</h1>;
}
