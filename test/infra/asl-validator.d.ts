declare module 'asl-validator' {
  interface Verdict {
    readonly isValid: boolean;
    readonly errors: readonly unknown[];
  }
  export default function validate(definition: unknown): Verdict;
}
