/** ` on 50 % of requests`, or nothing when all are affected. */
export function summariseShare(percentage: number): string {
  return percentage === 100 ? '' : ` on ${percentage} % of requests`;
}
