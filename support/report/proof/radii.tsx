import type { Proof, Proved } from '../../proof/proof'
import { scenarioKey } from '../../results/evidence-path'
import { Disclosure } from '../page/disclosure'
import { plain } from '../page/plain'
import { English, Said } from '../page/said'
import { Table } from '../page/table'
import { titleOf } from '../words'
import { type Radius, type Reason, radiiOf } from './words'

/** How far each fault reaches, with the scenarios that it breaks. Nothing, unless all pairs were tried. */
export function Radii({ proof }: { proof: Proof }) {
  const radii = radiiOf(proof)
  if (radii.length === 0) return null
  const headings = [
    { en: 'Fault', zh: '故障' },
    { en: 'As expected', zh: '如预期' },
    { en: 'Killed too', zh: '也察觉' },
    { en: 'Unexplained', zh: '未解释' },
    { en: 'Disturbed', zh: '受干扰' },
    { en: 'Unharmed', zh: '不受影响' },
  ]
  return (
    <section aria-labelledby="radii">
      <h2 id="radii">
        <Said words={{ en: 'How far each fault reaches', zh: '每个故障的影响范围' }} />
      </h2>
      <p>
        <Said
          words={{
            en: 'A scenario that fails under a fault depends on what the fault takes away.',
            zh: '在某个故障下失败的场景,依赖于该故障所破坏的东西。',
          }}
        />
      </p>
      <Table
        kind="text"
        named
        headings={headings.map((words) => <Said words={words} key={words.en} />)}
        rows={radii.map((radius) => [
          <Broken proof={proof} radius={radius} key={radius.fault} />,
          ...[radius.expected, radius.killed, radius.unexplained, radius.disturbed, radius.unharmed].map(String),
        ])}
      />
    </section>
  )
}

function Broken({ proof, radius }: { proof: Proof; radius: Radius }) {
  const disturbed = proof.scenarios.filter(({ pairs }) =>
    pairs.some(({ fault, verdict }) => fault === radius.fault && verdict === 'disturbed'),
  )
  return (
    <Disclosure
      summary={
        <English>
          {radius.title} (<code>{radius.fault}</code>)
        </English>
      }
    >
      {radius.reasons.map((reason) => (
        <Kills reason={reason} key={reason.step} />
      ))}
      {disturbed.length > 0 && (
        <>
          <p>
            <Said words={{ en: 'Did not come so far as to look:', zh: '未能进行到观察一步:' }} />
          </p>
          <Scenarios of={disturbed} />
        </>
      )}
    </Disclosure>
  )
}

function Kills({ reason: { step, because, scenarios } }: { reason: Reason }) {
  return (
    <>
      <p>
        <code lang="en">{step}</code>:{' '}
        {because === undefined ? <Said words={{ en: 'unexplained', zh: '未解释' }} /> : <English>{because}</English>}
      </p>
      <Scenarios of={scenarios} />
    </>
  )
}

function Scenarios({ of }: { of: readonly Proved[] }) {
  return (
    <ul>
      {of.map((scenario) => (
        <li key={scenario.id}>
          <a href={`#${scenarioKey(scenario.id)}`} lang="en">
            {plain(titleOf(scenario))}
          </a>
        </li>
      ))}
    </ul>
  )
}
