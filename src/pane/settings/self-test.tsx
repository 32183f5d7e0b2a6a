import * as React from 'react'
import type { HostFacts } from '../../workbook'
import { PaneIcon } from '../icons'
import { useSession } from '../state/session'
import { useMoreTexts } from '../texts/more'

/** What a person who helps by telephone asks first: host, versions, what this Excel supports, whether the functions are there. */
export function SelfTest({ buildNumber }: { readonly buildNumber: string }) {
  const { loadFacts } = useSession()
  const words = useMoreTexts().settings.selfTest
  const [facts, setFacts] = React.useState<HostFacts>()
  React.useEffect(() => {
    let left = false
    void loadFacts().then((loaded) => !left && setFacts(loaded))
    return () => {
      left = true
    }
  }, [loadFacts])
  const rows: readonly (readonly [string, string])[] = [
    [words.build, buildNumber],
    ...(facts
      ? ([
          [words.host, `${facts.host} ${facts.version}`],
          [words.platform, facts.platform],
          [words.locale, facts.locale],
          [words.functions, facts.functionsRegistered ? words.there : words.notThere],
        ] as const)
      : []),
  ]
  return (
    <section aria-labelledby="d12-self-test" data-testid="self-test">
      <h2 id="d12-self-test">{words.title}</h2>
      <dl className="d12-facts">
        {rows.map(([name, value]) => (
          <React.Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </React.Fragment>
        ))}
      </dl>
      <ul className="d12-sets">
        {facts?.requirementSets.map(({ name, version, supported }) => (
          <li key={`${name} ${version}`} data-supported={supported}>
            <PaneIcon name={supported ? 'VerdictMet' : 'VerdictUnmet'} /> {name} {version}:{' '}
            {supported ? words.supported : words.notSupported}
          </li>
        ))}
      </ul>
      {facts && !facts.functionsRegistered && <p className="d12-muted">{words.functionsHelp}</p>}
    </section>
  )
}
