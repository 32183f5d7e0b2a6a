import * as React from 'react'
import { MessageBar, type IMessageBarProps } from 'office-ui-fabric-react/lib/MessageBar'

export { MessageBarType } from 'office-ui-fabric-react/lib/MessageBar'

/**
 * A message bar whose words come a moment after it, so that screen readers speak them.
 *
 * Fabric's own such delay is a class with a timer. React 18 loses what a class sets from a timer while a transition is being rendered in slices
 * (it forgets the update's lane when the class has no other update), and the bar stays empty for good: hence a hook here.
 */
export function Message({ children, ...props }: IMessageBarProps) {
  const [spoken, speak] = React.useState(false)
  React.useEffect(() => {
    const timer = setTimeout(() => speak(true))
    return () => clearTimeout(timer)
  }, [])
  return (
    <MessageBar className="d12-notice" {...props} delayedRender={false}>
      {spoken && children}
    </MessageBar>
  )
}
