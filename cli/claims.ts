import { type ClaimsRequest, showClaims } from '../support/workflow/show-claims'

/** Prints the ledger of claims. */
export async function claimsCommand(request: ClaimsRequest): Promise<void> {
  process.stdout.write(`${await showClaims(request)}\n`)
}
