import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/web/next-auth.ts'
import { secured } from '#lib/web/security-headers.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Public: the endpoints of next-auth, for programs that know them. */
async function handle(request: NextRequest, context: Context): Promise<Response> {
  return secured(await NextAuth(request, context, authOptions()))
}

export { handle as GET, handle as POST }
