import { type ClaimsRequest, showClaims } from '../support/workflow/show-claims'

/** Prints the ledger of claims. A pipe takes its time, and the program ends when this does. */
export async function claimsCommand(request: ClaimsRequest): Promise<void> {
  const text = await showClaims(request)
  await new Promise<void>((resolve) => void process.stdout.write(`${text}\n`, () => resolve()))
}
