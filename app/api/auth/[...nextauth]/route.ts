import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { authOptions } from '#lib/web/next-auth.ts'
import { methodProblem } from '#lib/web/problem.ts'
import { toPublicRoute } from '#lib/web/route.ts'
import { secured } from '#lib/web/security-headers.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

/** Public: the endpoints of next-auth, for programs that know them. */
export async function POST(request: NextRequest, context: Context): Promise<Response> {
  return secured(await NextAuth(request, context, authOptions()))
}

/** Public: the same; signing in takes a form, where next-auth would answer that the server is at fault. */
export async function GET(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params
  if (nextauth[0] !== 'callback') return POST(request, context)
  return takesForms(request, { params: Promise.resolve({}) })
}

const takesForms = toPublicRoute(async ({ method }, about) =>
  methodProblem(method, ['POST'], about),
)
