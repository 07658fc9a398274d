import { clean } from '../support/workflow/clean'

export async function cleanCommand({
  all = false,
  images = false,
}: {
  all?: boolean
  images?: boolean
}): Promise<void> {
  const done = await clean({ all, images })
  for (const line of done) console.log(`removed ${line}`)
  console.log(done.length === 0 ? 'Nothing was left to remove.' : `${done.length} removed.`)
}
