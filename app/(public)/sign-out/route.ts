import { toPublicForm } from '#lib/web/public-form.ts'
import { signOutHere } from '#lib/web/sign-in.ts'

/** Public: ends the session of this browser. */
export const POST = toPublicForm(async () => {
  await signOutHere()
  return new Response(null, { status: 303, headers: { Location: '/sign-in?out=1' } })
})
