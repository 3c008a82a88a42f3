/** The day of `now` on the reader's own clock, ISO 8601: "2026-11-22". */
export function isoDay(now: Date): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
