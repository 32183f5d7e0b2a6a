import * as React from 'react'
import type { Steps } from '../../roster'
import { breathe, unhurried } from './unhurried'

/**
 * What a long computation gives, worked out with rests; the result before it until then.
 * `make` is a callback that is another one when the computation is.
 */
export function useSteps<T>(make: () => Steps<T>): T | undefined {
  const [result, keep] = React.useState<{ readonly of: T }>()
  React.useLayoutEffect(() => {
    let left = false
    const work = async () => {
      // What has just been rendered is painted first.
      await breathe()
      const of = left ? undefined : await unhurried(make(), () => left)
      if (!left && of !== undefined) React.startTransition(() => keep({ of }))
    }
    work().catch(
      // To the boundary around this part of the pane, as if it had been thrown while rendering.
      (error: unknown) =>
        keep(() => {
          throw error
        }),
    )
    return () => {
      left = true
    }
  }, [make])
  return result?.of
}
