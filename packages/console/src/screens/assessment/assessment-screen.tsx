/** Being built. */
export default function AssessmentScreen() {
  return <h1>AssessmentScreen</h1>;
}
