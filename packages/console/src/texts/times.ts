export const timeTexts = {
  ago: (length: string) => `${length} ago`,
  in: (length: string) => `in ${length}`,
  left: (length: string) => `${length} left`,
  late: (length: string) => `${length} late`,
} as const;
