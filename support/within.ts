/**
 * What the work comes to, unless the deadline (milliseconds) is first. The work then goes on, and nobody hears of it.
 * @throws Error `host1 did not answer for 10 s`, of which `what` is the beginning.
 */
export async function within<T>(deadline: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new Error(`${what} for ${deadline / 1000} s`))
    timer = setTimeout(refuse, deadline)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
