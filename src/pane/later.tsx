import * as React from 'react'
import { Spinner } from 'office-ui-fabric-react/lib/Spinner'
import { useSession } from './state/session'

interface BoundaryProps {
  readonly sorry: React.ReactNode
  readonly children: React.ReactNode
}

/** Keeps the rest of the pane standing when one part of it fails. */
class Boundary extends React.Component<BoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.sorry : this.props.children
  }
}

/** A part of the pane that is loaded when it is first looked at; its failing to load costs only that part. */
export function Later({ children }: { readonly children: React.ReactNode }) {
  const { texts } = useSession()
  return (
    <Boundary
      sorry={
        <p className="d12-pad" role="alert">
          {texts.partFailed}
        </p>
      }
    >
      <React.Suspense fallback={<Spinner className="d12-starting" />}>{children}</React.Suspense>
    </Boundary>
  )
}
