import { createFileRoute, redirect } from '@tanstack/react-router'
import { catch as otherwise, object, optional, string } from 'zod/mini'
import { SignInPage } from '@/features/sign-in/sign-in-page'

export const Route = createFileRoute('/sign-in')({
  validateSearch: object({
    returnTo: otherwise(optional(string()), undefined),
    error: otherwise(optional(string()), undefined),
  }),
  beforeLoad: ({ context, search }) => {
    if (context.me && !search.error) throw redirect({ href: localPath(search.returnTo) })
  },
  component: function SignIn() {
    const { returnTo, error } = Route.useSearch()
    return <SignInPage returnTo={localPath(returnTo)} error={error} />
  },
})

/** Only a path of this site is gone back to, never an address that somebody else put into a link. */
function localPath(path = '/'): string {
  const url = new URL(path, window.location.origin)
  return path.startsWith('/') && url.origin === window.location.origin ? url.pathname + url.search + url.hash : '/'
}
