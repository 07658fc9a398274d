import { defineParameterType } from '@cucumber/cucumber'
import { HOST_NAMES, type HostName, type MachineName } from './lab/addresses'
import type { Family } from './probes/chains'

const PLACE = String.raw`(?:the )?[\w.:@\[\]-]+`

/** `c1`, `host2`, `c1 and the outsider`, `host1:5000, web:80 and 127.0.0.1:5000`: places to look from, or at. */
defineParameterType({
  name: 'places',
  regexp: new RegExp(`${PLACE}(?:, ${PLACE})*(?: and ${PLACE})?`),
  transformer: (text: string) => text.split(/, | and /).map((place) => place.replace(/^the /, '')),
})

defineParameterType({ name: 'thing', regexp: /[\w.-]+/, transformer: (text: string) => text })

defineParameterType({ name: 'host', regexp: /host\w*/, transformer: hostNamed })

/** `host1`, `host1 and host2`, `host1, host2 and host3`. */
defineParameterType({
  name: 'hosts',
  regexp: /host\w*(?:, host\w*)*(?: and host\w*)?/,
  transformer: (text: string) => text.split(/, | and /).map(hostNamed),
})

defineParameterType({
  name: 'machine',
  regexp: /the outsider|host\w*/,
  transformer: (text: string): MachineName => (text === 'the outsider' ? 'outsider' : hostNamed(text)),
})

/** Of addresses and of the rules for them. */
defineParameterType({ name: 'family', regexp: /IPv[46]/, transformer: (text: string) => text as Family })

/** A page that a run leaves: its file, below the run's folder. */
defineParameterType({
  name: 'page',
  regexp: /handbook|matrix/,
  transformer: (text: string) => (text === 'handbook' ? 'handbook/index.html' : 'matrix.html'),
})

/** `SIGKILL`; Ctrl-C is SIGINT. */
defineParameterType({
  name: 'signal',
  regexp: /Ctrl-C|SIG[A-Z]+/,
  transformer: (text: string) => (text === 'Ctrl-C' ? 'SIGINT' : text) as NodeJS.Signals,
})

/** `172.17.0.0/16` */
defineParameterType({ name: 'subnet', regexp: /\d+(?:\.\d+){3}\/\d+/, transformer: (text: string) => text })

function hostNamed(text: string): HostName {
  const found = HOST_NAMES.find((name) => name === text)
  if (!found) throw new Error(`There is no host "${text}"; the lab's hosts are: ${HOST_NAMES.join(', ')}`)
  return found
}
