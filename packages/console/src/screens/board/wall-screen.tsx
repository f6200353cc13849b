/** Being built. */
export default function WallScreen() {
  return <h1>WallScreen</h1>;
}
