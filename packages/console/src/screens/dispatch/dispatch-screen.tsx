/** Being built. */
export default function DispatchScreen() {
  return <h1>DispatchScreen</h1>;
}
